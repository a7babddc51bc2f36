import type { Node } from '../node.ts';
import type { Variables } from '../../feel/index.ts';
import type { Refusal } from '../../result.ts';
import { childOver, close, complete, create } from './activity.ts';
import type { Run } from './run.ts';
import { openWaits, withdrawWaits } from './subscriptions.ts';

/** An event gateway goes on with the event that came first; one that begins in parallel needs them all (BPMN 13.4.4). */
export function passGateway(run: Run, gateway: Node, event: Node, id: string, results?: Variables): void {
  const { parentId } = run.draft.instance(id);
  const flow = gateway.outgoing.find(({ target }) => target === event);
  if (!flow || parentId === undefined) return;
  const waitsForOthers = gateway.parallelEvents && (run.draft.instance(id).waits?.length ?? 0) > 0;
  if (!waitsForOthers) close(run, gateway, id);
  run.emit({ type: 'taken', flowId: flow.id, scopeId: parentId });
  run.later(parentId, () => complete(run, event, create(run, event, parentId), results));
  if (!waitsForOthers) childOver(run, parentId);
}

/** The gateway that an event begins its process through, where there is one. */
export function gatewayBefore(event: Node): Node | undefined {
  return event.incoming.find(({ source }) => source.kind === 'eventGateway' && source.instantiate)?.source;
}

/** A process begins with one event of its event gateway: a parallel one waits for the others from then on. */
export function enterThrough(run: Run, gateway: Node, event: Node, scopeId: string, results?: Variables): void {
  const id = create(run, gateway, scopeId);
  const others = gateway.parallelEvents ? gateway.outgoing.filter(({ target }) => target !== event) : [];
  for (const { target } of others) {
    const failure: Refusal | undefined = openWaits(run, target, id);
    if (failure) {
      withdrawWaits(run, id);
      return run.raise(gateway, id, 'work', failure);
    }
  }
  passGateway(run, gateway, event, id, results);
}
