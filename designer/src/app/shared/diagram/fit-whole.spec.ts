import { type Fittable, fitWhole } from './fit-whole.ts';

/** A canvas of a size that records how it was zoomed. */
function canvasOf(width: number, height: number, fitted = 0.5): Fittable & { readonly zooms: unknown[] } {
  const zooms: unknown[] = [];
  return {
    zooms,
    getSize: () => ({ width, height }),
    resized: () => undefined,
    zoom: (level?: number | 'fit-viewport') => {
      if (level !== undefined) zooms.push(level);
      return fitted;
    },
  };
}

describe('fitting a drawing', () => {
  it.each([[0, 0], [390, 0], [0, 844]])('waits while the canvas is %d by %d', (width, height) => {
    const canvas = canvasOf(width, height);
    expect(fitWhole(canvas)).toBe(false);
    expect(canvas.zooms).toEqual([]);
  });

  it('leaves a rim, and never enlarges', () => {
    const large = canvasOf(800, 600);
    expect(fitWhole(large)).toBe(true);
    expect(large.zooms).toEqual(['fit-viewport', 0.47]);

    const small = canvasOf(800, 600, 2);
    fitWhole(small);
    expect(small.zooms).toEqual(['fit-viewport', 1]);
  });
});
