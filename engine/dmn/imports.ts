import type { Refusal } from '../result.ts';
import type { Definitions } from './definitions.ts';
import type { ImportedTypes } from './item-types.ts';
import { Merging } from './merging.ts';
import type { DecisionModel, Node } from './model.ts';

/** A file that is imported; without a name its elements are used like the importing file's own. */
interface Imported {
  readonly name: string;
  readonly model: DecisionModel;
}

/** Whether two namespaces are the same; editors write one with and without a slash at its end. */
export function isSameNamespace(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** The files that a file imports, and where references into them lead. References are ids, `namespace#id` or `id`. */
export class Imports {
  readonly #named: Imported[] = [];
  readonly #byNamespace = new Map<string, Imported>();
  /** What is imported without a name, each followed by what it has merged in its turn; each once, however many ways lead to it. */
  readonly merged: readonly DecisionModel[];
  /** The elements of those. */
  readonly merging: Merging;

  /** Takes from `models` what is imported; the rest of the imports become problems. */
  constructor({ namespace: own, imports, elements }: Definitions, models: readonly DecisionModel[], problems: Refusal[]) {
    const all = new Map(models.map((model) => [plain(model.namespace), model]));
    const unnamed: DecisionModel[] = [];
    for (const { name, namespace } of imports) {
      const model = all.get(plain(namespace));
      if (!model) {
        // A file that imports itself without a name has what it asks for.
        const isItself = name === '' && isSameNamespace(namespace, own);
        if (namespace && !isItself) problems.push({ code: 'dmn.unknownImport', params: { name, namespace } });
        continue;
      }
      if (name === '') unnamed.push(model);
      else this.#named.push({ name, model });
      if (!this.#byNamespace.has(plain(namespace))) this.#byNamespace.set(plain(namespace), { name, model });
    }
    this.merged = [...new Set(unnamed.flatMap((model) => [model, ...model.merged]))];
    this.merging = new Merging(unnamed.map(({ all }) => all), new Set([...elements.values()].map(({ name }) => name)));
  }

  /** Names under which files are imported. */
  get names(): readonly string[] {
    return this.#named.map(({ name }) => name);
  }

  get types(): readonly ImportedTypes[] {
    return [...this.#named.map(({ name, model }) => ({ name, types: model.types })), ...this.merged.map(({ types }) => ({ name: '', types }))];
  }

  /** The name under which expressions see what a reference leads to; empty where they see it like their own. */
  aliasOf(reference: string): string {
    const [namespace] = parts(reference);
    return (namespace === undefined ? undefined : this.#byNamespace.get(namespace)?.name) ?? '';
  }

  /** The element that a reference leads to, in one of the imported files. */
  find(reference: string): Node | undefined {
    const [namespace, id] = parts(reference);
    if (namespace === undefined) return this.merging.nodes.get(id);
    const imported = this.#byNamespace.get(namespace);
    return (imported?.name === '' ? this.merging.nodes.get(id) : undefined) ?? imported?.model.all.get(id);
  }
}

function parts(reference: string): [namespace: string | undefined, id: string] {
  const at = reference.lastIndexOf('#');
  return at < 0 ? [undefined, reference] : [plain(reference.slice(0, at)), reference.slice(at + 1)];
}

function plain(namespace: string): string {
  return namespace.endsWith('/') ? namespace.slice(0, -1) : namespace;
}
