import { toValue } from '../feel/boundary.ts';
import type { Data } from '../feel/data.ts';
import { FunctionValue, functionIn } from '../feel/function-value.ts';
import { charge, Mistake, type Run } from '../feel/run.ts';
import { scopeOf } from '../feel/compile/place.ts';
import type { Value } from '../feel/value.ts';
import { conforming, type Conversion, fitting, type Parameter } from './conversion.ts';
import type { DecisionNode, Invocable, Node, ServiceNode, Visible } from './model.ts';
import { insideImport } from './outside.ts';
import { type Records, withHits } from './record.ts';
import { isTolerant, located, workOf } from './tolerance.ts';

/** One evaluation of a model: each element once, when it is asked for. */
export class Evaluation {
  readonly #run: Run;
  readonly #records: Records;
  readonly #values: Map<Node, Data>;
  /** Whether data that bear a required decision's name are its value. */
  readonly #takesValues: boolean;
  /** Evaluations of imported files, which see data under the import's name. */
  readonly #imports = new Map<string, Evaluation>();

  /**
   * `run` sees the data from outside; `given` are values that take the place of elements, as a service's inputs do. What else a
   * service decides is its own matter.
   */
  constructor(run: Run, records: Records, given?: ReadonlyMap<Node, Data>) {
    this.#run = run;
    this.#records = records;
    this.#values = new Map(given);
    this.#takesValues = !given && isTolerant(run);
  }

  /** The value of an element; knowledge models and services are functions. */
  valueOf(node: Node): Data {
    const known = this.#values.get(node);
    if (known !== undefined) return known;
    const given = this.#takesValues && node.kind === 'decision' ? this.#run.lookUp(node.name) : undefined;
    return given === undefined ? this.#evaluated(node) : this.#kept(node, workOf(node, this.#run, () => this.#fromOutside(node, given)));
  }

  #evaluated(node: Node): Data {
    charge(this.#run, 1);
    return this.#kept(node, node.kind === 'decision' ? this.#decision(node) : workOf(node, this.#run, () => this.#evaluate(node)));
  }

  #kept(node: Node, value: Data): Data {
    this.#values.set(node, value);
    return value;
  }

  /** What an element gives to somebody outside: a decision its value, a service or knowledge model its result for the data that is there. */
  resultOf(node: Invocable): Data {
    const run = this.#run;
    const read = (parameter: Parameter): Data => this.#fromOutside(parameter, run.lookUp(parameter.name) ?? null);
    switch (node.kind) {
      case 'decision': return this.#evaluated(node);
      case 'service': return workOf(node, run, () => this.#serve(node, node.inputs.map((input, index) => located(input, () => read(node.parameters[index] ?? input)))));
      case 'bkm': return workOf(node, run, () => functionIn(this.valueOf(node), node.name).invoke(node.parameters.map(read), run));
    }
  }

  #evaluate(node: Exclude<Node, DecisionNode>): Data {
    switch (node.kind) {
      case 'inputData': return this.#fromOutside(node, this.#run.lookUp(node.name) ?? null);
      case 'bkm': return node.code(scopeOf(this.#seeing(node.visible)));
      case 'service': return new FunctionValue(node.inputs.map(({ name }) => name), (args, run) => {
        const inputs = fitting(args, node.parameters, run);
        return inputs ? this.#serve(node, inputs) : null;
      });
    }
  }

  #fromOutside({ name, convert }: { readonly name: string; readonly convert?: Conversion | undefined }, value: Data): Data {
    return convert ? convert(value, this.#run, name, 'outside') : value;
  }

  #decision(node: DecisionNode): Data {
    const run = this.#seeing(node.visible);
    const { result, hits } = withHits(run, () => workOf(node, run, () => {
      const value = node.code(scopeOf(run));
      return node.convert ? node.convert(value, run, node.name, 'inside') : value;
    }));
    this.#records.all.push({ decisionId: node.id, decisionName: node.name, value: located(node, () => recorded(result, run, this.#records)), hits });
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
    const evaluation = new Evaluation({ ...this.#run, lookUp: insideImport(alias, this.#run.lookUp) }, this.#records, this.#takesValues ? undefined : new Map());
    this.#imports.set(alias, evaluation);
    return evaluation;
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
