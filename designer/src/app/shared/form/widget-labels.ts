import { options } from 'preact';
import type { VNode } from 'preact';
import { surroundings } from './form-surroundings.ts';
import { translateLabel } from './form-texts.ts';

const ATTRIBUTES = ['placeholder', 'aria-label', 'title', 'alt', 'label'] as const;
/** Elements whose text belongs to the widget, never to the form's author. */
const OWN_TEXT = /fjs-(select-display|dropdownlist-empty|table-empty|repeat|filepicker|iframe-placeholder-text|taglist|documentPreview)/;

/**
 * form-js has no translation module; its widgets are preact, and preact lets one look at every element when it is made.
 * That is before it is drawn, so no English flickers, and nothing in the document is changed behind form-js's back.
 */
export function translateWidgets(): void {
  const before = options.vnode;
  options.vnode = (node) => {
    if (typeof node.type === 'string') translate(node as VNode<Record<string, unknown>>);
    before?.(node);
  };
}

function translate(node: VNode<Record<string, unknown>>): void {
  const { props } = node;
  for (const name of ATTRIBUTES) {
    const value = props[name];
    if (typeof value === 'string') props[name] = translateLabel(value, surroundings.say);
  }
  if (!ownsItsText(node)) return;
  const { children } = props;
  if (typeof children === 'string') props['children'] = translateLabel(children, surroundings.say);
  if (Array.isArray(children)) {
    props['children'] = children.map((child: unknown) => (typeof child === 'string' ? translateLabel(child, surroundings.say) : child));
  }
}

function ownsItsText({ type, props }: VNode<Record<string, unknown>>): boolean {
  if (type === 'button' || type === 'td') return true;
  const names = props['class'] ?? props['className'];
  return typeof names === 'string' && (OWN_TEXT.test(names) || names === 'fjs-form-field-label');
}
