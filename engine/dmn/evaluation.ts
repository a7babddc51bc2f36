import { toValue } from '../feel/boundary.ts';
import type { Data } from '../feel/data.ts';
import { FunctionValue } from '../feel/function-value.ts';
import { charge, Mistake, type Run } from '../feel/run.ts';
import { scopeOf } from '../feel/compile/place.ts';
import type { Value } from '../feel/value.ts';
import { inputFrom } from './missing-inputs.ts';
import type { DecisionModel, DecisionNode, KnowledgeNode, Node, ServiceNode, Visible } from './model.ts';
import { type DecisionRecord, withHits } from './record.ts';

/** One evaluation of a model: each element once, when it is asked for. */
export class Evaluation {
  readonly #model: DecisionModel;
  readonly #run: Run;
  readonly #records: DecisionRecord[];
  readonly #values: Map<Node, Data>;

  /** `given` are values that take the place of elements, as a decision service's inputs do. */
  constructor(model: DecisionModel, run: Run, records: DecisionRecord[], given: ReadonlyMap<Node, Data> = new Map()) {
    this.#model = model;
    this.#run = run;
    this.#records = records;
    this.#values = new Map(given);
  }

  /** The value of an element; knowledge models and services are functions. */
  valueOf(node: Node): Data {
    const known = this.#values.get(node);
    if (known !== undefined) return known;
    charge(this.#run, 1);
    const value = this.#evaluate(node);
    this.#values.set(node, value);
    return value;
  }

  /** The result of a service whose inputs come from outside: of one decision its value, of several a context. */
  serviceResult(service: ServiceNode): Data {
    const inputs = service.inputs.map((input) => input.kind === 'inputData'
      ? (inputFrom<Data>(input, this.#model, this.#run.lookUp) ?? null)
      : (this.#run.lookUp(input.name) ?? null));
    return this.#serve(service, inputs, this.#run);
  }

  #evaluate(node: Node): Data {
    switch (node.kind) {
      case 'inputData': {
        const value = inputFrom<Data>(node, this.#model, this.#run.lookUp) ?? null;
        return located(node, () => (node.convert ? node.convert(value, this.#run, node.name) : value));
      }
      case 'decision': return this.#decision(node);
      case 'bkm': return this.#knowledge(node);
      case 'service': return new FunctionValue(node.inputs.map(({ name }) => name), (args, run) => this.#serve(node, args, run));
    }
  }

  #decision(node: DecisionNode): Data {
    return located(node, () => {
      const run = this.#seeing(node.visible);
      const { result, hits } = withHits(run, () => {
        const value = node.code(scopeOf(run));
        return node.convert ? node.convert(value, run, node.name) : value;
      });
      this.#records.push({ decisionId: node.id, decisionName: node.name, value: recorded(result, run), hits });
      return result;
    });
  }

  #knowledge(node: KnowledgeNode): Data {
    return located(node, () => node.code(scopeOf(this.#seeing(node.visible))));
  }

  #serve(service: ServiceNode, args: readonly Data[], run: Run): Data {
    const given = new Map<Node, Data>(service.inputs.map((input, index) => {
      const value = args[index] ?? null;
      return [input, located(input, () => (input.convert ? input.convert(value, run, input.name) : value))];
    }));
    const inner = new Evaluation(this.#model, this.#run, this.#records, given);
    const [first, ...others] = service.outputs;
    if (first && others.length === 0) return inner.valueOf(first);
    return Object.fromEntries(service.outputs.map((output) => [output.name, inner.valueOf(output)]));
  }

  /** A run that sees what an element requires, and else the variables from outside. */
  #seeing(visible: Visible): Run {
    const lookUp = (name: string): Data | undefined => {
      const source = visible.get(name);
      if (source === undefined) return this.#run.lookUp(name);
      if (!isImport(source)) return this.valueOf(source);
      return Object.fromEntries([...source].map(([inner, node]) => [inner, this.valueOf(node)]));
    };
    return { ...this.#run, lookUp };
  }
}

function isImport(source: Node | ReadonlyMap<string, Node>): source is ReadonlyMap<string, Node> {
  return source instanceof Map;
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
function recorded(value: Data, run: Run): Value {
  try {
    return toValue(value, run);
  } catch (error) {
    if (error instanceof Mistake && error.refusal.code === 'feel.functionAsResult') return null;
    throw error;
  }
}
