import { processesBegunByHand } from '../../begin-by-hand.ts';
import type { StartCommand } from '../../command.ts';
import type { ProcessGraph } from '../../graph.ts';
import type { Node } from '../../node.ts';
import type { Variables } from '../../../feel/index.ts';
import type { Refusal } from '../../../result.ts';
import type { Letter } from '../../state.ts';
import { beginConversations } from '../beginnings.ts';
import type { Run } from '../run.ts';
import { beginContent } from '../scopes.ts';
import { openProcess } from '../start-process.ts';

/** Begins a process; on a dossier that runs already, a further pool of its file. */
export function start(run: Run, command: StartCommand): Refusal | undefined {
  const { processIds } = run.draft.graph;
  const processId = command.processId ?? firstOf(run.draft.graph);
  if (processId === undefined) return { code: 'bpmn.processNotNamed', params: { processes: processIds.join(', ') } };
  const node = processIds.includes(processId) ? run.draft.graph.elements.get(processId) : undefined;
  if (!node) return { code: 'bpmn.processUnknown', params: { process: processId } };
  const entry = entryOf(node, command.startEventId);
  if ('code' in entry) return entry;
  const missing = command.startEventId === undefined ? missingAtStart(node, command.variables) : [];
  if (missing.length > 0) return { code: 'bpmn.inputsMissing', params: { names: missing.join(', ') }, elementId: node.id };
  const id = openProcess(run, node, command.variables);
  const unkeyed = entry.node && beginConversations(run, id, entry.node, { name: '', ...letterOf(command) }, command.definition);
  if (unkeyed) return unkeyed;
  beginContent(run, node, id, entry.node ? [{ node: entry.node, happened: true, definition: command.definition }] : undefined);
  return undefined;
}

/** Data inputs that the process requires and the command does not bring (BPMN 10.4.2): it would wait for them before anything happens. */
function missingAtStart({ inputSets = [] }: Node, variables: Variables = {}): readonly string[] {
  const missing = inputSets.map((set) => set.required.filter((name) => (variables[name] ?? null) === null));
  return missing.some((names) => names.length === 0) ? [] : missing[0] ?? [];
}

/** The message that began it, where one did. */
function letterOf({ correlationKey, variables }: StartCommand): Omit<Letter, 'name'> {
  return { ...(correlationKey !== undefined ? { correlationKey } : {}), ...(variables ? { variables } : {}) };
}

/** The process that begins where none is named: the only one, or the only one of a file that nothing else in it begins. */
function firstOf(graph: ProcessGraph): string | undefined {
  if (graph.processIds.length === 1) return graph.processIds[0];
  const first = processesBegunByHand(graph);
  return first.length === 1 ? first[0] : undefined;
}

/** The start event that is said to have happened; none where the process begins as it stands. */
function entryOf(process: Node, startEventId: string | undefined): { readonly node?: Node } | Refusal {
  const nodes = process.content?.nodes ?? [];
  if (startEventId !== undefined) {
    const node = nodes.find((one) => one.id === startEventId);
    const begins = node && (node.kind === 'start' || node.instantiate || node.incoming.some((flow) => flow.source.instantiate));
    return begins ? { node } : { code: 'bpmn.startUnknown', params: { start: startEventId } };
  }
  const asItStands = process.content?.starts ?? [];
  const others = nodes.filter((one) => one.kind === 'start');
  if (asItStands.some((one) => !one.instantiate) || (others.length === 0 && asItStands.length > 0)) return {};
  if (others.length === 1 && others[0]) return { node: others[0] };
  return { code: 'bpmn.startNotNamed', params: { starts: others.map((one) => one.id).join(', ') }, elementId: process.id };
}
