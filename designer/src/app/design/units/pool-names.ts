import { is, processOf } from '../drawing/element-kinds.ts';
import type { Drawn, EventBus, Modeling } from '../drawing/services.ts';

interface Changed {
  readonly element: Drawn;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Keeps a process called as its pool is: people see the pool's name and know the process by it, wherever it is spoken of. */
export class PoolNames {
  static readonly $inject = ['eventBus', 'modeling'];
  readonly #modeling: Modeling;

  constructor(eventBus: EventBus, modeling: Modeling) {
    this.#modeling = modeling;
    eventBus.on('commandStack.element.updateLabel.postExecuted', ({ context }) => this.#follow((context as Changed).element));
    eventBus.on('commandStack.element.updateProperties.postExecuted', ({ context }) => {
      const { element, properties = {} } = context as Changed;
      if ('name' in properties) this.#follow(element);
    });
  }

  #follow(pool: Drawn): void {
    if (!is(pool, 'bpmn:Participant')) return;
    const process = processOf(pool);
    const { name } = pool.businessObject;
    if (process && process.name !== name) this.#modeling.updateModdleProperties(pool, process, { name });
  }
}
