import { is } from '../drawing/element-kinds.ts';
import type { Drawn, EventBus } from '../drawing/services.ts';
import { placesNamedAt } from './named-event.ts';
import type { NamedEvents } from './named-events.ts';

/** Lets the ends of a message flow be about the same message as soon as it is drawn, where one of them says which. */
export class MessageFlows {
  static readonly $inject = ['eventBus', 'hosoNamedEvents'];
  readonly #events: NamedEvents;

  constructor(eventBus: EventBus, hosoNamedEvents: NamedEvents) {
    this.#events = hosoNamedEvents;
    const drawn = ['connection.create', 'connection.reconnect'].map((command) => `commandStack.${command}.postExecuted`);
    eventBus.on(drawn, ({ context }) => {
      const { connection } = context as { readonly connection?: Drawn };
      if (connection && is(connection, 'bpmn:MessageFlow')) this.#agree(connection);
    });
  }

  #agree(messageFlow: Drawn): void {
    const places = placesNamedAt(messageFlow);
    const named = places.filter(({ owner, type }) => owner.get(type.reference));
    if (named.length === 1 && places.length === 2) this.#events.name(messageFlow, this.#events.read(messageFlow)?.name ?? '');
  }
}
