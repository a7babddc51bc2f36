import type { Drawing } from '../drawing/drawing.ts';
import { is, processOf } from '../drawing/element-kinds.ts';
import type { Drawn, Moddle } from '../drawing/services.ts';

/** The pools of a drawing, in the order in which they were drawn. */
export function poolsOf(drawing: Pick<Drawing, 'get'>): readonly Drawn[] {
  return drawing.get('elementRegistry').filter((element) => is(element, 'bpmn:Participant') && !element.labelTarget);
}

/** The pool of the procedure itself: whose process begins when a dossier is handed in, as the engine has it. */
export function ownPoolOf(drawing: Pick<Drawing, 'get'>): Drawn | undefined {
  return poolsOf(drawing).find(isOwnPool);
}

/** The pool of a process in which an element stands, or which it is. */
export function poolAround(element: Drawn | undefined): Drawn | undefined {
  for (let at = element; at; at = at.parent) if (is(at, 'bpmn:Participant') && processOf(at)) return at;
  return undefined;
}

/** Whether a pool is the procedure's own, rather than another process's beside it, or one that only stands for somebody. */
export function isOwnPool(pool: Drawn): boolean {
  const process = processOf(pool);
  return process !== undefined && process === ownProcessOf(process.$parent);
}

/** The file's first process that runs and begins by hand, else its first that runs. */
function ownProcessOf(definitions: Moddle | undefined): Moddle | undefined {
  const processes = listOf(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const marked = processes.filter((process) => process.get('isExecutable') === true);
  const running = marked.length > 0 ? marked : processes.filter((process) => process.get('isExecutable') === undefined);
  return running.find(beginsByHand) ?? running[0];
}

function beginsByHand(process: Moddle): boolean {
  return listOf(process, 'flowElements').some((element) => element.$type === 'bpmn:StartEvent' && listOf(element, 'eventDefinitions').length === 0);
}

function listOf(owner: Moddle | undefined, property: string): readonly Moddle[] {
  const listed = owner?.get(property);
  return Array.isArray(listed) ? (listed as Moddle[]) : [];
}
