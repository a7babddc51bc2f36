import type { Decisions } from '../contract/procedure.ts';
import { childOf, childrenOf, readXml, textOf, type XmlElement } from '../dmn/xml.ts';

/** A difference between two versions of a decision. */
export interface DecisionChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Id of the decision, or of the file where none of it is a decision. */
  readonly id: string;
  readonly name: string;
  /** Code of its sentence. */
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A decision as far as people tell its versions apart. */
interface DecisionOutline {
  readonly id: string;
  readonly name: string;
  /** A table's rules, by id, as a sentence has them. */
  readonly rules: ReadonlyMap<string, string>;
  /** Columns and hit policy of a table; of other logic all of it. */
  readonly rest: string;
}

/** What changes in the decisions, rule by rule. */
export function decisionChanges(before: Decisions, after: Decisions): readonly DecisionChange[] {
  const old = outlinesOf(before);
  const now = outlinesOf(after);
  return [
    ...[...now.values()].flatMap((decision) => {
      const known = old.get(decision.id);
      return known ? changesOf(known, decision) : [{ kind: 'added', id: decision.id, name: decision.name, code: 'change.decisionAdded' } as const];
    }),
    ...[...old.values()].filter(({ id }) => !now.has(id))
      .map(({ id, name }): DecisionChange => ({ kind: 'removed', id, name, code: 'change.decisionRemoved' })),
  ];
}

function changesOf(old: DecisionOutline, now: DecisionOutline): readonly DecisionChange[] {
  const changed = (code: string, params: DecisionChange['params'] = {}): DecisionChange =>
    ({ kind: 'changed', id: now.id, name: now.name, code, params });
  const numbers = new Map([...now.rules.keys()].map((id, index) => [id, index + 1]));
  const added = [...now.rules].filter(([id]) => !old.rules.has(id));
  const removed = [...old.rules].filter(([id]) => !now.rules.has(id));
  const edited = [...now.rules].filter(([id, rule]) => old.rules.has(id) && old.rules.get(id) !== rule);
  const common = (rules: DecisionOutline['rules'], others: DecisionOutline['rules']): string => [...rules.keys()].filter((id) => others.has(id)).join();
  return [
    ...(old.name === now.name ? [] : [changed('change.name', { from: old.name, to: now.name })]),
    ...(old.rest === now.rest ? [] : [changed('change.decisionLogic')]),
    ...added.map(([id, rule]) => changed('change.ruleAdded', { number: numbers.get(id) ?? 0, rule })),
    ...edited.map(([id, rule]) => changed('change.ruleChanged', { number: numbers.get(id) ?? 0, from: old.rules.get(id) ?? '', to: rule })),
    ...removed.map(([, rule]) => changed('change.ruleRemoved', { rule })),
    ...(common(old.rules, now.rules) === common(now.rules, old.rules) ? [] : [changed('change.ruleOrder')]),
  ];
}

function outlinesOf(decisions: Decisions): ReadonlyMap<string, DecisionOutline> {
  return new Map(Object.values(decisions).flatMap((xml) => {
    const reading = readXml(xml);
    if (!reading.ok) return [];
    return childrenOf(reading.root, 'decision').map((decision) => {
      const outline = outlineOf(decision);
      return [outline.id, outline] as const;
    });
  }));
}

function outlineOf(decision: XmlElement): DecisionOutline {
  const id = decision.attributes.get('id') ?? '';
  const name = decision.attributes.get('name') ?? id;
  const table = childOf(decision, 'decisionTable');
  if (!table) return { id, name, rules: new Map(), rest: JSON.stringify(said(decision)) };
  const rules = childrenOf(table, 'rule').map((rule, index) => [rule.attributes.get('id') ?? String(index), ruleInWords(rule)] as const);
  const columns = table.children.filter((child) => child.name !== 'rule').map(said);
  const policy = [table.attributes.get('hitPolicy') ?? 'UNIQUE', table.attributes.get('aggregation') ?? ''];
  return { id, name, rules: new Map(rules), rest: JSON.stringify([policy, columns, childrenOf(decision, 'informationRequirement').map(said)]) };
}

/** `conditions → results`; a dash for a cell that does not matter. */
function ruleInWords(rule: XmlElement): string {
  const cells = (name: string): string => childrenOf(rule, name).map((cell) => textOf(cell) ?? '–').join(', ');
  return `${cells('inputEntry')} → ${cells('outputEntry')}`;
}

/** What an element says, without the ids and widths that an editor gives it. */
function said(element: XmlElement): unknown {
  const attributes = [...element.attributes].filter(([name]) => name !== 'id' && name !== 'name' && name !== 'width').sort();
  return [element.name, attributes, element.text, element.children.map(said)];
}
