import { flows, process } from '../bpmn/model.ts';
import { boundary, ends, nonInterrupting, startEvent, timer, users } from '../bpmn/parts.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
const gateways = (kind: string, ...ids: string[]) => ids.map((id) => `<${kind}Gateway id="${id}"/>`).join('');
const choice = (id: string, otherwise: string) => `<exclusiveGateway id="${id}" default="${id}_${otherwise}"/>`;

/** Parallel branches of tasks between a split and a join. */
export function branches(count: number, join = 'parallel', tasks = 10): string {
  const rows = upTo(count).map((row) => upTo(tasks).map((at) => `u${row}_${at}`));
  return process(`${startEvent}${ends('e')}${gateways('parallel', 'f')}${gateways(join, 'j')}${users(...rows.flat())}${
    flows('s -> f', 'j -> e', ...rows.map((row) => ['f', ...row, 'j'].join(' -> ')))}`);
}

/** Parallel branches, each of so many choices between two tasks. */
export function choices(count: number, inner: number, join = 'parallel'): string {
  const keys = upTo(count).map((row) => upTo(inner).map((at) => `${row}_${at}`));
  return process(`${startEvent}${ends('e')}${gateways('parallel', 'f')}${gateways(join, 'j')}${
    keys.flat().map((key) => `${choice(`x${key}`, `a${key}`)}${users(`a${key}`, `b${key}`)}${gateways('exclusive', `m${key}`)}`).join('')}${
    flows('s -> f', 'j -> e', ...keys.map((row) => ['f', ...row.flatMap((key) => [`x${key}`, `a${key}`, `m${key}`]), 'j'].join(' -> ')),
      ...keys.flat().map((key) => `x${key} ->[= c${key}] b${key} -> m${key}`))}`);
}

/** Parallel branches, each of which gives its neighbour a token: sound, and no block inside another. */
export function crossed(count: number): string {
  return process(`${startEvent}${ends('e')}${gateways('parallel', 'f', 'j', ...upTo(count).flatMap((at) => [`p${at}`, `q${at}`]))}${
    users(...upTo(count).flatMap((at) => [`a${at}`, `b${at}`]))}${
    flows('s -> f', 'j -> e', ...upTo(count).flatMap((at) => [`f -> a${at} -> p${at} -> q${at} -> b${at} -> j`, `p${at} -> q${(at + 1) % count}`]))}`);
}

/** Parallel branches, each of which may leave before the join: as many states as there are combinations. */
export function leaving(count: number, join: string): string {
  return process(`${startEvent}${ends('e')}${gateways('parallel', 'f')}${gateways(join, 'j')}${
    upTo(count).map((at) => choice(`x${at}`, 'e')).join('')}${users(...upTo(count).flatMap((at) => [`a${at}`, `b${at}`]))}${
    flows('s -> f', 'j -> e', ...upTo(count).flatMap((at) => [`f -> a${at} -> x${at} ->[= c${at}] b${at} -> j`, `x${at} -> e`]))}`);
}

/** Pairs of choices over which two inclusive joins keep watch, across each other; each may go to so many further joins. */
export function tangled(count: number, further = 1): string {
  return process(`${startEvent}${ends('e')}${gateways('parallel', 'f')}${gateways('inclusive', 'j', ...upTo(count).map((at) => `o${at}`))}${
    upTo(count).map((at) => choice(`x${at}`, `o${at}`)).join('')}${users(...upTo(count).map((at) => `a${at}`))}${
    flows('s -> f', 'j -> e', ...upTo(count).flatMap((at) => [
      `f -> a${at} -> x${at} -> o${at} -> j`, ...upTo(further).map((step) => `x${at} ->[= c${at} = ${step}] o${(at + 3 * step + 1) % count}`),
    ]))}`);
}

/** The same beside another branch, and a parallel join of both: shape alone does not prove that it opens. */
export function tangledBeside(count: number, further = 1): string {
  return tangled(count, further).replace(flows('j -> e'), `${gateways('parallel', 'y')}${flows('j -> y -> e', 'f -> y')}`);
}

/** Rows of gateways, each of which leads to two of the next row. */
export function layers(width: number, depth: number, kind: string): string {
  const id = (row: number, at: number) => `g${row}_${at % width}`;
  const isChoice = kind !== 'parallel';
  const inner = upTo(depth - 1).flatMap((row) => upTo(width).map((at) => [row, at] as const));
  return process(`${startEvent}${ends('e')}${gateways('parallel', 'f')}${gateways('inclusive', 'j')}${
    inner.map(([row, at]) => `<${kind}Gateway id="${id(row, at)}"${isChoice ? ` default="${id(row, at)}_${id(row + 1, at)}"` : ''}/>`).join('')}${
    gateways(kind, ...upTo(width).map((at) => id(depth - 1, at)))}${
    flows('s -> f', 'j -> e', ...upTo(width).flatMap((at) => [`f -> ${id(0, at)}`, `${id(depth - 1, at)} -> j`]),
      ...inner.flatMap(([row, at]) => [`${id(row, at)} -> ${id(row + 1, at)}`, `${id(row, at)} ->${isChoice ? `[= c${row}_${at}]` : ''} ${id(row + 1, at + 1)}`]))}`);
}

/** Loops in loops. */
export function nested(depth: number): string {
  return process(`${startEvent}${ends('e')}${users('u')}${
    upTo(depth).map((at) => `${gateways('exclusive', `m${at}`)}${users(`t${at}`)}${choice(`x${at}`, at + 1 < depth ? `t${at + 1}` : 'e')}`).join('')}${
    flows(['s', ...upTo(depth).toReversed().map((at) => `m${at}`), 'u', ...upTo(depth).flatMap((at) => [`t${at}`, `x${at}`]), 'e'].join(' -> '),
      ...upTo(depth).map((at) => `x${at} ->[= again${at}] m${at}`))}`);
}

/** Loops that begin inside one loop and end outside it. */
export function overlapping(count: number): string {
  return process(`${startEvent}${ends('e')}${
    upTo(count).map((at) => `${gateways('exclusive', `m${at}`)}${users(`a${at}`)}${choice(`x${at}`, at + 1 < count ? `m${at + 1}` : 'e')}`).join('')}${
    flows(['s', ...upTo(count).flatMap((at) => [`m${at}`, `a${at}`, `x${at}`]), 'e'].join(' -> '), ...upTo(count).map((at) => `x${at} ->[= r${at}] m${(at * 7) % (at + 1)}`))}`);
}

/** A row of tasks, each with several boundary events. */
export function guarded(count: number, events: number, interrupting: boolean): string {
  const keys = upTo(count).map((at) => upTo(events).map((event) => `${at}_${event}`));
  return process(`${startEvent}${ends('e', ...(interrupting ? [] : keys.flat().map((key) => `e${key}`)))}${upTo(count).map((at) => `${users(`a${at}`)}${gateways('exclusive', `m${at}`)}`).join('')}${
    keys.map((row, at) => row.map((key) => `${boundary(`b${key}`, `a${at}`, timer.duration('PT1H'), interrupting ? '' : nonInterrupting)}${users(`h${key}`)}`).join('')).join('')}${
    flows(['s', ...upTo(count).flatMap((at) => [`a${at}`, `m${at}`]), 'e'].join(' -> '),
      ...keys.flatMap((row, at) => row.map((key) => `b${key} -> h${key} -> ${interrupting ? `m${at}` : `e${key}`}`)))}`);
}

/** Parallel tasks, each with a reminder that an inclusive join waits for. */
export function reminded(count: number): string {
  return process(`${startEvent}${ends('e')}${gateways('parallel', 'f', 'j')}${
    upTo(count).map((at) => `${users(`a${at}`, `h${at}`)}${boundary(`b${at}`, `a${at}`, timer.duration('PT1H'), nonInterrupting)}${gateways('inclusive', `o${at}`)}`).join('')}${
    flows('s -> f', 'j -> e', ...upTo(count).flatMap((at) => [`f -> a${at} -> o${at} -> j`, `b${at} -> h${at} -> o${at}`]))}`);
}
