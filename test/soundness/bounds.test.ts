import { compile, examine } from '../../engine/bpmn/index.ts';
import { soundnessProblems } from '../../engine/bpmn/soundness/soundness.ts';
import { flows, process } from '../bpmn/model.ts';
import { ends, startEvent, subprocess } from '../bpmn/parts.ts';
import { branches, choices, crossed, guarded, layers, leaving, nested, overlapping, reminded, tangled, tangledBeside } from './nasty-models.ts';

describe('the bound is told', () => {
  const codes = async (xml: string) => (await examine(xml)).problems
    .filter(({ code }) => code.startsWith('soundness.')).map(({ severity, code, elementId }) => `${severity} ${code} ${elementId ?? ''}`);

  test.each<[string, string]>([
    ['branches', branches(100)], ['choices', choices(20, 25)], ['branches across each other', crossed(50)], ['many of them', crossed(250)],
    ['branches that may leave', leaving(50, 'inclusive')], ['inclusive joins across each other', tangled(290)],
    ['inclusive joins across many others', tangled(60, 4)], ['the same beside a branch', tangledBeside(10, 4)], ['rows of inclusive gateways', layers(40, 50, 'inclusive')], ['rows of parallel gateways', layers(10, 10, 'parallel')],
    ['loops in loops', nested(600)], ['loops across each other', overlapping(650)],
    ['boundary events', guarded(200, 4, false)], ['reminders that a join waits for', reminded(40)],
  ])('a sound model within it is not doubted: %s', async (_, xml) => {
    expect(await codes(xml)).toEqual([]);
  });

  test.each<[string, string]>([['tangled', tangledBeside(290)], ['tangled again and again', tangledBeside(60, 4)]])('what cannot be looked at whole is not called sound: %s', async (_, xml) => {
    expect(await codes(xml)).toEqual(['warning soundness.gaveUp p']);
  });

  test('what is wrong at the end of many choices is found all the same', async () => {
    expect(await codes(leaving(50, 'parallel'))).toContain('error soundness.deadlock j');
    expect(await codes(branches(100, 'exclusive'))).toContain('warning soundness.lackOfSynchronisation j');
    expect(await codes(choices(20, 25, 'exclusive'))).toContain('warning soundness.lackOfSynchronisation j');
  });
});

describe('a hostile file', () => {
  test('of many scopes that are each too much is looked at as far as one bound goes', async () => {
    const inner = tangledBeside(30, 4).replace(/^[\s\S]*?<process[^>]*>|<\/process>[\s\S]*$/g, '');
    const scopes = Array.from({ length: 30 }, (_, at) => subprocess(`p${at}`, inner.replaceAll(/(id|default|sourceRef|targetRef)="/g, `$1="k${at}_`)));
    const { graph } = await compile(process(`${startEvent}${scopes.join('')}${ends('e')}${flows(['s', ...scopes.map((_, at) => `p${at}`), 'e'].join(' -> '))}`));
    expect(graph && soundnessProblems(graph).map(({ code }) => code)).toContain('soundness.gaveUp');
  });
});
