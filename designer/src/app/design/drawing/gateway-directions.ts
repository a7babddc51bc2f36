import { is } from './element-kinds.ts';
import type { Drawn, EventBus, Modeling } from './services.ts';

interface Redrawn {
  readonly connection?: Drawn;
  readonly source?: Drawn;
  readonly target?: Drawn;
  readonly oldSource?: Drawn;
  readonly oldTarget?: Drawn;
}

/**
 * Takes the direction off a branch whose flows are drawn otherwise by now. Other tools write it, nothing here shows it, and a
 * model in which it is not true cannot be published.
 */
export class GatewayDirections {
  static readonly $inject = ['eventBus', 'modeling'];
  readonly #modeling: Modeling;

  constructor(eventBus: EventBus, modeling: Modeling) {
    this.#modeling = modeling;
    const redrawn = ['connection.create', 'connection.delete', 'connection.reconnect'].map((command) => `commandStack.${command}.postExecuted`);
    eventBus.on(redrawn, ({ context }) => this.#look(context as Redrawn));
  }

  #look({ connection, source, target, oldSource, oldTarget }: Redrawn): void {
    for (const end of new Set([connection?.source, connection?.target, source, target, oldSource, oldTarget])) {
      if (end && is(end, 'bpmn:Gateway') && isUntrue(end)) this.#modeling.updateProperties(end, { gatewayDirection: undefined });
    }
  }
}

/** Counts what is drawn: in files of other tools the branch itself may list none of its flows. */
function isUntrue({ businessObject, incoming, outgoing }: Drawn): boolean {
  const into = incoming.filter((flow) => is(flow, 'bpmn:SequenceFlow')).length;
  const out = outgoing.filter((flow) => is(flow, 'bpmn:SequenceFlow')).length;
  switch (businessObject.get('gatewayDirection')) {
    case 'Converging': return out > 1;
    case 'Diverging': return into > 1;
    case 'Mixed': return into < 2 || out < 2;
    default: return false;
  }
}
