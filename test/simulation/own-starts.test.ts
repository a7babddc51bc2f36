import { definitions, flows } from '../bpmn/model.ts';
import { elements, run } from './runs.ts';

const beginning = (event: string, more = ''): string => definitions(`<message id="M" name="asked"/><signal id="S" name="storm"/>
  <process id="p" isExecutable="true"><startEvent id="s">${event}</startEvent><userTask id="work"/><endEvent id="e"/>${flows('s -> work -> e')}</process>${more}`);
const timer = (time: string): string => beginning(`<timerEventDefinition>${time}</timerEventDefinition>`);
const condition = (feel: string): string => beginning(`<conditionalEventDefinition><condition>= ${feel}</condition></conditionalEventDefinition>`);

describe('a start event that waits for its time', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['a date', '<timeDate>2026-01-07T09:00:00+07:00</timeDate>', '', ['2026-01-07T02:00:00Z']],
    ['a duration, counted from the beginning', '<timeDuration>P1D</timeDuration>', '', ['2026-01-06T01:00:00Z']],
    ['a cycle with an end', '<timeCycle>R3/PT1H</timeCycle>', '', ['2026-01-05T02:00:00Z', '2026-01-05T03:00:00Z', '2026-01-05T04:00:00Z']],
    ['an endless cycle, in a scenario without a bound: once', '<timeCycle>R/P1D</timeCycle>', '', ['2026-01-06T01:00:00Z']],
    ['an endless cycle, up to the bound', '<timeCycle>R/P1D</timeCycle>', 'until: P3D', ['2026-01-06T01:00:00Z', '2026-01-07T01:00:00Z', '2026-01-08T01:00:00Z']],
    ['each Monday', '<timeCycle>0 0 8 * * MON</timeCycle>', 'until: P15D', ['2026-01-12T01:00:00Z', '2026-01-19T01:00:00Z']],
  ])('given %s, then its process begins then', async (_, time, scenario, moments) => {
    const { lines, outcome } = await run(timer(time), scenario);
    expect(lines.filter(({ event }) => event === 'started').map(({ at }) => at)).toEqual(moments);
    expect(outcome.outcome).toBe('completed');
  });

  it('given a process that the scenario begins by hand, then it begins at once, and not again at its time', async () => {
    for (const start of ['{}', '{ process: p }', '{ process: p, event: s }']) {
      const { lines } = await run(timer('<timeDuration>P1D</timeDuration>'), `start: ${start}`);
      expect(lines.filter(({ event }) => event === 'started').map(({ at }) => at)).toEqual(['2026-01-05T01:00:00Z']);
    }
  });

  it.each([
    ['a date that lies behind', timer('<timeDate>2020-01-01T00:00:00Z</timeDate>'), ''],
    ['a time beyond the bound', timer('<timeDuration>P1D</timeDuration>'), 'until: PT1H'],
    ['a condition that never holds', condition('false'), ''],
  ])('given %s, then nothing begins, and the author is told', async (_, xml, scenario) => {
    const { lines, outcome } = await run(xml, scenario);
    expect(outcome.outcome).toBe('waiting');
    expect(lines.map(({ event, code }) => [event, code])).toEqual([['warning', 'simulation.nothingBegan']]);
  });
});

describe('a start event that waits for something from outside', () => {
  it('given a condition on time alone, then it begins when it comes true', async () => {
    const { lines } = await run(condition('now() &gt; @"2026-01-05T12:00:00+07:00"'), '');
    expect(lines.find(({ event }) => event === 'started')?.at).toBe('2026-01-05T05:00:01Z');
  });

  it('given a condition on variables, then it begins each time that a change from outside makes it true', async () => {
    const { lines, outcome } = await run(condition('level &gt; 3'), `
      events:
        - { at: PT1H, set: { level: 2 } }
        - { at: PT2H, set: { level: 5 } }
        - { at: PT3H, set: { level: 6 } }
        - { at: PT4H, set: { level: 1 } }
        - { at: PT5H, set: { level: 9 } }`);
    expect(lines.filter(({ event }) => event === 'started').map(({ at }) => at.slice(11, 13))).toEqual(['03', '06']);
    expect(outcome.variables).toEqual({ level: 5 });
  });

  it.each([
    ['a message', beginning('<messageEventDefinition messageRef="M"/>'), 'message: asked, key: 7, variables: { by: post }'],
    ['a signal', beginning('<signalEventDefinition signalRef="S"/>'), 'signal: storm, variables: { by: post }'],
  ])('given %s at a date, then its process begins then', async (_, xml, event) => {
    const { outcome, lines } = await run(xml, `events: [{ at: 2026-01-06T08:00:00+07:00, ${event} }]`);
    expect(outcome).toMatchObject({ outcome: 'completed', at: '2026-01-06T01:00:00Z', variables: { by: 'post' } });
    expect(elements(lines, 'completed')).toContain('work');
  });
});

describe('several processes of one file', () => {
  const pool = (id: string, content: string): string => `<process id="${id}" isExecutable="true">${content}</process>`;

  it('given no word on what begins, then all that begin as they stand, in the order of the file', async () => {
    const xml = definitions(pool('a', '<startEvent id="as"/>') + pool('b', '<startEvent id="bs"/>')
      + pool('c', '<startEvent id="cs"/><callActivity id="call" calledElement="d"/><sequenceFlow id="f" sourceRef="cs" targetRef="call"/>') + pool('d', '<startEvent id="ds"/>'));
    const { lines, outcome } = await run(xml, '');
    expect(elements(lines, 'started')).toEqual(['a', 'b', 'c']);
    expect(outcome.outcome).toBe('completed');
  });

  it('given a signal that an answer publishes, then it reaches whoever waits for it and begins who starts with it', async () => {
    const xml = definitions(`<signal id="S" name="storm"/>${pool('a', `<startEvent id="as"/><serviceTask id="warn"/>${flows('as -> warn')}`)}
      ${pool('b', `<startEvent id="bs"><signalEventDefinition signalRef="S"/></startEvent><userTask id="close"/>${flows('bs -> close')}`)}`);
    const { completed, outcome } = await run(xml, 'answers: { warn: { after: PT1H, publish: [{ signal: storm, variables: { wind: 11 } }] } }');
    expect([completed, outcome.variables]).toEqual([['warn', 'close'], { wind: 11 }]);
  });
});

describe('what a scenario expects of ends and incidents', () => {
  const xml = definitions(`<process id="p" isExecutable="true"><startEvent id="s"/><serviceTask id="k"/><userTask id="u"/><endEvent id="e"/><endEvent id="f"/>
    ${flows('s -> k -> e', 's -> u -> f')}</process>`);
  const failing = 'answers: { k: { fail: down } }\n';

  it.each([
    ['ends: [f]', []], ['ends: f', []], ['ends: [e, f]', ['ends']], ['ends: []', ['ends']],
    ['incidents: [k]', []], ['incidents: [{ element: k, code: bpmn.jobFailed }]', []], ['incidents: [{ element: k, code: bpmn.deadlock }]', ['incidents']],
    ['incidents: []', ['incidents']], ['incidents: [u]', ['incidents']], ['incidents: [k], ends: [f], outcome: incident', []],
  ])('given %s', async (expectation, differing) => {
    const { outcome } = await run(xml, `${failing}expect: { ${expectation} }`);
    expect(outcome.differences?.map(({ what }) => what)).toEqual(differing);
  });
});
