import Modeler from 'bpmn-js/lib/Modeler';
import zeebeModdle from 'zeebe-bpmn-moddle/resources/zeebe.json';
import type { BpmnModdle } from 'bpmn-moddle';
import { readEveryName } from '../../../../../engine/bpmn/compile/every-name.ts';
import { hosoModdle } from '../../../../../engine/bpmn/hoso-moddle.ts';
import type { Language } from '../../shared/api/contract.ts';
import type { StudioServices } from './features.ts';
import { bpmnRendering } from '../../shared/diagram/bpmn-look.ts';
import { fitWhole } from '../../shared/diagram/fit-whole.ts';
import { LibraryTexts } from './library-texts.ts';
import { studioModules } from './modules.ts';
import type { Drawn } from './services.ts';

interface BpmnModeler {
  importXML(xml: string): Promise<unknown>;
  saveXML(options: { format: boolean }): Promise<{ xml?: string; error?: Error }>;
  get(name: string): unknown;
  destroy(): void;
}

/** A procedure that is being drawn: bpmn-js's modeler with the studio's features, without Angular. */
export class Drawing {
  readonly #modeler: BpmnModeler;
  readonly #texts: LibraryTexts;
  #importing = false;
  #fitWanted = false;

  private constructor(modeler: BpmnModeler, texts: LibraryTexts) {
    this.#modeler = modeler;
    this.#texts = texts;
  }

  /** Opens a model in `host`. Rejects where the text is no BPMN that can be drawn. */
  static async open(host: HTMLElement, bpmn: string, language: Language): Promise<Drawing> {
    const texts = new LibraryTexts(language);
    const modeler = new Modeler({
      container: host,
      ...bpmnRendering,
      additionalModules: [...studioModules(texts)] as never[],
      moddleExtensions: { zeebe: zeebeModdle, hoso: hosoModdle },
    }) as unknown as BpmnModeler;
    readEveryName(modeler.get('moddle') as BpmnModdle);
    const drawing = new Drawing(modeler, texts);
    try {
      await drawing.replace(bpmn);
    } catch (error) {
      modeler.destroy();
      throw error;
    }
    return drawing;
  }

  /** One of the modeler's services, or of the studio's own. */
  get<N extends keyof StudioServices>(name: N): StudioServices[N] {
    return this.#modeler.get(name) as StudioServices[N];
  }

  /** Draws another model in place of this one; what could be undone before cannot be any more. */
  async replace(bpmn: string): Promise<void> {
    this.#importing = true;
    try {
      await this.#modeler.importXML(bpmn);
    } finally {
      this.#importing = false;
    }
    this.fit();
  }

  /** The model as BPMN 2.0 XML. */
  async xml(): Promise<string> {
    const { xml, error } = await this.#modeler.saveXML({ format: true });
    if (xml === undefined) throw error ?? new Error('The model could not be written.');
    return xml;
  }

  /** Calls back after each change that the author made, undo and redo among them. */
  onChanged(changed: () => void): void {
    this.get('eventBus').on('commandStack.changed', () => {
      if (!this.#importing) changed();
    });
  }

  /** Calls back when something else is selected, or what is selected has changed; the root stands for nothing selected. */
  onSelected(selected: (elements: readonly Drawn[]) => void): void {
    const tell = () => {
      const elements = this.get('selection').get();
      selected(elements.length > 0 ? elements : [this.get('canvas').getRootElement()]);
    };
    this.get('eventBus').on(['selection.changed', 'commandStack.changed', 'import.done'], tell);
    tell();
  }

  /** Selects an element and brings it into view; false where the drawing has none of that id. */
  reveal(elementId: string): boolean {
    const element = this.get('elementRegistry').get(elementId);
    if (!element) return false;
    if (element !== this.get('canvas').getRootElement()) {
      this.get('canvas').scrollToElement(element, 80);
      this.get('selection').select(element);
    }
    return true;
  }

  /** Brings elements into view together: where they are not, by showing the whole drawing. */
  bringIntoView(ids: readonly string[]): void {
    const { x, y, width, height } = this.get('canvas').viewbox();
    const isSeen = (shape: Drawn): boolean =>
      shape.x >= x && shape.y >= y && shape.x + shape.width <= x + width && shape.y + shape.height <= y + height;
    const shapes = ids.flatMap((id) => this.get('elementRegistry').get(id) ?? []).filter((drawn) => !drawn.waypoints);
    if (!shapes.every(isSeen)) this.fit();
  }

  /** Shows the whole drawing, never larger than drawn; as soon as its place has a size. */
  fit(): void {
    this.#fitWanted = !fitWhole(this.get('canvas'));
  }

  /** The place of the drawing changed its size. */
  resized(): void {
    if (this.#fitWanted) this.fit();
    else this.get('canvas').resized();
  }

  /** Speaks another language from now on: menus, buttons and the properties panel; the drawing stays. */
  speak(language: Language): void {
    this.#texts.language = language;
    this.get('eventBus').fire('propertiesPanel.providersChanged');
    // The buttons beside what is selected are made anew with it.
    const selected = this.get('selection').get();
    this.get('selection').select(null);
    this.get('selection').select(selected);
  }

  /** Puts the library's own properties panel into a place. */
  attachProperties(host: HTMLElement): void {
    (this.#modeler.get('propertiesPanel') as { attachTo(host: HTMLElement): void }).attachTo(host);
  }

  close(): void {
    this.#modeler.destroy();
  }
}
