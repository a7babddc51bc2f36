import type { ModdleElement } from 'bpmn-moddle';
import { one, typeOf } from '../compile/xml.ts';

/** Sequence flows by the elements that they join. */
export class FlowIndex {
  readonly #incoming = new Map<ModdleElement, ModdleElement[]>();
  readonly #outgoing = new Map<ModdleElement, ModdleElement[]>();

  constructor(elements: readonly ModdleElement[]) {
    for (const flow of elements) {
      if (typeOf(flow) !== 'SequenceFlow') continue;
      add(this.#outgoing, one(flow, 'sourceRef'), flow);
      add(this.#incoming, one(flow, 'targetRef'), flow);
    }
  }

  into(element: ModdleElement): readonly ModdleElement[] {
    return this.#incoming.get(element) ?? [];
  }

  outOf(element: ModdleElement): readonly ModdleElement[] {
    return this.#outgoing.get(element) ?? [];
  }
}

function add(index: Map<ModdleElement, ModdleElement[]>, key: ModdleElement | undefined, flow: ModdleElement): void {
  if (!key) return;
  const flows = index.get(key);
  if (flows) flows.push(flow);
  else index.set(key, [flow]);
}
