import { options, type VNode } from 'preact';
import type { Language } from '../../shared/api/contract.ts';
import vietnamese from '../../../i18n/vi/form-js-editor.json' with { type: 'json' };

const catalogue: Readonly<Record<string, string>> = vietnamese;
const attributes = ['title', 'placeholder', 'aria-label', 'label'] as const;

/** One of the form editor's own texts in a language; a text that is not its own stays. */
export function sayFormEditor(text: string, language: Language): string {
  return language === 'vi' ? (catalogue[text.trim()] ?? text) : text;
}

/**
 * Translates form-js's editor, which has no translation module, until the answer is called. Its elements
 * are preact's, and preact lets one look at each before it is drawn: no English flickers. What the author
 * wrote (labels on the canvas) is left alone.
 */
export function translateFormEditor(language: Language): () => void {
  const before = options.vnode;
  options.vnode = (node) => {
    if (typeof node.type === 'string') translate(node as VNode<Record<string, unknown>>, language);
    before?.(node);
  };
  return () => {
    if (before) options.vnode = before;
    else delete options.vnode;
  };
}

function translate({ props }: VNode<Record<string, unknown>>, language: Language): void {
  for (const name of attributes) {
    const value = props[name];
    if (typeof value === 'string') props[name] = sayFormEditor(value, language);
  }
  const classes = String(props['class'] ?? props['className'] ?? '');
  if (classes.includes('fjs-form-field-label')) return;
  const { children } = props;
  if (typeof children === 'string') props['children'] = sayFormEditor(children, language);
  else if (Array.isArray(children)) {
    props['children'] = children.map((child: unknown) => (typeof child === 'string' ? sayFormEditor(child, language) : child));
  }
}
