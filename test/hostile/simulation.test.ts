import { definitions, flows, process, script } from '../bpmn/model.ts';
import { boundary, message, nonInterrupting, roots, startEvent, timer, users } from '../bpmn/parts.ts';
import { readScenario } from '../../engine/simulation/index.ts';
import { course } from '../patterns/course.ts';

const many = (count: number, each: (place: number) => string): string => Array.from({ length: count }, (_, place) => each(place)).join('');
const instances = (cardinality: string): string => `<userTask id="a"><multiInstanceLoopCharacteristics><loopCardinality>${cardinality}</loopCardinality></multiInstanceLoopCharacteristics></userTask>`;

describe('runs that would never end are stopped, and say so', () => {
  test.each([
    ['a cycle of a second, for a task that nobody does', process(`${startEvent}${users('u')}${boundary('b', 'u', timer.cycle('R/PT1S'), nonInterrupting)}<userTask id="w"/>${flows('s -> u', 'b -> w')}`), 'answers: { u: { never: true }, w: { never: true } }'],
    ['tasks that double with each round', process(`${startEvent}${users('a')}<parallelGateway id="g"/>${flows('s -> a -> g -> a')}<sequenceFlow id="again" sourceRef="g" targetRef="a"/>`), ''],
    ['25,000 instances in each round', process(`${startEvent}${instances('25000').replaceAll('userTask', 'task')}${users('u')}${flows('s -> a -> u -> a')}`), ''],
    ['pools that begin each other', definitions(`${roots}<process id="p" isExecutable="true"><startEvent id="s">${message('m')}</startEvent>${users('u')}<endEvent id="a">${message('n')}</endEvent>${flows('s -> u -> a')}</process>
      <process id="q" isExecutable="true"><startEvent id="t">${message('n')}</startEvent>${users('v')}<endEvent id="b">${message('m')}</endEvent>${flows('t -> v -> b')}</process>`), 'start: { process: p }'],
    ['a process that begins each second of a year', definitions(`<process id="p" isExecutable="true"><startEvent id="s">${timer.cycle('R/PT1S')}</startEvent>${users('w')}${flows('s -> w')}</process>`), 'until: P365D'],
  ])('%s', async (_, xml, scenario) => {
    const run = await course(xml, scenario);
    expect(run.end.reason?.code).toBe('simulation.tooManySteps');
    expect(run.lines.length).toBeLessThan(350_000);
  });

  test.each([
    ['1000000000', 'a bpmn.tooManyInstances'], ['= 10 ** 300', 'a bpmn.tooManyInstances'], ['-1', 'a bpmn.wrongType'], ['2.5', 'a bpmn.wrongType'],
    ['= number("x")', 'a bpmn.wrongType'], ['= "many"', 'a bpmn.wrongType'],
  ])('%s instances are an incident at their task', async (cardinality, incident) => {
    const run = await course(process(`${startEvent}${instances(cardinality)}${flows('s -> a')}`));
    expect([run.outcome, run.incidents]).toEqual(['incident', [incident]]);
  });

  test('a variable that doubles with each round is an incident before it fills the memory', async () => {
    const run = await course(process(`${startEvent}${users('a')}${script('k', 'x', 'x + x')}${flows('s -> a -> k -> a')}`), 'start: { variables: { x: "aaaaaaaaaa" } }');
    expect(run.incidents).toEqual(['k bpmn.expressionFailed']);
  });
});

describe('hostile scenarios', () => {
  const codeOf = (yaml: string): string | undefined => {
    const read = readScenario(yaml);
    return read.ok ? undefined : (read.refusal.details ?? [read.refusal])[0]?.code;
  };

  test.each([
    ['aliases that multiply', `a: &a [x, x, x]\n${many(9, (place) => `b${place}: &b${place} [*a, *a, *a]\n`)}`, 'scenario.alias'],
    ['a hundred thousand commas', `[${','.repeat(100_000)}`, 'scenario.notYaml'],
    ['a hundred thousand levels', `start: ${'['.repeat(100_000)}`, 'scenario.tooDeep'],
    ['ten thousand answers, and the first given twice', `answers:\n${many(10_000, (place) => `  a${place}: {}\n`)}  a0: {}\n`, 'scenario.keyTwice'],
    ['ten thousand words that are none', many(10_000, (place) => `w${place}: 1\n`), 'scenario.unknownKey'],
    ['a thousand beginnings', `start:\n${'  - {}\n'.repeat(1_000)}`, 'scenario.tooMany'],
    ['five thousand events', `events:\n${'  - { at: P1D, signal: s }\n'.repeat(5_000)}`, 'scenario.tooMany'],
    ['a path of ten thousand steps', `expect: { path: [${'a,'.repeat(10_000)}] }`, 'scenario.tooMany'],
    ['a day before any calendar', 'now: -271820-01-01T00:00:00Z', 'scenario.notMoment'],
    ['a day after all calendars', 'now: "+275760-01-01T00:00:00Z"', 'scenario.notMoment'],
  ])('%s are refused', (_, yaml, code) => {
    expect(codeOf(yaml)).toBe(code);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is a name like others, and changes nothing else', async (name) => {
    const run = await course(process(`${startEvent}${users('u')}${flows('s -> u')}`), `start: { variables: { ok: 1 } }
answers: { ${name}: { never: true }, u: { complete: { "${name}": { a: 7 } } } }
events: [{ at: PT1H, message: ${name} }, { at: PT1H, signal: ${name} }, { at: PT1H, set: { ${name}: 1 } }]
expect: { variables: { ok: 1 } }`);
    expect([run.outcome, run.end.differences]).toEqual(['completed', []]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });
});
