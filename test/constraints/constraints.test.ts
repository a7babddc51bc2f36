import { examine } from '../../engine/bpmn/index.ts';
import { constraintMessages } from '../../engine/messages/constraints.ts';
import { dataConstraintMessages } from '../../engine/messages/data-constraints.ts';
import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { flows, process } from '../bpmn/model.ts';
import { boundary, ends, nonInterrupting, startEvent, timer, users } from '../bpmn/parts.ts';
import { exemptions } from './rules/exemptions.ts';
import { rules } from './rules/index.ts';

describe.each(rules.map((rule) => [`${rule.section}: ${rule.title} (${rule.code})`, rule] as const))('%s', (_, { severity, code, elementId, section, violating, conforming, also }) => {
  test('where it is not so: told with element and section, and nothing else is', async () => {
    const { graph, problems } = await examine(violating);
    const told = problems.find((problem) => problem.code === code && (problem.elementId ?? '') === elementId && problem.severity === severity);
    expect({ severity, code, elementId, section }).toEqual(told && { severity: told.severity, code: told.code, elementId: told.elementId ?? '', section: told.section });
    expect(graph === undefined).toBe(severity === 'error');
    const others = problems.filter((problem) => problem.severity === 'error' && !problem.code.startsWith('soundness.')).map((problem) => problem.code);
    expect(others.filter((other) => other !== code && !also.includes(other))).toEqual([]);
    for (const language of ['vi', 'en'] as const) {
      const sentence = told ? sentenceOf(told, language) : '';
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/\{\w+\}|undefined/);
    }
  });

  test('where it is: the model can be published', async () => {
    const { graph, problems } = await examine(conforming);
    expect(problems.filter((problem) => problem.severity === 'error' || problem.code === code)).toEqual([]);
    expect(graph).toBeDefined();
  });
});

test('every rule has its sentence in both languages, and its test', () => {
  const sentences = { ...constraintMessages, ...dataConstraintMessages };
  expect(Object.keys(sentences).toSorted()).toEqual([...new Set(rules.map(({ code }) => code))].filter((code) => code.startsWith('constraint.')).toSorted());
  for (const { vi, en } of Object.values(sentences)) {
    expect(vi).not.toBe(en);
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    expect(placeholders(vi)).toEqual(placeholders(en));
  }
});

test('an element is told by its name', async () => {
  const { problems } = await examine(process(`${startEvent}<userTask id="x" name="Check" isForCompensation="perhaps"/>${ends('e')}${flows('s -> x -> e')}`));
  expect(problems).toContainEqual(expect.objectContaining({ code: 'constraint.attributeValue', elementName: 'Check', params: { attribute: 'isForCompensation', value: 'perhaps', allowed: 'true, false' } }));
});

test('a non-interrupting event as other tools write it', async () => {
  expect((await examine(process(`${startEvent}${users('a', 'b')}${boundary('x', 'a', timer.duration('PT1H'), nonInterrupting)}${ends('e', 'e1')}${flows('s -> a -> e', 'x -> b -> e1')}`))).problems).toEqual([]);
});

test.each(exemptions.map(({ section, rule, model }) => [section, rule, model] as const))('not asked, %s: %s', async (_, __, model) => {
  const { graph, problems } = await examine(model);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(graph).toBeDefined();
});
