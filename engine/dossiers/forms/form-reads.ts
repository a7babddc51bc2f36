import { compileExpression } from '../../feel/index.ts';
import { type FormComponent, outermostKeys } from './form.ts';

/**
 * Names of the variables that a form needs to be shown: those of its own fields, and those that its
 * conditions, expressions and texts read. Nothing else of the dossier leaves the server with a form.
 */
export function namesFor(components: readonly FormComponent[]): ReadonlySet<string> {
  const read = textsIn(components).flatMap(expressionsIn).flatMap(namesReadBy);
  return new Set([...outermostKeys(components), ...components.flatMap(optionNames), ...read]);
}

function optionNames(component: FormComponent): readonly string[] {
  const [name] = component.valuesKey?.split('.') ?? [];
  return [...(name ? [name] : []), ...(component.components ?? []).flatMap(optionNames)];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A setting that begins with `=` is FEEL as a whole; a text has FEEL within double braces. */
function expressionsIn(text: string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('=')) return [trimmed.slice(1)];
  return [...text.matchAll(/\{\{(.+?)\}\}/gs)].map(([, inner = '']) => inner.replace(/^\s*(#if|#loop|\/if|\/loop)\s*/, ''));
}

function namesReadBy(source: string): readonly string[] {
  const compiled = compileExpression(source);
  return compiled.ok ? compiled.expression.reads : [];
}
