import { examine } from '../engine/bpmn/index.ts';
import { catalogue } from '../engine/messages/catalogue.ts';
import { exemptions } from '../test/constraints/rules/exemptions.ts';
import { type Rule, rules } from '../test/constraints/rules/index.ts';
import { publish } from './readme-table.ts';

/*
 * Writes the table of constraints into engine/bpmn/README.md: each with the sections that ask for it and with what the check of
 * a model that violates it says today, and what is not asked and why. With --check it only says whether the tables are right.
 */

/** The verdict on a model that violates a rule, as the check gives it. */
async function verdictOn({ violating, code, elementId }: Rule): Promise<'refused' | 'warned'> {
  const told = (await examine(violating)).problems.find((problem) => problem.code === code && (problem.elementId ?? '') === elementId);
  if (!told) throw new Error(`${code} is not told of ${elementId}`);
  return told.severity === 'error' ? 'refused' : 'warned';
}

function compareSections(one: string, other: string): number {
  const [a, b] = [one.split('.').map(Number), other.split('.').map(Number)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

const byCode = Map.groupBy(rules, ({ code }) => code);
const rows: { readonly section: string; readonly text: string }[] = [];
for (const [code, all] of byCode) {
  const sections = [...new Set(all.map(({ section }) => section))].toSorted(compareSections);
  const verdicts = new Set<string>();
  for (const one of all) verdicts.add(await verdictOn(one));
  const sentence = (catalogue[code]?.en ?? '').replaceAll('<', '&lt;');
  rows.push({ section: sections[0] ?? '', text: `| ${sections.join(', ')} | \`${code}\` | ${sentence} | ${[...verdicts].toSorted().join(', or ')} |` });
}
rows.sort((one, other) => compareSections(one.section, other.section));
publish('constraints', ['| section | code | sentence | verdict |', '|---|---|---|---|', ...rows.map(({ text }) => text)].join('\n'), 'scripts/constraint-table.ts');

const spared = exemptions.toSorted((one, other) => compareSections(one.section, other.section));
publish('exemptions', ['| section | what is not asked | why |', '|---|---|---|', ...spared.map(({ section, rule, why }) => `| ${section} | ${rule} | ${why} |`)].join('\n'), 'scripts/constraint-table.ts');
