import { advance, type Command, compile, type Context, type DossierState, type ProcessGraph, type Variables } from '../../engine/bpmn/index.ts';

const context: Context = { now: Date.UTC(2026, 0, 5), zone: 'Asia/Ho_Chi_Minh' };

/** The graph of a model that must compile. */
export async function graphOf(xml: string): Promise<ProcessGraph> {
  const { graph, problems } = await compile(xml);
  if (!graph) throw new Error(`does not compile: ${JSON.stringify(problems)}`);
  return graph;
}

/** The state after a command that must be accepted. */
export function after(graph: ProcessGraph, state: DossierState | undefined, command: Command): DossierState {
  const advanced = advance(graph, state, command, context);
  if (!advanced.ok) throw new Error(`refused: ${advanced.refusal.code}`);
  return advanced.state;
}

export function started(graph: ProcessGraph, variables?: Variables): DossierState {
  return after(graph, undefined, { type: 'start', ...(variables ? { variables } : {}) });
}

/** Completes the first open task. */
export function stepped(graph: ProcessGraph, state: DossierState, variables?: Variables): DossierState {
  for (const waitId in state.waits) {
    return after(graph, state, { type: 'completeTask', waitId, ...(variables ? { variables } : {}) });
  }
  throw new Error('nothing to complete');
}

/** Runs an instance to its end, telling its state after each step; answers how many steps it had. */
export function runThrough(graph: ProcessGraph, tell: (state: DossierState) => void): number {
  let state = started(graph);
  tell(state);
  let steps = 0;
  for (; state.status === 'running'; steps += 1) {
    state = stepped(graph, state);
    tell(state);
  }
  return steps;
}
