import { builtIns } from '../feel/functions/index.ts';
import { Mistake } from '../feel/run.ts';
import { placeFor } from '../feel/compile/index.ts';
import type { Code, DefinedType, Place } from '../feel/compile/place.ts';
import { readingBudget } from '../feel/compile/reading.ts';
import { clauseOf } from '../feel/reason.ts';
import type { Refusal } from '../result.ts';
import { surroundings } from './boxed/boxed-expression.ts';
import { functionDefinition, parametersOf } from './boxed/boxed-function.ts';
import { isExpression } from './boxed/expression-element.ts';
import { brokenNode } from './broken-node.ts';
import { type Definitions, type DrgElement, partsOf, readDefinitions } from './definitions.ts';
import { tooDeep } from './depth.ts';
import { ItemTypes } from './item-types.ts';
import { Imports } from './imports.ts';
import type { DecisionModel, Node, Visible } from './model.ts';
import { recordHit } from './record.ts';
import { isUnknownType, unknownType } from './unknown-type.ts';
import { childOf, readXml, type XmlElement } from './xml.ts';

/** A compiled file, or everything that is wrong with it: each problem names its element. */
export type DecisionCompilation = {
  /** What can be decided, but is hardly meant. */
  readonly warnings: readonly Refusal[];
} & (
  | { readonly ok: true; readonly model: DecisionModel }
  | {
    readonly ok: false;
    readonly problems: readonly Refusal[];
    /** What can be decided all the same: only what needs a wrong element is refused. Missing where the file cannot be read. */
    readonly model?: DecisionModel;
  }
);

/**
 * Compiles the decisions of a DMN file (1.1 to 1.5). `imported` are the models that it imports, found by their namespace.
 * Never throws for bad input.
 */
export function compileDecisions(xml: string, imported: readonly DecisionModel[] = []): DecisionCompilation {
  const reading = readXml(xml);
  if (!reading.ok) return { ok: false, problems: [reading.refusal], warnings: [] };
  const problems: Refusal[] = [];
  const definitions = readDefinitions(reading.root, problems);
  const unwalkable = tooDeep(definitions);
  if (unwalkable) return { ok: false, problems: [unwalkable], warnings: [] };
  const compiler = new ModelCompiler(definitions, imported, problems);
  const model = compiler.model();
  const { warnings } = compiler;
  return problems.length > 0 ? { ok: false, problems, model, warnings } : { ok: true, model, warnings };
}

/** Compiles the elements of one file, each after what it requires. */
class ModelCompiler {
  /** What is hardly meant, each with its element. */
  readonly warnings: Refusal[] = [];
  readonly #definitions: Definitions;
  readonly #problems: Refusal[];
  /** What is wrong with elements before they are compiled, by their ids. */
  readonly #wrong = new Map<string, Refusal>();
  readonly #reading = readingBudget();
  readonly #imports: Imports;
  readonly #types: ItemTypes;
  readonly #nodes = new Map<string, Node>();
  /** Names to be filled when all elements are there: knowledge models may need one another. */
  readonly #visible = new Map<string, { readonly own: Map<string, Node>; readonly imported: Map<string, ReadonlyMap<string, Node>> }>();

  constructor(definitions: Definitions, imported: readonly DecisionModel[], problems: Refusal[]) {
    this.#definitions = definitions;
    this.#problems = problems;
    this.#imports = new Imports(definitions, imported, problems);
    this.#types = new ItemTypes(definitions.types, placeFor({ reading: this.#reading }), this.#imports.types);
  }

  model(): DecisionModel {
    this.#problems.push(...this.#types.compileAll());
    const elements = [...this.#definitions.elements.values()];
    for (const element of elements) this.#checkReferences(element);
    for (const problem of this.#problems) if (problem.elementId !== undefined) this.#wrong.set(problem.elementId, problem);
    // Services last, since they hold the nodes of others.
    for (const element of elements) if (element.kind !== 'service') this.#nodes.set(element.id, this.#checked(element, () => this.#node(element)));
    for (const element of elements) if (element.kind === 'service') this.#nodes.set(element.id, this.#checked(element, () => this.#service(element)));
    for (const element of elements) this.#fillVisible(element);
    const named = this.#named(elements);
    this.#imports.merging.bindTo(named);
    return {
      namespace: this.#definitions.namespace,
      decisions: elements
        .filter(({ kind }) => kind === 'decision' || kind === 'service').map(({ id, name }) => ({ id, name })),
      nodes: this.#nodes,
      named,
      all: new Map([...this.#imports.merging.nodes, ...this.#nodes]),
      types: this.#types,
      merged: this.#imports.merged,
    };
  }

  /** Elements by their names; of two the first. Where a name and the name of a variable are the same, the element's own name counts. */
  #named(elements: readonly DrgElement[]): ReadonlyMap<string, Node> {
    const entry = (name: string, { id }: DrgElement): [string, Node] => [name, this.#nodes.get(id) as Node];
    return new Map([...elements.map((element) => entry(element.label, element)), ...elements.map((element) => entry(element.name, element))].toReversed());
  }

  #node(element: DrgElement): Node {
    const { id, name } = element;
    const convert = this.#types.conversionTo(typeRefOf(element));
    if (element.kind === 'inputData') return { kind: 'inputData', id, name, convert };
    const visible = { own: new Map<string, Node>(), imported: new Map<string, ReadonlyMap<string, Node>>() };
    this.#visible.set(id, visible);
    const place = this.#placeOf(element);
    const node: Node = element.kind === 'bkm'
      ? this.#knowledge(element, place, visible)
      : { kind: 'decision', id, name, code: this.#logic(element.element, place), reads: this.#freeNames(element, place), visible, convert };
    for (const doubt of place.compilation.doubts) {
      this.warnings.push({ code: 'dmn.doubtful', params: { reason: clauseOf(doubt) }, elementId: id, elementName: name, details: [doubt] });
    }
    return node;
  }

  #logic(element: XmlElement, place: Place): Code {
    const expression = element.children.find(isExpression);
    if (!expression) throw new Mistake('dmn.noLogic');
    return surroundings(this.#types, recordHit).compile(expression, place);
  }

  #knowledge(element: DrgElement, place: Place, visible: Visible): Node {
    const logic = childOf(element.element, 'encapsulatedLogic');
    if (!logic) throw new Mistake('dmn.noLogic');
    const convert = this.#types.conversionTo(this.#types.resultOf(typeRefOf(element) ?? logic.attributes.get('typeRef')));
    const code = functionDefinition(logic, place, surroundings(this.#types, recordHit), convert);
    return { kind: 'bkm', id: element.id, name: element.name, code, parameters: parametersOf(logic, this.#types), visible };
  }

  /** The names that an element's logic may use, functions among them. */
  #placeOf(element: DrgElement): Place {
    const required = this.#requiredBy(element);
    // A decision may give a function as well; but what is named like a built-in function hides that only where it is one for sure.
    const functions = required.filter(({ kind, name }) => isKnowledge(kind) || !builtIns.has(name)).map(({ name }) => name);
    const itself = element.kind === 'bkm' ? [element.name] : [];
    return placeFor({
      names: [...required.map(({ name }) => name), ...this.#imports.names],
      functions: [...functions, ...itself],
      shapes: Object.fromEntries(required.map(({ name, typeRef }) => [name, this.#types.shapeOf(typeRef)])),
      typeNamed: (name) => this.#types.typeNamed(name) ?? this.#unknownType(name, element),
      reading: this.#reading,
    });
  }

  /** A problem of the element, which all the same can be worked out where nobody minds. */
  #unknownType(name: string, { id, name: elementName }: DrgElement): DefinedType | undefined {
    if (!isUnknownType(name)) return undefined;
    this.#problems.push({ code: 'feel.unknownType', params: { name }, elementId: id, elementName });
    return unknownType(name);
  }

  /** What expressions see by its own name: what the file requires of itself, and of files that it imports without a name. */
  #requiredBy(element: DrgElement): Required[] {
    return element.requires.flatMap((href): Required[] => {
      const own = this.#definitions.elements.get(this.#localId(href));
      if (own) return [{ ...own, typeRef: typeRefOf(own) }];
      const node = this.#imports.aliasOf(this.#localId(href)) === '' ? this.#find(href) : undefined;
      return node ? [{ ...node, typeRef: undefined }] : [];
    });
  }

  /** What a decision reads from outside or of other decisions; functions are not. */
  #freeNames(element: DrgElement, place: Place): string[] {
    const knowledge = new Set(this.#requiredBy(element).filter(({ kind }) => isKnowledge(kind)).map(({ name }) => name));
    return [...place.compilation.reads].filter((name) => !builtIns.has(name) && !knowledge.has(name));
  }

  #service(element: DrgElement): Node {
    const nodes = (part: string): Node[] => partsOf(element.element, part).flatMap((href) => this.#find(href) ?? []);
    const inputs = [...nodes('inputData'), ...nodes('inputDecision')].filter((node) => node.kind === 'decision' || node.kind === 'inputData');
    const declared = this.#types.parametersOf(typeRefOf(element));
    return {
      kind: 'service', id: element.id, name: element.name, inputs,
      parameters: inputs.map(({ name, convert }) => ({ name, convert: declared.find((parameter) => parameter.name === name)?.convert ?? convert })),
      outputs: nodes('outputDecision').filter((node) => node.kind === 'decision'),
      convert: this.#types.conversionTo(this.#types.resultOf(typeRefOf(element))),
    };
  }

  #fillVisible(element: DrgElement): void {
    const visible = this.#visible.get(element.id);
    if (!visible) return;
    const itself = this.#nodes.get(element.id);
    if (itself?.kind === 'bkm') visible.own.set(element.name, itself);
    for (const href of element.requires) {
      const node = this.#find(href);
      const alias = this.#imports.aliasOf(this.#localId(href));
      if (!node) continue;
      if (!alias) visible.own.set(node.name, node);
      else visible.imported.set(alias, new Map([...(visible.imported.get(alias) ?? []), [node.name, node]]));
    }
  }

  #find(href: string): Node | undefined {
    const id = this.#localId(href);
    return this.#nodes.get(id) ?? (this.#definitions.elements.has(id) ? undefined : this.#imports.find(id));
  }

  #localId(href: string): string {
    const own = `${this.#definitions.namespace}#`;
    return href.startsWith(own) ? href.slice(own.length) : href;
  }

  /** References that lead into files that are not there, or to nothing in those that are. */
  #checkReferences({ id, name, requires }: DrgElement): void {
    for (const href of requires) {
      const local = this.#localId(href);
      if (this.#definitions.elements.has(local) || this.#find(href)) continue;
      this.#problems.push({ code: 'dmn.unknownReference', params: { id: local }, elementId: id, elementName: name });
    }
  }

  /** The element's node, or where anything is wrong with it one that says so whenever it is needed. */
  #checked(element: DrgElement, compile: () => Node): Node {
    const known = this.#wrong.get(element.id);
    if (known) return brokenNode(element, known);
    try {
      return compile();
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      const { refusal, others } = error.of(element.id, element.name);
      this.#problems.push(refusal, ...others);
      return brokenNode(element, refusal);
    }
  }
}

/** What an element requires, as its expressions see it. */
interface Required {
  readonly name: string;
  readonly kind: DrgElement['kind'];
  readonly typeRef: string | undefined;
}

/** The type that an element's variable declares. */
function typeRefOf({ element }: DrgElement): string | undefined {
  return childOf(element, 'variable')?.attributes.get('typeRef');
}

function isKnowledge(kind: DrgElement['kind']): boolean {
  return kind === 'bkm' || kind === 'service';
}
