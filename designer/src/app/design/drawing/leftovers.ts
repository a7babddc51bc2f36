import { is } from './element-kinds.ts';
import type { Extensions } from './extensions.ts';
import type { Drawn, EventBus } from './services.ts';

interface Replaced {
  readonly newShape?: Drawn;
}

/** What makes work of a connector's or another system's. */
const ofWorkers = ['zeebe:TaskDefinition', 'zeebe:TaskHeaders'] as const;

/**
 * Takes off a step what its new type would let act unseen: the library keeps the kind of a worker's job on all types that a worker
 * could do, and a formula, a table or a message set in the panel would never be asked for.
 */
export class Leftovers {
  static readonly $inject = ['eventBus', 'hosoExtensions'];

  constructor(eventBus: EventBus, hosoExtensions: Extensions) {
    eventBus.on('commandStack.shape.replace.postExecuted', ({ context }) => {
      const { newShape } = context as Replaced;
      if (!newShape || !is(newShape, 'bpmn:Activity') || is(newShape, 'bpmn:ServiceTask')) return;
      for (const type of ofWorkers) hosoExtensions.remove(newShape, type);
    });
  }
}
