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
    translate(node as VNode<Record<string, unknown>>, language);
    before?.(node);
  };
  return () => {
    if (before) options.vnode = before;
    else delete options.vnode;
  };
}

function translate({ type, props }: VNode<Record<string, unknown>>, language: Language): void {
  // A text's own node has the text for its properties; it was translated with its parent.
  if (typeof props !== 'object' || props === null) return;
  const own: Record<string, unknown> = props;
  if (typeof type === 'string') {
    for (const name of attributes) {
      const value = own[name];
      if (typeof value === 'string') own[name] = sayFormEditor(value, language);
    }
  }
  const classes = String(own['class'] ?? own['className'] ?? '');
  if ('children' in own && !classes.includes('fjs-form-field-label')) own['children'] = translateChildren(own['children'], language);
}

function translateChildren(children: unknown, language: Language): unknown {
  if (typeof children === 'string') return sayFormEditor(children, language);
  return Array.isArray(children) ? children.map((child) => translateChildren(child, language)) : children;
}
