import fc from 'fast-check';
import { process } from './model.ts';
import { roots } from './parts.ts';

/** An element of a model that nobody checked for soundness. */
interface WildNode {
  readonly kind: string;
  readonly targets: readonly number[];
  readonly boundary: string | undefined;
  readonly loop: string | undefined;
  readonly nested: boolean;
}

const kinds = [
  'userTask', 'serviceTask', 'task', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'complexGateway', 'endEvent', 'terminate',
  'throwSignal', 'catchSignal', 'catchMessage', 'timer', 'throwEscalation', 'throwError', 'compensate', 'script', 'adHoc',
];
const boundaries = ['messageEventDefinition messageRef="m"', 'signalEventDefinition signalRef="g"', 'errorEventDefinition', 'escalationEventDefinition'];
const loops = [
  '<standardLoopCharacteristics loopMaximum="2"/>', '<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>',
  '<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>',
];

const node: fc.Arbitrary<WildNode> = fc.record({
  kind: fc.constantFrom(...kinds),
  targets: fc.uniqueArray(fc.nat(9), { maxLength: 3 }),
  boundary: fc.option(fc.constantFrom(...boundaries), { nil: undefined, freq: 4 }),
  loop: fc.option(fc.constantFrom(...loops), { nil: undefined, freq: 5 }),
  nested: fc.boolean(),
});

/** Any elements, led to each other in any way, as no check would let them pass: the core must stand them. */
export const wildModels: fc.Arbitrary<string> = fc.tuple(fc.array(node, { minLength: 2, maxLength: 10 }), fc.array(node, { minLength: 1, maxLength: 4 }))
  .map(([outer, inner]) => process(`<startEvent id="s"/>${write(outer, 'n', inner)}<sequenceFlow id="s_n0" sourceRef="s" targetRef="n0"/>`, roots));

function write(nodes: readonly WildNode[], prefix: string, inner: readonly WildNode[]): string {
  return nodes.map((one, index) => {
    const id = `${prefix}${index}`;
    const text = element(one, id, inner);
    const isEnd = one.kind === 'endEvent' || one.kind === 'terminate' || one.kind === 'throwError';
    const outgoing = isEnd ? [] : one.targets.filter((target) => target < nodes.length);
    const [first] = outgoing;
    const chooses = /^(exclusive|inclusive|complex)Gateway$/.test(one.kind) && outgoing.length > 1;
    const leaving = outgoing.map((target) => {
      const condition = chooses && target !== first ? `<conditionExpression xsi:type="tFormalExpression">= modulo(v + ${target}, 2) = 0</conditionExpression>` : '';
      return `<sequenceFlow id="${id}_${target}" sourceRef="${id}" targetRef="${prefix}${target}">${condition}</sequenceFlow>`;
    });
    const withDefault = chooses ? text.replace(`id="${id}"`, `id="${id}" default="${id}_${first ?? 0}"`) : text;
    return withDefault + leaving.join('') + attached(one, id, prefix, nodes.length);
  }).join('');
}

function attached(one: WildNode, id: string, prefix: string, count: number): string {
  if (one.boundary === undefined || !isActivity(one.kind)) return '';
  const target = (one.targets[0] ?? 0) % count;
  return `<boundaryEvent id="${id}b" attachedToRef="${id}"><${one.boundary}/></boundaryEvent><sequenceFlow id="${id}b_" sourceRef="${id}b" targetRef="${prefix}${target}"/>`;
}

function isActivity(kind: string): boolean {
  return kind.endsWith('Task') || kind === 'task' || kind === 'adHoc';
}

function element({ kind, loop, nested }: WildNode, id: string, inner: readonly WildNode[]): string {
  const repeated = loop ?? '';
  if (nested && kind === 'task' && inner.length > 0) {
    return `<subProcess id="${id}">${repeated}<startEvent id="${id}s"/>${write(inner, `${id}i`, [])}<sequenceFlow id="${id}f" sourceRef="${id}s" targetRef="${id}i0"/></subProcess>`;
  }
  switch (kind) {
    case 'terminate': return `<endEvent id="${id}"><terminateEventDefinition/></endEvent>`;
    case 'throwError': return `<endEvent id="${id}"><errorEventDefinition errorRef="E1"/></endEvent>`;
    case 'throwSignal': return `<intermediateThrowEvent id="${id}"><signalEventDefinition signalRef="g"/></intermediateThrowEvent>`;
    case 'throwEscalation': return `<intermediateThrowEvent id="${id}"><escalationEventDefinition escalationRef="C1"/></intermediateThrowEvent>`;
    case 'compensate': return `<intermediateThrowEvent id="${id}"><compensateEventDefinition/></intermediateThrowEvent>`;
    case 'catchSignal': return `<intermediateCatchEvent id="${id}"><signalEventDefinition signalRef="g"/></intermediateCatchEvent>`;
    case 'catchMessage': return `<receiveTask id="${id}" messageRef="m"/>`;
    case 'timer': return `<intermediateCatchEvent id="${id}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>`;
    case 'script': return `<scriptTask id="${id}"><extensionElements><zeebe:script expression="= v + 1" resultVariable="v"/></extensionElements></scriptTask>`;
    case 'complexGateway': return `<complexGateway id="${id}"><activationCondition>activationCount &gt;= 1</activationCondition></complexGateway>`;
    case 'adHoc': return `<adHocSubProcess id="${id}">${repeated}<userTask id="${id}x"/><task id="${id}y"/></adHocSubProcess>`;
    default: return isActivity(kind) ? `<${kind} id="${id}">${repeated}</${kind}>` : `<${kind} id="${id}"/>`;
  }
}
