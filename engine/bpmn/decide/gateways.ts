import { complete } from './activity.ts';
import type { Behaviour } from './run.ts';
import { openWaits, withdrawWaits } from './subscriptions.ts';

/** Gateways decide by how tokens come (`joins.ts`) and go (`flows.ts`); being alive is nothing to them. */
export const gateway: Behaviour = { begin: (run, node, id) => complete(run, node, id) };

/** Waits for the first of the events that follow it (BPMN 13.4.4); for each of them where it begins a process in parallel. */
export const eventGateway: Behaviour = {
  begin(run, node, id) {
    for (const { target } of node.outgoing) {
      const failure = openWaits(run, target, id);
      if (failure) {
        withdrawWaits(run, id);
        return run.raise(node, id, 'work', failure);
      }
    }
  },
};

