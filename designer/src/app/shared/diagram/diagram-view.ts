import { bpmnRendering } from './bpmn-look.ts';
import { fitWhole } from './fit-whole.ts';
import { compareMarks, type Mark, type Marks, marksWithIcon, noMarks, type PlacedMark, placeMarks } from './marks.ts';
import { tellPath, type ToldPath } from './told-path.ts';
import type { DrawnElement, Viewer, Viewport } from './viewer-services.ts';

const overlayType = 'hoso-mark';
const sentenceType = 'hoso-sentence';
const zoomStep = 1.25;
const smallest = 0.2;
const largest = 4;
const scrollStep = 80;

/**
 * A read-only BPMN diagram in a host element: opens, marks, zooms. Knows nothing of Angular, so that it
 * can be driven by any page and by a test.
 */
export class DiagramView {
  readonly #host: HTMLElement;
  readonly #viewer: Viewer;
  #marks: Marks = noMarks;
  #placed: readonly PlacedMark[] = [];
  /** Opened or fitted while there was no room: the next size that it gets decides. */
  #fitWanted = false;

  private constructor(host: HTMLElement, viewer: Viewer) {
    this.#host = host;
    this.#viewer = viewer;
  }

  /**
   * Draws a model into `host`. Rejects when the text is no BPMN that can be drawn. The library is loaded
   * on first use: lists and forms must not wait for it.
   */
  static async open(host: HTMLElement, bpmn: string): Promise<DiagramView> {
    const [{ default: NavigatedViewer }, { adoptBpmnStyles }, { readEveryName }] = await Promise.all([
      import('bpmn-js/lib/NavigatedViewer'), import('./bpmn-styles.ts'), import('../../../../../engine/bpmn/compile/every-name.ts'),
    ]);
    adoptBpmnStyles();
    const viewer = new NavigatedViewer({ container: host, ...bpmnRendering }) as unknown as Viewer;
    readEveryName(viewer.get('moddle'));
    try {
      await viewer.importXML(bpmn);
    } catch (error) {
      viewer.destroy();
      throw error;
    }
    const view = new DiagramView(host, viewer);
    view.fit();
    return view;
  }

  /** Gives the drawing, which takes the keyboard's focus, its accessible name. */
  name(label: string): void {
    const drawing = this.#host.querySelector('svg');
    drawing?.setAttribute('role', 'application');
    drawing?.setAttribute('aria-label', label);
  }

  /** Replaces all marks. `describe` gives the words of a mark's icon. */
  mark(marks: Marks, describe: (mark: Mark) => string): void {
    const registry = this.#viewer.get('elementRegistry');
    const canvas = this.#viewer.get('canvas');
    const placed = placeMarks(marks, (id) => registry.get(id) !== undefined);
    const { gone, come } = compareMarks(this.#placed, placed);
    for (const { elementId, mark } of gone) canvas.removeMarker(elementId, `hoso-${mark}`);
    for (const { elementId, mark } of come) canvas.addMarker(elementId, `hoso-${mark}`);
    this.#marks = marks;
    this.#placed = placed;
    this.#showIcons(describe);
  }

  /** Replaces the sentences that stand at elements, such as why a dossier is stuck there. */
  say(sentences: Readonly<Record<string, string>>): void {
    const overlays = this.#viewer.get('overlays');
    const registry = this.#viewer.get('elementRegistry');
    overlays.remove({ type: sentenceType });
    for (const [elementId, sentence] of Object.entries(sentences)) {
      if (!registry.get(elementId)) continue;
      const html = document.createElement('p');
      html.className = 'hoso-sentence';
      html.textContent = sentence;
      overlays.add(elementId, sentenceType, { position: { bottom: -8, left: 0 }, html });
    }
  }

  /** The path in words. */
  tell(): ToldPath {
    const registry = this.#viewer.get('elementRegistry');
    return tellPath(this.#marks, (id) => registry.get(id));
  }

  /** Shows the whole diagram, never larger than drawn; as soon as the host has a size. */
  fit(): void {
    this.#fitWanted = !fitWhole(this.#viewer.get('canvas'));
  }

  zoomIn(): void {
    this.#zoomBy(zoomStep);
  }

  zoomOut(): void {
    this.#zoomBy(1 / zoomStep);
  }

  /** Carries out a key of the diagram; false when it means nothing here. */
  press(key: string): boolean {
    const canvas = this.#viewer.get('canvas');
    switch (key) {
      case '+': case '=': this.zoomIn(); return true;
      case '-': this.zoomOut(); return true;
      case '0': this.fit(); return true;
      case 'ArrowLeft': canvas.scroll({ dx: scrollStep, dy: 0 }); return true;
      case 'ArrowRight': canvas.scroll({ dx: -scrollStep, dy: 0 }); return true;
      case 'ArrowUp': canvas.scroll({ dx: 0, dy: scrollStep }); return true;
      case 'ArrowDown': canvas.scroll({ dx: 0, dy: -scrollStep }); return true;
      default: return false;
    }
  }

  /** Brings an element into view. */
  reveal(elementId: string): void {
    if (this.#viewer.get('elementRegistry').get(elementId)) this.#viewer.get('canvas').scrollToElement(elementId);
  }

  /** The part that is visible. */
  get viewport(): Viewport {
    const { x, y, width, height } = this.#viewer.get('canvas').viewbox();
    return { x, y, width, height };
  }

  /** Shows the same part as another diagram does; does nothing where it already does. */
  follow(viewport: Viewport): void {
    const mine = this.viewport;
    const differs = (['x', 'y', 'width', 'height'] as const).some((side) => Math.abs(mine[side] - viewport[side]) > 0.5);
    if (differs) this.#viewer.get('canvas').viewbox(viewport);
  }

  /** Calls back whenever another part becomes visible. */
  onMoved(moved: (viewport: Viewport) => void): void {
    this.#viewer.get('eventBus').on('canvas.viewbox.changed', () => moved(this.viewport));
  }

  /** The host changed its size. */
  resized(): void {
    if (this.#fitWanted) this.fit();
    else this.#viewer.get('canvas').resized();
  }

  close(): void {
    this.#viewer.destroy();
  }

  #zoomBy(factor: number): void {
    const canvas = this.#viewer.get('canvas');
    canvas.zoom(Math.min(largest, Math.max(smallest, canvas.zoom() * factor)), 'auto');
  }

  #showIcons(describe: (mark: Mark) => string): void {
    const overlays = this.#viewer.get('overlays');
    const registry = this.#viewer.get('elementRegistry');
    overlays.remove({ type: overlayType });
    for (const { elementId, mark } of this.#placed) {
      if (!marksWithIcon.includes(mark)) continue;
      const html = document.createElement('span');
      html.className = `hoso-mark-icon hoso-mark-icon-${mark}`;
      html.title = describe(mark);
      html.setAttribute('role', 'img');
      html.setAttribute('aria-label', describe(mark));
      overlays.add(elementId, overlayType, { position: iconPosition(registry.get(elementId)?.waypoints), html });
    }
  }
}

/** Where a mark's icon is: at a shape's corner, in the middle of a flow. Overlays count from the top left of the element's bounds. */
function iconPosition(waypoints: DrawnElement['waypoints']): Record<string, number> {
  const before = waypoints?.[Math.floor((waypoints.length - 1) / 2)];
  const behind = waypoints?.[Math.ceil((waypoints.length - 1) / 2)];
  if (!waypoints || !before || !behind) return { top: -10, right: 10 };
  const left = Math.min(...waypoints.map(({ x }) => x));
  const top = Math.min(...waypoints.map(({ y }) => y));
  return { left: (before.x + behind.x) / 2 - left - 10, top: (before.y + behind.y) / 2 - top - 10 };
}
