import type { ModdleElement } from 'bpmn-moddle';
import { many, one } from './xml.ts';

/** Namespaces in which Camunda 7 and its relatives write what their engines do besides BPMN. */
const engines: ReadonlySet<string> = new Set([
  'http://camunda.org/schema/1.0/bpmn', 'http://activiti.org/bpmn', 'http://flowable.org/bpmn', 'http://operaton.org/schema/1.0/bpmn',
]);

/** An element of another namespace, as moddle keeps it: attributes as properties, and what it holds. */
interface Generic {
  readonly $descriptor?: { readonly ns?: { readonly uri?: string; readonly localName?: string } };
  readonly $children?: readonly ModdleElement[];
  readonly $body?: string;
}

/** Extension elements that another engine would act on, by their name without prefix. */
export function engineExtensions(element: ModdleElement, name?: string): readonly ModdleElement[] {
  const extensions = one(element, 'extensionElements');
  return (extensions ? many(extensions, 'values') : []).filter((value) => {
    const { ns } = (value as Generic).$descriptor ?? {};
    return engines.has(ns?.uri ?? '') && (name === undefined || ns?.localName === name);
  });
}

/** Name of such an element without its prefix. */
export function localName(element: ModdleElement): string {
  return (element as Generic).$descriptor?.ns?.localName ?? element.$type;
}

/** What such an element holds. */
export function childrenOf(element: ModdleElement): readonly ModdleElement[] {
  return (element as Generic).$children ?? [];
}

/** Its text. */
export function bodyOf(element: ModdleElement): string {
  return ((element as Generic).$body ?? '').trim();
}
