import fc from 'fast-check';
import { flows, process } from '../bpmn/model.ts';
import { boundary, ends, error, escalation, message, terminate, timer } from '../bpmn/parts.ts';

/** An element of a scope that nobody made sound: what it is, where its flows lead, and what may happen at it. */
interface Spot {
  readonly kind: Kind;
  readonly leaps: readonly number[];
  /** Of an activity: the event on it. */
  readonly event?: { readonly leap: number; readonly interrupts: boolean } | undefined;
  /** Of a subprocess. */
  readonly inside: readonly Spot[];
  /** How many tokens an activity asks for or gives, or a complex gateway asks for. */
  readonly number: number;
}

type Kind = 'task' | 'one' | 'several' | 'all' | 'complex' | 'events' | 'subprocess' | 'asks' | 'gives' | 'terminate' | 'error' | 'escalation';

/** A model, and what people can answer at the tasks before its choices. */
export interface Anything {
  readonly xml: string;
  readonly answers: ReadonlyMap<string, readonly Readonly<Record<string, number | boolean>>[]>;
}

const leap = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: fc.integer({ min: -3, max: -1 }) });
const event = fc.option(fc.record({ leap, interrupts: fc.boolean() }), { nil: undefined, freq: 3 });

function spots(kinds: readonly Kind[], inside: fc.Arbitrary<readonly Spot[]>, maxLength: number): fc.Arbitrary<readonly Spot[]> {
  const spot = fc.record({ kind: fc.constantFrom(...kinds), leaps: fc.array(leap, { minLength: 1, maxLength: 2 }), event, inside, number: fc.integer({ min: 1, max: 3 }) });
  return fc.array(spot, { minLength: 2, maxLength });
}

const gateways = ['task', 'task', 'one', 'several', 'all'] as const;
const content = spots([...gateways, 'terminate', 'error', 'escalation'], fc.constant([]), 4);

/** Models of every kind of element that takes tokens and gives them. */
export const anything: fc.Arbitrary<Anything> = fc.oneof(
  spots(gateways, fc.constant([]), 7),
  spots([...gateways, 'complex', 'complex'], fc.constant([]), 6),
  spots([...gateways, 'asks', 'gives'], fc.constant([]), 5),
  spots([...gateways, 'subprocess', 'subprocess', 'events', 'terminate'], content, 5),
).map(written);

function written(all: readonly Spot[]): Anything {
  const answers = new Map<string, readonly Readonly<Record<string, number | boolean>>[]>();
  const xml = scope('n', all, answers);
  const messages = [...new Set([...xml.matchAll(/messageRef="(\w+)"/g)].map(([, name]) => name ?? ''))];
  return { xml: process(xml, `${messages.map((name) => `<message id="${name}" name="${name}"/>`).join('')}<error id="E1" errorCode="E1"/><escalation id="C1" escalationCode="C1"/>`), answers };
}

/** Element i of a scope is its prefix and i; what leads beyond the last one leads to its end. */
function scope(prefix: string, all: readonly Spot[], answers: Map<string, readonly Readonly<Record<string, number | boolean>>[]>): string {
  const name = (at: number): string => (at >= all.length ? `${prefix}end` : `${prefix}${at}`);
  const to = (at: number, by: number): number => Math.min(Math.max(at + by, 0), all.length);
  const targets = all.map(({ kind, leaps }, at) => {
    if (isEnd(kind) && at > 0) return [];
    const found = new Set(leaps.map((by) => to(at, by)).filter((target) => target !== at));
    const wanted = found.size > 0 ? [...found] : [at + 1];
    return splits(kind) ? wanted : wanted.slice(0, 1);
  });
  // What nothing leads to hangs on the first element, which then gives tokens to all.
  for (const at of all.keys()) if (at > 0 && !targets.some((ways) => ways.includes(at))) targets[0]?.push(at);
  const parts = all.map((spot, at) => {
    const kind = isEnd(spot.kind) && at === 0 ? 'task' : (targets[at]?.length ?? 0) > 1 && !splits(spot.kind) ? 'all' : spot.kind;
    const leading = (targets[at] ?? []).map(name);
    const events = kind === 'task' || kind === 'subprocess' ? eventsOn(name(at), { ...spot, kind }, spot.event && name(to(at, spot.event.leap) === at ? at + 1 : to(at, spot.event.leap))) : '';
    return element(name(at), { ...spot, kind }, leading, answers) + events;
  });
  return `<startEvent id="${prefix}start"/>${ends(`${prefix}end`)}${flows(`${prefix}start -> ${name(0)}`)}${parts.join('')}`;
}

function isEnd(kind: Kind): boolean {
  return kind === 'terminate' || kind === 'error' || kind === 'escalation';
}

function splits(kind: Kind): boolean {
  return ['one', 'several', 'all', 'complex', 'events'].includes(kind);
}

function element(id: string, { kind, number, inside }: Spot, to: readonly string[], answers: Map<string, readonly Readonly<Record<string, number | boolean>>[]>): string {
  const leading = to.map((target) => flows(`${id} -> ${target}`)).join('');
  switch (kind) {
    case 'task': return `<userTask id="${id}"/>${leading}`;
    case 'asks': return `<userTask id="${id}" startQuantity="${number}"/>${leading}`;
    case 'gives': return `<userTask id="${id}" completionQuantity="${number}"/>${leading}`;
    case 'all': return `<parallelGateway id="${id}"/>${leading}`;
    case 'complex': return `<complexGateway id="${id}"><activationCondition xsi:type="tFormalExpression">= activationCount &gt;= ${number}</activationCondition></complexGateway>${leading}`;
    case 'one': case 'several': return choice(id, kind, to, answers);
    case 'events': return to.length < 2 ? `<intermediateCatchEvent id="${id}">${message(`m_${id}`)}</intermediateCatchEvent>${leading}`
      : `<eventBasedGateway id="${id}"/>${to.map((target) => `<intermediateCatchEvent id="${id}_${target}_c">${message(`m_${id}_${target}`)}</intermediateCatchEvent>${flows(`${id} -> ${id}_${target}_c -> ${target}`)}`).join('')}`;
    case 'subprocess': return `<subProcess id="${id}">${scope(`${id}_`, inside, answers)}</subProcess>${leading}`;
    case 'terminate': return `<endEvent id="${id}">${terminate}</endEvent>`;
    case 'error': return `<endEvent id="${id}">${error('E1')}</endEvent>`;
    case 'escalation': return `<endEvent id="${id}">${escalation('C1')}</endEvent>`;
  }
}

/** A gateway with a task right before its ways, at which somebody says which of them are gone each time. */
function choice(id: string, kind: 'one' | 'several', to: readonly string[], answers: Map<string, readonly Readonly<Record<string, number | boolean>>[]>): string {
  const type = kind === 'one' ? 'exclusiveGateway' : 'inclusiveGateway';
  if (to.length < 2) return `<${type} id="${id}"/>${to.map((target) => flows(`${id} -> ${target}`)).join('')}`;
  const ways = to.map((target, way) => flows(`${id}_x ->[${kind === 'one' ? `= ${id} = ${way}` : `= ${id}_${way}`}] ${target}`));
  answers.set(`${id}_t`, kind === 'one' ? to.map((_, way) => ({ [id]: way }))
    : Array.from({ length: 2 ** to.length - 1 }, (_, set) => Object.fromEntries(to.map((_target, way) => [`${id}_${way}`, ((set + 1) >> way) % 2 === 1]))));
  return `<${type} id="${id}"/><userTask id="${id}_t"/><${type} id="${id}_x"/>${flows(`${id} -> ${id}_t -> ${id}_x`)}${ways.join('')}`;
}

/** What may happen at an activity: its own event, and those that come from inside of a subprocess. */
function eventsOn(id: string, { kind: host, event: own, inside }: Spot, to: string | undefined): string {
  const next = to ?? id.replace(/\d+$/, 'end');
  const timed = own ? `${boundary(`${id}_b`, id, timer.duration('PT1H'), `cancelActivity="${own.interrupts}"`)}${flows(`${id}_b -> ${next}`)}` : '';
  const thrown = (['error', 'escalation'] as const).filter((kind) => host === 'subprocess' && inside.some((spot, at) => at > 0 && spot.kind === kind))
    .map((kind) => `${boundary(`${id}_${kind}`, id, kind === 'error' ? error('E1') : escalation('C1'))}${flows(`${id}_${kind} -> ${next}`)}`);
  return timed + thrown.join('');
}
