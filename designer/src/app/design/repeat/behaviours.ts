import { bodyOf } from '../drawing/expression-body.ts';
import { makePart } from '../drawing/make-part.ts';
import type { BpmnFactory, Canvas, CommandHandler, CommandStack, Drawn, Moddle, Modeling } from '../drawing/services.ts';
import { calledBy, definitionsOf } from '../events/name-event.ts';

/** What an activity that is done for each of a list throws while its instances finish (BPMN 10.3.8). */
export interface ThrownEvent {
  readonly kind: 'signal' | 'message' | 'escalation';
  readonly name: string;
}

/** When it throws: never, with the first instance, with each of them, or by rules. */
export type Behaviour =
  | { readonly kind: 'all' }
  | { readonly kind: 'one' | 'none'; readonly event: ThrownEvent }
  | { readonly kind: 'complex'; readonly rules: readonly Rule[] };

interface Rule {
  readonly condition: string;
  readonly event: ThrownEvent;
}

const firstEvent: ThrownEvent = { kind: 'signal', name: '' };

/** What a behaviour begins with when somebody chooses its kind. */
export const firstBehaviours: Readonly<Record<Behaviour['kind'], Behaviour>> = {
  all: { kind: 'all' }, one: { kind: 'one', event: firstEvent }, none: { kind: 'none', event: firstEvent },
  complex: { kind: 'complex', rules: [{ condition: '', event: firstEvent }] },
};

const references = { none: 'noneBehaviorEventRef', one: 'oneBehaviorEventRef' } as const;
const types: Readonly<Record<ThrownEvent['kind'], { readonly definition: string; readonly root: string; readonly reference: string; readonly code?: string }>> = {
  signal: { definition: 'bpmn:SignalEventDefinition', root: 'bpmn:Signal', reference: 'signalRef' },
  message: { definition: 'bpmn:MessageEventDefinition', root: 'bpmn:Message', reference: 'messageRef' },
  escalation: { definition: 'bpmn:EscalationEventDefinition', root: 'bpmn:Escalation', reference: 'escalationRef', code: 'escalationCode' },
};
const kinds = Object.keys(types) as readonly ThrownEvent['kind'][];
const command = 'hoso.behaviour.write';

/** Reads and writes what a repeated activity throws. */
export class RepeatBehaviours {
  static readonly $inject = ['commandStack'];
  readonly #commandStack: CommandStack;

  constructor(commandStack: CommandStack) {
    this.#commandStack = commandStack;
    commandStack.registerHandler(command, WriteBehaviour);
  }

  static read(activity: Drawn): Behaviour {
    const loop = activity.businessObject.get('loopCharacteristics') as Moddle | undefined;
    const behavior = String(loop?.get('behavior') ?? 'All').toLowerCase();
    if (loop && (behavior === 'one' || behavior === 'none')) {
      return { kind: behavior, event: thrownBy(loop.get(references[behavior]) as Moddle | undefined) };
    }
    if (loop && behavior === 'complex') {
      const definitions = (loop.get('complexBehaviorDefinition') as readonly Moddle[] | undefined) ?? [];
      return { kind: 'complex', rules: definitions.map(ruleOf) };
    }
    return { kind: 'all' };
  }

  write(activity: Drawn, behaviour: Behaviour): void {
    this.#commandStack.execute(command, { activity, behaviour });
  }
}

/** Writes a behaviour with the definitions that it refers to, and takes away those that it referred to before. */
class WriteBehaviour implements CommandHandler<{ readonly activity: Drawn; readonly behaviour: Behaviour }> {
  static readonly $inject = ['modeling', 'bpmnFactory', 'canvas'];
  readonly #modeling: Modeling;
  readonly #factory: BpmnFactory;
  readonly #canvas: Canvas;

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory, canvas: Canvas) {
    this.#modeling = modeling;
    this.#factory = bpmnFactory;
    this.#canvas = canvas;
  }

  preExecute({ activity, behaviour }: { readonly activity: Drawn; readonly behaviour: Behaviour }): void {
    const loop = activity.businessObject.get('loopCharacteristics') as Moddle | undefined;
    const file = definitionsOf(this.#canvas);
    if (!loop || !file) return;
    const before = Object.values(references).map((reference) => loop.get(reference));
    const roots = (file.get('rootElements') as readonly Moddle[]).filter((root) => !before.includes(root));
    const added: Moddle[] = [];
    const find = (event: ThrownEvent): Moddle | undefined => this.#rootOf(event, [...roots, ...added], file, added);
    const event = behaviour.kind === 'one' || behaviour.kind === 'none' ? this.#definition(behaviour.event, file, find) : undefined;
    if (event) added.push(event);
    const rules = behaviour.kind === 'complex' ? behaviour.rules.map((rule) => this.#rule(rule, loop, find)) : [];
    this.#modeling.updateModdleProperties(activity, file, { rootElements: [...roots, ...added] });
    this.#modeling.updateModdleProperties(activity, loop, {
      behavior: behaviour.kind === 'all' ? undefined : behaviour.kind[0]?.toUpperCase() + behaviour.kind.slice(1),
      [references.one]: behaviour.kind === 'one' ? event : undefined,
      [references.none]: behaviour.kind === 'none' ? event : undefined,
      complexBehaviorDefinition: rules,
    });
  }

  /** The signal, message or escalation of a name, made where the file has none; undefined where no name is given yet. */
  #rootOf({ kind, name }: ThrownEvent, roots: readonly Moddle[], file: Moddle, added: Moddle[]): Moddle | undefined {
    const { root, code } = types[kind];
    if (name === '') return undefined;
    const known = roots.find((one) => one.$type === root && calledBy(one, code) === name);
    if (known) return known;
    const made = makePart(this.#factory, root, file, { name, ...(code ? { [code]: name } : {}) });
    added.push(made);
    return made;
  }

  #definition(event: ThrownEvent, parent: Moddle, find: (event: ThrownEvent) => Moddle | undefined): Moddle {
    const { definition, reference } = types[event.kind];
    return makePart(this.#factory, definition, parent, { [reference]: find(event) });
  }

  #rule({ condition, event }: Rule, loop: Moddle, find: (event: ThrownEvent) => Moddle | undefined): Moddle {
    const rule = makePart(this.#factory, 'bpmn:ComplexBehaviorDefinition', loop);
    rule.set('condition', makePart(this.#factory, 'bpmn:FormalExpression', rule, { body: condition }));
    const thrown = makePart(this.#factory, 'bpmn:ImplicitThrowEvent', rule);
    thrown.set('eventDefinitions', [this.#definition(event, thrown, find)]);
    rule.set('event', thrown);
    return rule;
  }
}

function ruleOf(rule: Moddle): Rule {
  const [definition] = ((rule.get('event') as Moddle | undefined)?.get('eventDefinitions') as readonly Moddle[] | undefined) ?? [];
  return { condition: bodyOf(rule.get('condition')), event: thrownBy(definition) };
}

function thrownBy(definition: Moddle | undefined): ThrownEvent {
  const kind = kinds.find((one) => types[one].definition === definition?.$type) ?? 'signal';
  const { reference, code } = types[kind];
  return { kind, name: calledBy(definition?.get(reference) as Moddle | undefined, code) };
}
