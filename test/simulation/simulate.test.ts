import { definitions, extensions, flows, process, script } from '../bpmn/model.ts';
import { elements, run } from './runs.ts';

const twoTasks = process(`
  <startEvent id="s"/><userTask id="first"/><userTask id="second"/><endEvent id="e"/>
  ${flows('s -> first -> second -> e')}`);

const job = process(`
  <startEvent id="s"/>
  <serviceTask id="lookUp">${extensions('<zeebe:taskDefinition type="register" retries="2"/>')}</serviceTask>
  <boundaryEvent id="notFound" attachedToRef="lookUp"><errorEventDefinition errorRef="NotFound"/></boundaryEvent>
  <endEvent id="found"/><endEvent id="unknown"/>
  ${flows('s -> lookUp -> found', 'notFound -> unknown')}`, '<error id="NotFound" errorCode="NOT_FOUND"/>');

const lateTask = process(`
  <startEvent id="s"/><userTask id="work"/><endEvent id="done"/>
  <boundaryEvent id="late" attachedToRef="work"><timerEventDefinition><timeDuration>PT8H</timeDuration></timerEventDefinition></boundaryEvent>
  <endEvent id="lapsed"/>
  ${flows('s -> work -> done', 'late -> lapsed')}`);

const payment = process(`
  <startEvent id="s"/>
  <intermediateCatchEvent id="awaitPayment"><messageEventDefinition messageRef="Paid"/></intermediateCatchEvent>
  <endEvent id="e"/>${flows('s -> awaitPayment -> e')}`,
`<message id="Paid" name="paid">${extensions('<zeebe:subscription correlationKey="= code"/>')}</message>`);

describe('a scenario on a model', () => {
  it('given no answers, when it runs, then tasks complete at once with nothing', async () => {
    const { outcome, completed } = await run(twoTasks, '');
    expect(completed).toEqual(['first', 'second']);
    expect(outcome).toMatchObject({ outcome: 'completed', at: '2026-01-05T01:00:00Z', waits: [], variables: {} });
  });

  it('given answers that take their time, then virtual time passes and variables are kept', async () => {
    const { outcome, lines } = await run(twoTasks, `
      now: 2026-03-01T08:00:00+07:00
      start: [{ process: p, variables: { a: 1 } }]
      answers:
        first: { complete: { b: 2 }, after: PT2H }
        second: { after: P1M }`);
    expect(lines.filter(({ event }) => event === 'completed').map(({ element, at }) => [element, at])).toEqual([
      ['s', '2026-03-01T01:00:00Z'], ['first', '2026-03-01T03:00:00Z'], ['second', '2026-04-01T03:00:00Z'],
      ['e', '2026-04-01T03:00:00Z'], ['p', '2026-04-01T03:00:00Z'],
    ]);
    expect(outcome.variables).toEqual({ a: 1, b: 2 });
  });

  it('given a list of answers, then each time takes the next, and afterwards the default', async () => {
    const loop = process(`
      <startEvent id="s"/><exclusiveGateway id="again"/><userTask id="check"/><exclusiveGateway id="ok" default="ok_e"/><endEvent id="e"/>
      ${flows('s -> again -> check -> ok ->[*] e', 'ok ->[= more = true] again')}`);
    const { completed } = await run(loop, 'answers: { check: [{ complete: { more: true } }, { complete: { more: false } }] }');
    expect(completed).toEqual(['check', 'check']);
  });

  it('given nobody ever answers, then it waits, and says for what', async () => {
    const { outcome } = await run(twoTasks, 'answers: { first: { never: true } }');
    expect(outcome.outcome).toBe('waiting');
    expect(outcome.waits).toEqual([expect.objectContaining({ element: 'first', kind: 'userTask', since: '2026-01-05T01:00:00Z' })]);
  });

  it.each([
    ['an answer before the timer', 'answers: { work: { after: PT7H } }', ['done'], '2026-01-05T08:00:00Z'],
    ['an answer at the very moment of the timer', 'answers: { work: { after: PT8H } }', ['done'], '2026-01-05T09:00:00Z'],
    ['the timer before the answer', 'answers: { work: { after: PT9H } }', ['lapsed'], '2026-01-05T09:00:00Z'],
  ])('given %s, then that comes first', async (_, yaml, reached, at) => {
    const { outcome, lines } = await run(lateTask, yaml);
    expect(elements(lines, 'completed').filter((id) => ['done', 'lapsed'].includes(id))).toEqual(reached);
    expect(outcome).toMatchObject({ outcome: 'completed', at });
  });

  it('given a bound of time, then what is due later does not happen', async () => {
    const { outcome } = await run(lateTask, '{ answers: { work: { never: true } }, until: PT5H }');
    expect(outcome).toMatchObject({ outcome: 'waiting', at: '2026-01-05T06:00:00Z' });
    expect(outcome.waits.map(({ kind, dueAt }) => [kind, dueAt])).toContainEqual(['timer', '2026-01-05T09:00:00Z']);
  });

  it('given an answer after more years than the calendar has, then it never comes', async () => {
    const { outcome } = await run(twoTasks, 'answers: { first: { after: P900000Y } }');
    expect(outcome).toMatchObject({ outcome: 'waiting', at: '2026-01-05T01:00:00Z' });
  });

  it.each([
    ['fails once and then succeeds', '[{ fail: register is down }, { complete: { id: 7 } }]', 'completed', 'found'],
    ['fails and then throws an error that is caught', '[{ fail: down }, { throwError: NOT_FOUND }]', 'completed', 'unknown'],
    ['fails until no try is left', '{ fail: down }', 'incident', undefined],
    ['throws an error that nobody catches', '{ throwError: OTHER }', 'incident', undefined],
  ])('given a job that %s', async (_, answers, outcome, end) => {
    const simulation = await run(job, `answers: { lookUp: ${answers} }`);
    expect(simulation.outcome.outcome).toBe(outcome);
    expect(elements(simulation.lines, 'completed').find((id) => id === 'found' || id === 'unknown')).toBe(end);
    expect(elements(simulation.lines, 'incident')).toEqual(outcome === 'incident' ? ['lookUp'] : []);
    expect(simulation.outcome.incidents?.map(({ element }) => element)).toEqual(outcome === 'incident' ? ['lookUp'] : undefined);
  });

  it('given a person’s task that is said to fail, then the scenario is told that this cannot be', async () => {
    const { outcome } = await run(twoTasks, 'answers: { first: { fail: tired } }');
    expect(outcome).toMatchObject({ outcome: 'refused', reason: { code: 'simulation.cannotFail' } });
  });

  it('given an escalation for all times, then it is thrown once and the task goes on', async () => {
    const xml = process(`
      <startEvent id="s"/><userTask id="work"/><endEvent id="e"/><userTask id="tellLeader"/><endEvent id="told"/>
      <boundaryEvent id="slow" attachedToRef="work" cancelActivity="false"><escalationEventDefinition escalationRef="Slow"/></boundaryEvent>
      ${flows('s -> work -> e', 'slow -> tellLeader -> told')}`, '<escalation id="Slow" escalationCode="SLOW"/>');
    const { outcome, completed } = await run(xml, 'answers: { work: { escalate: SLOW } }');
    expect(outcome.outcome).toBe('completed');
    expect([...completed].sort()).toEqual(['tellLeader', 'work']);
  });

  it('given a process that goes round for ever, then it stops and says so', async () => {
    const forever = process(`<startEvent id="s"/><exclusiveGateway id="again"/><userTask id="check"/>${flows('s -> again -> check -> again')}`);
    const { outcome } = await run(forever, '', { maxSteps: 50 });
    expect(outcome).toMatchObject({ outcome: 'waiting', reason: { code: 'simulation.tooManySteps' } });
  });

  it('given a process that the file does not have, then the run is refused', async () => {
    const { outcome } = await run(twoTasks, 'start: [{ process: other }]');
    expect(outcome).toMatchObject({ outcome: 'refused', reason: { code: 'bpmn.processUnknown' } });
  });

  it('given an answer for an element that is not there, then its author is warned', async () => {
    const { lines, outcome } = await run(twoTasks, 'answers: { frist: {} }');
    expect(lines[0]).toMatchObject({ event: 'warning', code: 'simulation.unknownElement' });
    expect(outcome.outcome).toBe('completed');
  });

  it('given the same model and scenario, then the same lines to the byte', async () => {
    const [one, other] = [await run(job, 'answers: { lookUp: [{ fail: a }] }'), await run(job, 'answers: { lookUp: [{ fail: a }] }')];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it('given a task done by each of three people, then each is answered', async () => {
    const xml = process(`<startEvent id="s"/><userTask id="review">
      <multiInstanceLoopCharacteristics>${extensions('<zeebe:loopCharacteristics inputCollection="= people" inputElement="person"/>')}</multiInstanceLoopCharacteristics>
      </userTask><endEvent id="e"/>${flows('s -> review -> e')}`);
    const { outcome } = await run(xml, `
      start: [{ variables: { people: [a, b, c] } }]
      answers: { review: [{ after: PT3H }, { after: PT1H }, { after: PT2H }] }
      expect: { path: [review, review, review], outcome: completed }`);
    expect(outcome).toMatchObject({ outcome: 'completed', at: '2026-01-05T04:00:00Z', differences: [] });
  });
});

describe('what comes from outside', () => {
  it.each([
    ['with the right key', 'key: H29', 'completed'],
    ['with a key that nobody waits for', 'key: H30', 'waiting'],
  ])('given a message %s', async (_, key, outcome) => {
    const simulation = await run(payment, `
      start: [{ variables: { code: H29 } }]
      events: [{ at: PT2H, message: paid, ${key}, variables: { amount: 8000 } }]`);
    expect(simulation.outcome.outcome).toBe(outcome);
    expect(simulation.outcome.variables).toEqual(outcome === 'completed' ? { code: 'H29', amount: 8000 } : { code: 'H29' });
  });

  it('given a message before anybody waits for it, then it is kept until somebody does', async () => {
    const xml = payment.replace('<startEvent id="s"/>', '<startEvent id="s"/><userTask id="prepare"/>').replace(/<sequenceFlow id="s_awaitPayment"[^>]*>/, '<sequenceFlow id="x" sourceRef="s" targetRef="prepare"><!-- -->').replace('</process>', `${flows('prepare -> awaitPayment')}</process>`);
    const { outcome } = await run(xml, `
      start: [{ variables: { code: "7" } }]
      answers: { prepare: { after: P2D } }
      events: [{ at: PT1H, message: paid, key: 7 }]`);
    expect(outcome).toMatchObject({ outcome: 'completed', at: '2026-01-07T01:00:00Z' });
  });

  it('given a job that publishes, then whoever waits gets it', async () => {
    const xml = process(`
      <startEvent id="s"/><parallelGateway id="fork"/><serviceTask id="notify">${extensions('<zeebe:taskDefinition type="notify"/>')}</serviceTask>
      <intermediateCatchEvent id="await"><messageEventDefinition messageRef="Paid"/></intermediateCatchEvent>
      <parallelGateway id="join"/><endEvent id="e"/>${flows('s -> fork -> notify -> join -> e', 'fork -> await -> join')}`,
    `<message id="Paid" name="paid">${extensions('<zeebe:subscription correlationKey="= &quot;k&quot;"/>')}</message>`);
    const { outcome } = await run(xml, 'answers: { notify: { publish: { message: paid, key: k, variables: { by: bank } }, after: PT1H } }');
    expect(outcome).toMatchObject({ outcome: 'completed', variables: { by: 'bank' } });
  });

  it('given a signal, then it reaches who waits for it and begins who starts with it', async () => {
    const xml = definitions(`<signal id="Storm" name="storm"/>
      <process id="office" isExecutable="true"><startEvent id="s"/>
        <intermediateCatchEvent id="awaitStorm"><signalEventDefinition signalRef="Storm"/></intermediateCatchEvent><endEvent id="closed"/>
        ${flows('s -> awaitStorm -> closed')}</process>
      <process id="rescue" isExecutable="true"><startEvent id="alarm"><signalEventDefinition signalRef="Storm"/></startEvent>
        <userTask id="help"/><endEvent id="helped"/>${flows('alarm -> help -> helped')}</process>`);
    const { outcome, completed, lines } = await run(xml, '{ start: { process: office }, events: [{ at: P1D, signal: storm }] }');
    expect(outcome).toMatchObject({ outcome: 'completed', at: '2026-01-06T01:00:00Z' });
    expect(completed).toEqual(['help']);
    expect(elements(lines, 'started')).toEqual(['office', 'rescue']);
  });

  it('given a variable that is set from outside, then a condition that waits for it holds', async () => {
    const xml = process(`<startEvent id="s"/>
      <intermediateCatchEvent id="enough"><conditionalEventDefinition><condition>= x &gt; 3</condition></conditionalEventDefinition></intermediateCatchEvent>
      <endEvent id="e"/>${flows('s -> enough -> e')}`);
    const { outcome } = await run(xml, `
      start: [{ variables: { x: 1 } }]
      events: [{ at: PT1H, set: { x: 2 } }, { at: PT2H, set: { x: 5 } }]`);
    expect(outcome).toMatchObject({ outcome: 'completed', at: '2026-01-05T03:00:00Z', variables: { x: 5 } });
  });

  it('given a message that begins a process, then it begins', async () => {
    const xml = definitions(`<message id="Asked" name="asked"/>
      <process id="main" isExecutable="true"><startEvent id="s"/><userTask id="wait"/><endEvent id="e"/>${flows('s -> wait -> e')}</process>
      <process id="reply" isExecutable="true"><startEvent id="asked"><messageEventDefinition messageRef="Asked"/></startEvent>
        <userTask id="answerIt"/><endEvent id="answered"/>${flows('asked -> answerIt -> answered')}</process>`);
    const { completed, outcome } = await run(xml, `
      start: { process: main }
      answers: { wait: { after: P1D } }
      events: [{ at: PT1H, message: asked, variables: { question: why } }]`);
    expect(completed).toEqual(['answerIt', 'wait']);
    expect(outcome.variables).toMatchObject({ question: 'why' });
  });
});

describe('pools of one file', () => {
  const conversation = definitions(`
    <message id="Query" name="query"/><message id="Reply" name="reply"/>
    <collaboration id="c"><participant id="A" processRef="commune"/><participant id="B" processRef="formerHome"/>
      <messageFlow id="m1" sourceRef="ask" targetRef="asked"/><messageFlow id="m2" sourceRef="tell" targetRef="told"/></collaboration>
    <process id="commune" isExecutable="true"><startEvent id="s"/>
      <intermediateThrowEvent id="ask"><messageEventDefinition messageRef="Query"/></intermediateThrowEvent>
      <intermediateCatchEvent id="told"><messageEventDefinition messageRef="Reply"/></intermediateCatchEvent>
      <userTask id="decide"/><endEvent id="e"/>${flows('s -> ask -> told -> decide -> e')}</process>
    <process id="formerHome" isExecutable="true"><startEvent id="s2"/>
      <intermediateCatchEvent id="asked"><messageEventDefinition messageRef="Query"/></intermediateCatchEvent>
      <userTask id="lookUp"/><intermediateThrowEvent id="tell"><messageEventDefinition messageRef="Reply"/></intermediateThrowEvent>
      <endEvent id="e2"/>${flows('s2 -> asked -> lookUp -> tell -> e2')}</process>`);

  it.each([
    ['the asking one first', '[{ process: commune }, { process: formerHome }]'],
    ['the answering one first', '[{ process: formerHome }, { process: commune }]'],
  ])('given both are started, %s, then they talk to each other', async (_, start) => {
    const { outcome, completed } = await run(conversation, `{ start: ${start}, answers: { lookUp: { after: P2D } } }`);
    expect(outcome).toMatchObject({ outcome: 'completed', at: '2026-01-07T01:00:00Z' });
    expect(completed).toEqual(['lookUp', 'decide']);
  });

  it('given a pool that is over before the other begins, then its message is still delivered', async () => {
    const xml = definitions(`<message id="Query" name="query"/>
      <process id="sender" isExecutable="true"><startEvent id="s"/><endEvent id="sent"><messageEventDefinition messageRef="Query"/></endEvent>${flows('s -> sent')}</process>
      <process id="receiver" isExecutable="true"><startEvent id="s2"/>
        <intermediateCatchEvent id="asked"><messageEventDefinition messageRef="Query"/></intermediateCatchEvent><endEvent id="e2"/>${flows('s2 -> asked -> e2')}</process>`);
    const { outcome, lines } = await run(xml, 'start: [{ process: sender }, { process: receiver }]');
    expect(outcome.outcome).toBe('completed');
    expect(lines.find(({ event, element }) => event === 'completed' && element === 'asked')).toMatchObject({ dossier: 2 });
  });
});

describe('what a scenario expects', () => {
  const branching = process(`
    <startEvent id="s"/>${script('fee', 'amount', '8000')}<exclusiveGateway id="paid" default="paid_later"/>
    <userTask id="now"/><userTask id="later"/><endEvent id="e"/><endEvent id="e2"/>
    ${flows('s -> fee -> paid ->[= amount > 9000] now -> e', 'paid ->[*] later -> e2')}`);

  it.each([
    ['tasks only', '[fee, later]', []],
    ['events and gateways named too', '[s, fee, paid, later, e2]', []],
    ['an end event named', '[fee, later, e2]', []],
    ['a task missing', '[later]', ['path']],
    ['another order', '[later, fee]', ['path']],
    ['another branch', '[fee, now]', ['path']],
    ['too much', '[fee, later, later]', ['path']],
    ['an end that was not reached', '[fee, later, e]', ['path']],
  ])('given a path with %s', async (_, path, differing) => {
    const { outcome } = await run(branching, `expect: { path: ${path} }`);
    expect(outcome.differences?.map(({ what }) => what)).toEqual(differing);
  });

  it.each([
    ['in the order of their beginning', '[slow, fast]', 0],
    ['in the order of their end', '[fast, slow]', 0],
    ['one of them only', '[slow]', 1],
  ])('given two tasks at once, %s', async (_, path, differences) => {
    const both = process(`<startEvent id="s"/><parallelGateway id="f"/><userTask id="slow"/><userTask id="fast"/><endEvent id="e"/>
      ${flows('s -> f -> slow -> e', 'f -> fast -> e')}`);
    const { outcome } = await run(both, `{ answers: { slow: { after: PT2H }, fast: { after: PT1H } }, expect: { path: ${path} } }`);
    expect(outcome.differences).toHaveLength(differences);
  });

  it('given a task that was interrupted, then a path may name it or not', async () => {
    for (const path of ['[work, late, lapsed]', '[lapsed]']) {
      const { outcome } = await run(lateTask, `{ answers: { work: { never: true } }, expect: { path: ${path} } }`);
      expect(outcome.differences).toEqual([]);
    }
  });

  it('given other variables, outcome and waits, then each difference is named with what was expected', async () => {
    const { outcome } = await run(twoTasks, `
      start: { variables: { a: 1, nested: { x: [1, 2], y: null } } }
      answers: { second: { never: true } }
      expect: { outcome: completed, variables: { a: 2, nested: { y: null, x: [1, 2] }, missing: null }, waits: [first] }`);
    expect(outcome.differences).toEqual([
      { what: 'outcome', expected: 'completed', actual: 'waiting' },
      { what: 'waits', expected: ['first'], actual: ['second'] },
      { what: 'variables.a', expected: 2, actual: 1 },
    ]);
  });

  it('given no expectation, then there are no differences to speak of', async () => {
    expect((await run(twoTasks, '')).outcome).not.toHaveProperty('differences');
  });
});
