import { compileDecisions, type DecisionCompilation } from './compile-decisions.ts';
import { type Import, isSameNamespace, readHead } from './definitions.ts';
import type { DecisionModel } from './model.ts';
import { readXml } from './xml.ts';

/** What a DMN file is called by others, and which others it imports; undefined where it is no DMN file. */
export function headOf(xml: string): { readonly namespace: string; readonly imports: readonly Import[] } | undefined {
  const reading = readXml(xml);
  return reading.ok ? readHead(reading.root) : undefined;
}

/**
 * Compiles a file with those of the others that it imports, each after its own imports. What is wrong with an imported file
 * matters only to what needs it; files that import one another in a circle do not see each other.
 */
export function compileWithImports(xml: string, others: readonly string[]): DecisionCompilation {
  return compileAfterImports(xml, others.map((text) => ({ text, namespace: headOf(text)?.namespace })), []);
}

interface Candidate {
  readonly text: string;
  readonly namespace: string | undefined;
}

function compileAfterImports(xml: string, others: readonly Candidate[], open: readonly string[]): DecisionCompilation {
  const imported = (headOf(xml)?.imports ?? []).flatMap(({ namespace }): DecisionModel[] => {
    const file = others.find((other) => other.namespace !== undefined && isSameNamespace(other.namespace, namespace));
    if (!file || open.includes(file.text)) return [];
    const { model } = compileAfterImports(file.text, others, [...open, xml]);
    return model ? [model] : [];
  });
  return compileDecisions(xml, imported);
}
