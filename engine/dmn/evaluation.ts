import { toValue } from '../feel/boundary.ts';
import type { Data } from '../feel/data.ts';
import { FunctionValue, functionIn } from '../feel/function-value.ts';
import { charge, Mistake, type Run } from '../feel/run.ts';
import { scopeOf } from '../feel/compile/place.ts';
import type { Value } from '../feel/value.ts';
import { conforming, fitting, type Parameter } from './conversion.ts';
import type { DecisionNode, Invocable, Node, ServiceNode, Visible } from './model.ts';
import { insideImport } from './outside.ts';
import { type Records, withHits } from './record.ts';

/** One evaluation of a model: each element once, when it is asked for. */
export class Evaluation {
  readonly #run: Run;
  readonly #records: Records;
  readonly #values: Map<Node, Data>;
  /** Evaluations of imported files, which see data under the import's name. */
  readonly #imports = new Map<string, Evaluation>();

  /** `run` sees the data from outside; `given` are values that take the place of elements, as a service's inputs do. */
  constructor(run: Run, records: Records, given: ReadonlyMap<Node, Data> = new Map()) {
    this.#run = run;
    this.#records = records;
    this.#values = new Map(given);
  }

  /** The value of an element; knowledge models and services are functions. */
  valueOf(node: Node): Data {
    const known = this.#values.get(node);
    if (known !== undefined) return known;
    charge(this.#run, 1);
    const value = located(node, () => this.#evaluate(node));
    this.#values.set(node, value);
    return value;
  }

  /** What an element gives to somebody outside: a decision its value, a service or knowledge model its result for the data that is there. */
  resultOf(node: Invocable): Data {
    const read = ({ name, convert }: Parameter): Data => {
      const value = this.#run.lookUp(name) ?? null;
      return convert ? convert(value, this.#run, name, 'outside') : value;
    };
    switch (node.kind) {
      case 'decision': return this.valueOf(node);
      case 'service': return this.#serve(node, node.inputs.map((input, index) => located(input, () => read(node.parameters[index] ?? input))));
      case 'bkm': return located(node, () => functionIn(this.valueOf(node), node.name).invoke(node.parameters.map(read), this.#run));
    }
  }

  #evaluate(node: Node): Data {
    switch (node.kind) {
      case 'inputData': {
        const value = this.#run.lookUp(node.name) ?? null;
        return node.convert ? node.convert(value, this.#run, node.name, 'outside') : value;
      }
      case 'decision': return this.#decision(node);
      case 'bkm': return node.code(scopeOf(this.#seeing(node.visible)));
      case 'service': return new FunctionValue(node.inputs.map(({ name }) => name), (args, run) => {
        const inputs = fitting(args, node.parameters, run);
        return inputs ? this.#serve(node, inputs) : null;
      });
    }
  }

  #decision(node: DecisionNode): Data {
    const run = this.#seeing(node.visible);
    const { result, hits } = withHits(run, () => {
      const value = node.code(scopeOf(run));
      return node.convert ? node.convert(value, run, node.name, 'inside') : value;
    });
    this.#records.all.push({ decisionId: node.id, decisionName: node.name, value: recorded(result, run, this.#records), hits });
    return result;
  }

  #serve(service: ServiceNode, args: readonly Data[]): Data {
    const given = new Map<Node, Data>(service.inputs.map((input, index) => [input, args[index] ?? null]));
    const inner = new Evaluation(this.#run, this.#records, given);
    const [first, ...others] = service.outputs;
    const result = first && others.length === 0
      ? inner.valueOf(first)
      : Object.fromEntries(service.outputs.map((output) => [output.name, inner.valueOf(output)]));
    return service.convert ? conforming(service.convert, result, this.#run) : result;
  }

  /** A run that sees what an element requires, and else the data from outside. */
  #seeing({ own, imported }: Visible): Run {
    const lookUp = (name: string): Data | undefined => {
      const node = own.get(name);
      if (node) return this.valueOf(node);
      const group = imported.get(name);
      if (!group) return this.#run.lookUp(name);
      const evaluation = this.#import(name);
      return Object.fromEntries([...group].map(([inner, other]) => [inner, evaluation.valueOf(other)]));
    };
    return { ...this.#run, lookUp };
  }

  #import(alias: string): Evaluation {
    const known = this.#imports.get(alias);
    if (known) return known;
    const evaluation = new Evaluation({ ...this.#run, lookUp: insideImport(alias, this.#run.lookUp) }, this.#records);
    this.#imports.set(alias, evaluation);
    return evaluation;
  }
}

/** Says of which element a mistake is. */
function located<T>(node: Node, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Mistake ? error.of(node.id, node.name) : error;
  }
}

/** A decision may be, or hold, a function, of which there is no record. */
function recorded(value: Data, run: Run, { longNumber }: Records): Value {
  try {
    return toValue(value, run, longNumber);
  } catch (error) {
    if (error instanceof Mistake && error.refusal.code === 'feel.functionAsResult') return null;
    throw error;
  }
}
