/** What fitting needs of bpmn-js's canvas. */
export interface Fittable {
  getSize(): { readonly width: number; readonly height: number };
  resized(): void;
  zoom(level?: number | 'fit-viewport', center?: 'auto'): number;
}

/**
 * Shows the whole drawing, never larger than drawn. False where the canvas has no size (a hidden tab, a
 * folded area): the library would divide by it, so whoever asked fits again once there is one.
 */
export function fitWhole(canvas: Fittable): boolean {
  const { width, height } = canvas.getSize();
  if (width === 0 || height === 0) return false;
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
  // A rim of paper round the drawing, so that its edge is seen as one.
  canvas.zoom(Math.min(1, canvas.zoom() * 0.94), 'auto');
  return true;
}
