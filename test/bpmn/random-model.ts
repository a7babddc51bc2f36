import fc from 'fast-check';
import { process } from './model.ts';

/** A block of a structured model: one way in, one way out. */
export type Block =
  | { readonly kind: 'task'; readonly task: 'userTask' | 'serviceTask' | 'task' | 'manualTask' }
  | { readonly kind: 'timer' }
  | { readonly kind: 'message' }
  | { readonly kind: 'sequence' | 'and' | 'or' | 'xor'; readonly parts: readonly Block[] }
  | { readonly kind: 'loop' | 'subprocess' | 'repeat' | 'each' | 'guarded'; readonly part: Block };

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('userTask', 'serviceTask', 'task', 'manualTask').map((task): Block => ({ kind: 'task', task })) },
  { weight: 1, arbitrary: fc.constantFrom<Block>({ kind: 'timer' }, { kind: 'message' }) },
);

/** Random block-structured models: each of them is sound. */
export const blocks: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constantFrom('sequence' as const, 'and' as const, 'or' as const, 'xor' as const), parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constantFrom('loop' as const, 'subprocess' as const, 'repeat' as const, 'each' as const, 'guarded' as const), part: tie('block') }),
  ),
})).block;

/** Variables that conditions of the models read; every combination is a way through. */
export const choices = fc.record({ c0: fc.boolean(), c1: fc.boolean(), c2: fc.boolean(), again: fc.boolean() });

/** Writes a block as a file, with ids in order of appearance. */
export function modelOf(block: Block): string {
  const writer = new Writer();
  writer.scope(block, 's', 'e');
  return process(writer.text, '<message id="m" name="m"/>');
}

class Writer {
  text = '';
  #next = 0;

  scope(block: Block, startId: string, endId: string): void {
    this.text += `<startEvent id="${startId}"/><endEvent id="${endId}"/>`;
    const [first, last] = this.block(block);
    this.flow(startId, first);
    this.flow(last, endId);
  }

  /** Ids of the first and last node. */
  block(block: Block): readonly [string, string] {
    switch (block.kind) {
      case 'task': return this.single((id) => `<${block.task} id="${id}"/>`);
      case 'timer': return this.single((id) => `<intermediateCatchEvent id="${id}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>`);
      case 'message': return this.single((id) => `<receiveTask id="${id}" messageRef="m"/>`);
      case 'sequence': {
        const ends = block.parts.map((part) => this.block(part));
        ends.slice(1).forEach(([first], index) => this.flow(ends[index]?.[1] ?? '', first));
        return [ends[0]?.[0] ?? '', ends.at(-1)?.[1] ?? ''];
      }
      case 'and': return this.split('parallelGateway', block.parts);
      case 'or': return this.split('inclusiveGateway', block.parts);
      case 'xor': return this.split('exclusiveGateway', block.parts);
      case 'loop': return this.loop(block.part);
      case 'subprocess': return this.nested(block.part, '');
      case 'repeat': return this.nested(block.part, '<standardLoopCharacteristics loopMaximum="2"/>');
      case 'each': return this.nested(block.part, '<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>');
      case 'guarded': return this.guarded(block.part);
    }
  }

  private split(gateway: string, parts: readonly Block[]): readonly [string, string] {
    const [open, close] = [this.id(), this.id()];
    const defaultFlow = gateway === 'parallelGateway' ? '' : `default="${open}_default"`;
    this.text += `<${gateway} id="${open}" ${defaultFlow}/><${gateway} id="${close}"/>`;
    parts.forEach((part, index) => {
      const [first, last] = this.block(part);
      if (gateway === 'parallelGateway') this.flow(open, first);
      else if (index === 0) this.flow(open, first, undefined, `${open}_default`);
      else this.flow(open, first, `c${index}`);
      this.flow(last, close);
    });
    return [open, close];
  }

  /** Once more where the variable says so: a counter of its own ends it. */
  private loop(part: Block): readonly [string, string] {
    const [enter, leave, count] = [this.id(), this.id(), this.id()];
    this.text += `<exclusiveGateway id="${enter}"/><exclusiveGateway id="${leave}" default="${leave}_default"/>
      <scriptTask id="${count}"><extensionElements><zeebe:script expression="= if ${count} = null then 1 else ${count} + 1" resultVariable="${count}"/></extensionElements></scriptTask>`;
    const [first, last] = this.block(part);
    this.flow(enter, first);
    this.flow(last, count);
    this.flow(count, leave);
    this.flow(leave, enter, `again and ${count} &lt; 2`);
    const exit = this.id();
    this.text += `<task id="${exit}"/>`;
    this.flow(leave, exit, undefined, `${leave}_default`);
    return [enter, exit];
  }

  private nested(part: Block, characteristics: string): readonly [string, string] {
    const id = this.id();
    this.text += `<subProcess id="${id}">${characteristics}`;
    this.scope(part, this.id(), this.id());
    this.text += '</subProcess>';
    return [id, id];
  }

  /** A subprocess with a timer that may end it. */
  private guarded(part: Block): readonly [string, string] {
    const [id] = this.nested(part, '');
    const [timer, close] = [this.id(), this.id()];
    this.text += `<boundaryEvent id="${timer}" attachedToRef="${id}"><timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition></boundaryEvent><exclusiveGateway id="${close}"/>`;
    this.flow(id, close);
    this.flow(timer, close);
    return [id, close];
  }

  private single(write: (id: string) => string): readonly [string, string] {
    const id = this.id();
    this.text += write(id);
    return [id, id];
  }

  private id(): string {
    this.#next += 1;
    return `n${this.#next}`;
  }

  private flow(from: string, to: string, condition?: string, id = `${from}_${to}`): void {
    const body = condition === undefined ? '' : `<conditionExpression xsi:type="tFormalExpression">= ${condition}</conditionExpression>`;
    this.text += `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${body}</sequenceFlow>`;
  }
}
