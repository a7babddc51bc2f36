import { parse } from 'yaml';
import { z } from 'zod';
import { compile, type ProcessGraph, type Variables } from '../../engine/bpmn/index.ts';
import { Text } from '../../engine/contract/common.ts';
import { ProcedureKey } from '../../engine/contract/procedure.ts';
import { checkAnswers } from '../../engine/dossiers/forms/check-answers.ts';
import { parseForm } from '../../engine/dossiers/forms/form.ts';
import type { Evaluation, FeelContext } from '../../engine/feel/index.ts';
import { sentenceOf } from '../../engine/messages/catalogue.ts';
import type { Refusal } from '../../engine/result.ts';
import { readScenario, simulate } from '../../engine/simulation/index.ts';
import { graphOf } from '../bpmn/model.ts';
import { shipped } from './shipped.ts';

const Description = z.strictObject({
  key: ProcedureKey,
  name: Text,
  legalBasis: z.strictObject({ vi: z.string(), en: z.string(), asOf: z.iso.date() }),
  level: z.enum(['commune', 'province', 'ministry']),
  groups: z.array(z.strictObject({ id: z.string(), name: Text })).min(1),
});

function flowNodes(graph: ProcessGraph) {
  return [...graph.elements.values()].filter(({ type }) => type !== 'Process');
}

/** What the counter fills in; the dossier's code is the agency's own. */
function answersOf({ dossier: _, ...answers }: Variables): Variables {
  return answers;
}

describe.each(shipped)('the procedure $key', ({ key, bpmn, forms, scenarios, decisions, description }) => {
  const surroundings = {
    words: (refusal: Refusal) => sentenceOf(refusal, 'en'),
    decide: (decisionId: string, context: FeelContext): Evaluation => {
      const outcome = decisions.decide(decisionId, context);
      return outcome.ok ? outcome : { ok: false, reason: outcome.refusal.code, problem: outcome.refusal };
    },
  };

  it('has a model without errors or warnings', async () => {
    expect((await compile(bpmn)).problems).toEqual([]);
  });

  it('has decisions that can be worked out, each of them asked for', async () => {
    const asked = flowNodes(await graphOf(bpmn)).flatMap((node) => node.task?.decisionId?.source ?? []);
    expect(decisions.problems).toEqual([]);
    expect(asked.filter((id) => decisions.fileOf(id) === undefined)).toEqual([]);
    expect([...decisions.models.keys()].sort()).toEqual([...new Set(asked.map((id) => decisions.fileOf(id)))].sort());
  });

  it('says its names, its legal basis with the date, and its groups', () => {
    expect(Description.parse(parse(description)).key).toBe(key);
  });

  it('gives each person’s task a form and a group that exists, and uses all its forms', async () => {
    const graph = await graphOf(bpmn);
    const groups = new Set(Description.parse(parse(description)).groups.map(({ id }) => id));
    const used = new Set(flowNodes(graph).flatMap(({ formId }) => formId ?? []));
    expect([...forms.keys()].sort()).toEqual([...used].sort());
    for (const node of flowNodes(graph).filter(({ type }) => type === 'UserTask')) {
      expect([node.id, node.formId]).toEqual([node.id, expect.any(String)]);
      const offered = node.task?.candidateGroups?.evaluate({ lookUp: () => undefined, now: 0, zone: 'UTC' });
      const value = offered?.ok ? offered.value : undefined;
      for (const group of [value].flat()) expect([...groups]).toContain(group);
    }
  });

  it.each([...forms])('has in %s a form-js schema of that id, with a label on each field', (id, text) => {
    const form = JSON.parse(text) as { id: string; type: string; schemaVersion: number; components: Record<string, unknown>[] };
    expect(form).toMatchObject({ id, type: 'default', schemaVersion: 19 });
    const fields = form.components.filter(({ type }) => type !== 'text');
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) expect(field).toMatchObject({ key: expect.any(String), [field['subtype'] ? 'dateLabel' : 'label']: expect.any(String) });
    expect(new Set(fields.map((field) => field['key'])).size).toBe(fields.length);
  });

  it.each([...scenarios])('goes as %s says', async (_, text) => {
    const scenario = readScenario(text);
    if (!scenario.ok) throw new Error(sentenceOf(scenario.refusal, 'en'));
    expect(scenario.value.expect?.path).toBeDefined();
    const { outcome, lines } = simulate(await graphOf(bpmn), scenario.value, surroundings);
    expect(outcome.differences).toEqual([]);
    expect(lines.filter(({ event }) => event === 'warning')).toEqual([]);
  });

  it('is filled in, in its normal course, as its forms ask', async () => {
    const graph = await graphOf(bpmn);
    const scenario = readScenario(scenarios.get('granted') ?? '');
    if (!scenario.ok) throw new Error(scenario.refusal.code);
    const { answers, start = [], zone } = scenario.value;
    const startId = flowNodes(graph).find(({ type }) => type === 'StartEvent')?.id ?? '';
    let variables: Variables = {};
    for (const id of [startId, ...simulate(graph, scenario.value, surroundings).completed]) {
      const answer = [answers[id]].flat()[0];
      const given: Variables = id === startId ? answersOf(start[0]?.variables ?? {}) : answer?.complete ?? {};
      const formId = graph.elements.get(id)?.formId;
      if (formId === undefined) continue;
      const form = parseForm(formId, JSON.parse(forms.get(formId) ?? '{}') as never);
      if (!form.ok) throw new Error(sentenceOf(form.refusal, 'en'));
      expect([id, checkAnswers(form.value, given, { variables, now: 0, zone })]).toEqual([id, { ok: true, value: given }]);
      variables = { ...variables, ...given };
    }
  });

  it('has scenarios that between them pass every element and every flow', async () => {
    const graph = await graphOf(bpmn);
    const passed = new Set<string>();
    for (const text of scenarios.values()) {
      const scenario = readScenario(text);
      if (!scenario.ok) continue;
      for (const { element } of simulate(graph, scenario.value, surroundings).lines) if (element) passed.add(element);
    }
    const all = [...flowNodes(graph).map(({ id }) => id), ...graph.flows.keys()];
    expect(all.filter((id) => !passed.has(id))).toEqual([]);
  });

  it('has a picture: a shape for each element and an edge for each flow', async () => {
    const graph = await graphOf(bpmn);
    const drawn = new Set([...bpmn.matchAll(/bpmnElement="([^"]+)"/g)].map(([, id]) => id));
    expect([...graph.elements.keys(), ...graph.flows.keys()].filter((id) => !drawn.has(id) && !graph.processIds.includes(id))).toEqual([]);
  });
});
