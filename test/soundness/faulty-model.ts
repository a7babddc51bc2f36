import fc from 'fast-check';
import { process } from '../bpmn/model.ts';

/** A part of a model with one way in and one way out, whose choices variables make: `w_<gateway>` by number, `w_<gateway>_<way>` each. */
export type Part =
  | { readonly kind: 'task' }
  | { readonly kind: 'sequence' | 'and' | 'or' | 'xor'; readonly parts: readonly Part[] }
  | { readonly kind: 'loop' | 'subprocess'; readonly part: Part }
  | { readonly kind: 'fault'; readonly fault: Fault; readonly parts: readonly [Part, Part] };

export type Fault = keyof typeof expected;

/** What each fault is told as, and whether the element that is named is the part's first or its last. */
export const expected = {
  andXor: 'lackOfSynchronisation', orXor: 'lackOfSynchronisation',
  xorAnd: 'deadlock', orAnd: 'deadlock', leaves: 'deadlock', surplus: 'leftBehind',
  endless: 'endless', doubles: 'unbounded', unreachable: 'dead',
} as const;

const sound: fc.Arbitrary<Part> = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: fc.constant<Part>({ kind: 'task' }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('sequence' as const, 'and' as const, 'or' as const, 'xor' as const), parts: fc.array(tie('part'), { minLength: 2, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('loop' as const, 'subprocess' as const), part: tie('part') }) },
  ),
})).part;

/** Random sound models. */
export const soundParts = sound;

/** Random sound models with one fault in them, at a place of its own. */
export function faulty(fault: Fault): fc.Arbitrary<Part> {
  const wrong = fc.tuple(sound, sound).map((parts): Part => ({ kind: 'fault', fault, parts }));
  const around = (inner: fc.Arbitrary<Part>): fc.Arbitrary<Part> => fc.oneof(
    inner,
    fc.tuple(fc.constantFrom('sequence' as const, 'and' as const, 'or' as const, 'xor' as const), sound, inner, fc.boolean())
      .map(([kind, beside, part, isFirst]): Part => ({ kind, parts: isFirst ? [part, beside] : [beside, part] })),
    fc.tuple(fc.constantFrom('loop' as const, 'subprocess' as const), inner).map(([kind, part]): Part => ({ kind, part })),
  );
  return around(around(around(wrong)));
}

/** A model, and the element at which its fault shows. */
export interface FaultyModel {
  readonly xml: string;
  readonly at: string;
}

/** Writes a part as a process `p`. */
export function modelOf(part: Part): FaultyModel {
  const writer = new Writer();
  writer.scope(part);
  return { xml: process(writer.text), at: writer.at };
}

class Writer {
  text = '';
  at = '';
  #next = 0;

  scope(part: Part): void {
    const [start, end] = [this.#add('startEvent'), this.#add('endEvent')];
    const [first, last] = this.#write(part);
    this.#flow(start, first);
    this.#flow(last, end);
  }

  /** Ids of the first and the last node. */
  #write(part: Part): readonly [string, string] {
    switch (part.kind) {
      case 'task': return this.#single('userTask');
      case 'sequence': {
        const ends = part.parts.map((one) => this.#write(one));
        ends.slice(1).forEach(([first], at) => this.#flow(ends[at]?.[1] ?? '', first));
        return [ends[0]?.[0] ?? '', ends.at(-1)?.[1] ?? ''];
      }
      case 'and': return this.#split('parallel', 'parallel', part.parts);
      case 'or': return this.#split('inclusive', 'inclusive', part.parts);
      case 'xor': return this.#split('exclusive', 'exclusive', part.parts);
      case 'loop': {
        const [enter, leave, after] = [this.#add('exclusiveGateway'), this.#choice('exclusive'), this.#add('userTask')];
        const [first, last] = this.#write(part.part);
        this.#flow(enter, first);
        this.#flow(last, leave);
        this.#flow(leave, enter, `w_${leave} = 1`);
        this.#flow(leave, after);
        return [enter, after];
      }
      case 'subprocess': {
        const id = this.#id();
        this.text += `<subProcess id="${id}">`;
        this.scope(part.part);
        this.text += '</subProcess>';
        return [id, id];
      }
      case 'fault': return this.#fault(part.fault, part.parts);
    }
  }

  #fault(fault: Fault, parts: readonly [Part, Part]): readonly [string, string] {
    switch (fault) {
      case 'andXor': return this.#wrongly('parallel', 'exclusive', parts);
      case 'orXor': return this.#wrongly('inclusive', 'exclusive', [...parts, { kind: 'task' }]);
      case 'xorAnd': return this.#wrongly('exclusive', 'parallel', parts);
      case 'orAnd': return this.#wrongly('inclusive', 'parallel', parts);
      case 'leaves': {
        const [split, join, choice, end] = [this.#add('parallelGateway'), this.#add('parallelGateway'), this.#choice('exclusive'), this.#add('endEvent')];
        this.#between(split, parts[0], join);
        this.#between(split, parts[1], choice);
        this.#flow(choice, join);
        this.#flow(choice, end, `w_${choice} = 1`);
        this.at = join;
        return [split, join];
      }
      case 'surplus': {
        const [split, merge, join] = [this.#add('parallelGateway'), this.#add('exclusiveGateway'), this.#add('parallelGateway')];
        this.#between(split, parts[0], merge);
        this.#between(split, { kind: 'task' }, merge);
        this.#between(split, parts[1], join);
        this.#flow(merge, join);
        this.at = join;
        return [split, join];
      }
      case 'endless': {
        const [enter, again, choice, out] = [this.#add('exclusiveGateway'), this.#add('task'), this.#choice('exclusive'), this.#add('userTask')];
        this.#flow(enter, again);
        this.#flow(again, choice);
        this.#flow(choice, enter);
        this.#flow(choice, out, 'false');
        this.at = enter;
        return [enter, out];
      }
      case 'doubles': {
        const [enter, choice, fork, out] = [this.#add('exclusiveGateway'), this.#choice('exclusive'), this.#add('parallelGateway'), this.#add('userTask')];
        this.#between(enter, parts[0], choice);
        this.#flow(choice, fork);
        this.#flow(choice, out, 'false');
        this.#between(fork, parts[1], enter);
        this.#between(fork, { kind: 'task' }, enter);
        this.at = fork;
        return [enter, out];
      }
      case 'unreachable': {
        const [split, join, dead] = [this.#choice('exclusive'), this.#add('exclusiveGateway'), this.#add('userTask')];
        this.#between(split, parts[0], join);
        this.#flow(split, dead, 'false');
        this.#flow(dead, join);
        this.at = dead;
        return [split, join];
      }
    }
  }

  #wrongly(split: string, join: string, parts: readonly Part[]): readonly [string, string] {
    const ends = this.#split(split, join, parts);
    this.at = ends[1];
    return ends;
  }

  #split(kind: string, joined: string, parts: readonly Part[]): readonly [string, string] {
    const split = kind === 'parallel' ? this.#add('parallelGateway') : this.#choice(kind);
    const join = this.#add(`${joined}Gateway`);
    parts.forEach((part, at) => this.#between(split, part, join, kind === 'parallel' || at === 0 ? undefined : kind === 'exclusive' ? `w_${split} = ${at}` : `w_${split}_${at}`));
    return [split, join];
  }

  #between(from: string, part: Part, to: string, condition?: string): void {
    const [first, last] = this.#write(part);
    this.#flow(from, first, condition);
    this.#flow(last, to);
  }

  #single(type: string): readonly [string, string] {
    const id = this.#add(type);
    return [id, id];
  }

  #choice(kind: string): string {
    const id = this.#id();
    this.text += `<${kind}Gateway id="${id}" default="${id}_0"/>`;
    return id;
  }

  #add(type: string): string {
    const id = this.#id();
    this.text += `<${type} id="${id}"/>`;
    return id;
  }

  #id(): string {
    this.#next += 1;
    return `n${this.#next}`;
  }

  /** A gateway's default flow ends in `_0`, one that is chosen in the number of its way. */
  #flow(from: string, to: string, condition?: string): void {
    const isDefault = condition === undefined && this.text.includes(`id="${from}" default="${from}_0"`);
    const body = condition === undefined ? '' : `<conditionExpression xsi:type="tFormalExpression">= ${condition}</conditionExpression>`;
    this.text += `<sequenceFlow id="${isDefault ? `${from}_0` : `${from}_to_${to}`}" sourceRef="${from}" targetRef="${to}">${body}</sequenceFlow>`;
  }
}
