import { compileDecisions, type DecisionCompilation } from './compile-decisions.ts';
import { type Import, readHead } from './definitions.ts';
import { isSameNamespace } from './imports.ts';
import type { DecisionModel } from './model.ts';
import { readXml } from './xml.ts';

/** Imports stand before these in DMN's schema, and a file may hold thousands of them. */
const AFTER_IMPORTS: ReadonlySet<string> = new Set(['itemDefinition', 'decision', 'inputData', 'businessKnowledgeModel', 'decisionService']);

/** What a DMN file is called by others, and which others it imports; undefined where it is no DMN file. */
export function headOf(xml: string): { readonly namespace: string; readonly imports: readonly Import[] } | undefined {
  const reading = readXml(xml, AFTER_IMPORTS);
  return reading.ok ? readHead(reading.root) : undefined;
}

/**
 * Compiles a file with those of the others that it imports, each after its own imports. What is wrong with an imported file
 * matters only to what needs it; files that import one another in a circle do not see each other.
 */
export function compileWithImports(xml: string, others: readonly string[]): DecisionCompilation {
  const files = others.map((text) => ({ text, namespace: headOf(text)?.namespace }));
  /** Files that are compiled, or, without a model, that others of the circle that they are in wait for. */
  const models = new Map<string, DecisionModel | undefined>();
  const compile = (text: string): DecisionCompilation => {
    models.set(text, undefined);
    const imported = (headOf(text)?.imports ?? []).flatMap(({ namespace }): DecisionModel[] => {
      const file = files.find((other) => other.namespace !== undefined && isSameNamespace(other.namespace, namespace));
      const model = file && (models.has(file.text) ? models.get(file.text) : compile(file.text).model);
      return model ? [model] : [];
    });
    const compiled = compileDecisions(text, imported);
    models.set(text, compiled.model);
    return compiled;
  };
  return compile(xml);
}
