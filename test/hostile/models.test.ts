import { compile } from '../../engine/bpmn/index.ts';
import { definitions, flows, process, script } from '../bpmn/model.ts';
import { boundary, condition, eventSubprocess, message, nonInterrupting, roots, signal, startEvent, subprocess, timer, users } from '../bpmn/parts.ts';
import { course, refusals } from '../patterns/course.ts';

/** The first problem, as `element code`: what is refused says where, as far as there is a where. */
const firstRefusal = async (xml: string): Promise<string | undefined> => (await refusals(xml))[0];

/** Subprocesses in one another, with attributes by their level. */
function levelsOf(levels: number, attributes: (level: number) => string): string {
  return `${Array.from({ length: levels }, (_, level) => `<subProcess id="x${level}" ${attributes(level)}>`).join('')}${'</subProcess>'.repeat(levels)}`;
}

describe('files that must not be parsed', () => {
  test.each([
    ['100,000 levels', process(Array.from({ length: 100_000 }, (_, level) => `<subProcess id="x${level}">`).join('') + '</subProcess>'.repeat(100_000)), 'bpmn.tooDeep'],
    ['100,000 levels of a foreign namespace', process(`<extensionElements>${'<zeebe:x>'.repeat(100_000)}${'</zeebe:x>'.repeat(100_000)}</extensionElements>`), 'bpmn.tooDeep'],
    ['a million elements', process('<task id="a"/>'.repeat(1_000_000)), 'bpmn.tooManyElements'],
    ['a million short elements', process('<a/>'.repeat(1_000_000)), 'bpmn.tooManyElements'],
    ['entities that double', `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${process('<task id="t" name="&b;"/>')}`, 'bpmn.doctype'],
    ['an external entity', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${process('<task id="t" name="&e;"/>')}`, 'bpmn.doctype'],
    ['a plain DOCTYPE, in small letters', `<!doctype html>${process('')}`, 'bpmn.doctype'],
    ['nothing', '', 'bpmn.notXml'], ['blanks', ' \n\t', 'bpmn.notXml'], ['no XML', 'procedure: birth', 'bpmn.notXml'],
    ['half of a file', process('<task id="a"/>').slice(0, -40), 'bpmn.notXml'],
    ['other XML', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'bpmn.notBpmn'],
    ['BPMN 1', '<definitions xmlns="http://schema.omg.org/spec/BPMN/1.2"><process id="p"/></definitions>', 'bpmn.notBpmn'],
    ['an unclosed comment', `<!-- ${process('<task id="a"/>')}`, 'bpmn.notXml'],
    ['quotes that never close', `<definitions a="${'<b c=\''.repeat(50_000)}`, 'bpmn.notXml'],
    ['UTF-16 read as UTF-8', Buffer.from(process('<task id="a"/>'), 'utf16le').toString('utf8'), 'bpmn.notXml'],
    ['NUL bytes', process('<task id="a"/>').replaceAll('<', '\0<\0'), 'bpmn.notXml'],
    ['a NUL byte in a name', process('<task id="a" name="a\0b"/>'), 'bpmn.notXml'],
    ['half of an attribute', process('<task id="a" name="long"/>').slice(0, -25), 'bpmn.notXml'],
    ['text before the root', `moved ${process('<task id="a"/>')}`, 'bpmn.notXml'],
    ['a character that XML does not have', process('<task id="a" name="&#0;"/>'), 'bpmn.notXml'],
    ['entities that nothing declares', process(`<documentation>${'&lol;'.repeat(500_000)}</documentation>`), 'bpmn.notXml'],
    ['five megabytes in an attribute', process(`<task id="a" name="${'x'.repeat(5_000_000)}"/>`), 'bpmn.fileTooLarge'],
    ['a million lines', process('\n'.repeat(1_000_000)), 'bpmn.tooManyLines'],
    ['a million lines of another system', process('\r'.repeat(1_000_000)), 'bpmn.tooManyLines'],
    ['a hundred thousand attributes', process(`<task id="a" ${Array.from({ length: 100_000 }, (_, place) => `a${place}=""`).join(' ')}/>`), 'bpmn.tooManyAttributes'],
    ['a hundred thousand attributes of one name', process(`<task id="a" ${'a="" '.repeat(100_000)}/>`), 'bpmn.tooManyAttributes'],
    ['a hundred thousand attributes without a value', process(`<task id="a" ${'a '.repeat(100_000)}/>`), 'bpmn.notXml'],
    ['a thousand namespaces on each of ten levels', process(levelsOf(10, (level) => Array.from({ length: 200 }, (_, place) => `xmlns:a${level}_${place}="u"`).join(' '))), 'bpmn.tooManyNamespaces'],
    ['ten thousand namespaces of one prefix', process(`<extensionElements>${Array.from({ length: 10_000 }, (_, place) => `<a:b xmlns:a="urn:${place}"/>`).join('')}</extensionElements>`), 'bpmn.tooManyNamespaces'],
    ['a prefix that nothing declares', process('<task id="a" foo:bar="1"/>'), 'bpmn.prefixUndeclared'],
    ['a list of a million ids', process(`<task id="a" incoming="${'a '.repeat(1_000_000)}"/>`), 'bpmn.referenceList'],
    ['twenty thousand tasks', process(Array.from({ length: 20_000 }, (_, place) => `<task id="t${place}"/>`).join('')), 'bpmn.tooManyModelElements'],
    ['a hundred thousand flows between two tasks', process(`<task id="a"/><task id="b"/>${Array.from({ length: 100_000 }, (_, place) => `<sequenceFlow id="f${place}" sourceRef="a" targetRef="b"/>`).join('')}`), 'bpmn.tooManyElements'],
    ['thirty million characters', process('x'.repeat(33_000_000)), 'bpmn.fileTooLarge'],
  ])('%s', async (_, xml, code) => {
    expect(await refusals(xml)).toEqual([code]);
  });

  test.each([
    ['ids given twice', process('<task id="a"/>'.repeat(10_000)), 'a bpmn.duplicateId'],
    ['ids that are none', process('<task id="1"/>'.repeat(10_000)), '1 bpmn.idReserved'],
    ['elements that BPMN does not have', process('<nonsense/>'.repeat(10_000)), 'bpmn.unknownContent'],
    ['tasks in a task', process(`<task id="t">${'<task/>'.repeat(10_000)}</task>`), 'bpmn.unknownContent'],
    ['words between the elements', process('<task id="a">word</task>'.repeat(8_000)), 'bpmn.unknownContent'],
    ['such elements on a line each', process('<nonsense/>\n'.repeat(10_000)), 'bpmn.unknownContent'],
  ])('ten thousand %s end the reading early, and the first are named', async (_, xml, first) => {
    const { problems } = await compile(xml);
    const told = problems.map(({ elementId, code }) => [elementId, code].filter(Boolean).join(' '));
    expect([told[0], told[1]]).toEqual(['bpmn.tooManyFaults', first]);
    expect(problems.length).toBeLessThanOrEqual(102);
  });

  test('the more lines a file has, the sooner faults end its reading, as each costs all lines before it', async () => {
    const { problems } = await compile(process('\n'.repeat(190_000) + '<nonsense/>'.repeat(10_000)));
    expect([problems[0]?.code, problems.length < 30]).toEqual(['bpmn.tooManyFaults', true]);
  });

  test.each([
    ['references that lead nowhere', process(Array.from({ length: 5_000 }, (_, place) => `<sequenceFlow id="f${place}" sourceRef="a${place}" targetRef="b"/>`).join('')), 'bpmn.danglingReference'],
    ['links of one name', process(Array.from({ length: 5_000 }, (_, place) => `<intermediateCatchEvent id="c${place}"><linkEventDefinition id="l${place}" name="L"/></intermediateCatchEvent>`).join('')), 'bpmn.linkTwice'],
  ])('of thousands of %s the first are named and the others counted', async (_, xml, code) => {
    const { problems } = await compile(xml);
    expect(problems.filter((problem) => problem.code === code)).toHaveLength(100);
    expect(problems.filter((problem) => problem.code === 'bpmn.moreProblems' && problem.severity === 'error').map(({ params }) => Number(params?.['count']) > 4_000)).toEqual([true]);
  });

  test('expressions that are endless only taken together are refused at the one that is too much', async () => {
    const xml = process(Array.from({ length: 3_900 }, (_, place) => script(`k${place}`, 'r', `if x > ${place} then y else z`)).join(''));
    expect(await refusals(xml)).toEqual([expect.stringMatching(/^k2\d\d\d bpmn\.tooManyExpressions$/)]);
  });

  test('as deep as is allowed, it runs', async () => {
    const levels = Array.from({ length: 100 }, (_, level) => `<subProcess id="x${level}">`);
    const run = await course(process(`${levels.join('')}<task id="t"/>${'</subProcess>'.repeat(levels.length)}`));
    expect([run.outcome, run.completed.length]).toEqual(['completed', 101]);
  });

  test('five thousand tasks in a row run', async () => {
    const tasks = Array.from({ length: 5_000 }, (_, place) => `<task id="t${place}"/>${place === 0 ? '' : flows(`t${place - 1} -> t${place}`)}`);
    const run = await course(process(tasks.join('')));
    expect([run.outcome, run.completed.length]).toEqual(['completed', 5_000]);
  });

  test('five thousand processes that call one another in a row are found once each', async () => {
    const calling = (place: number): string => `<process id="p${place}"${place === 0 ? ' isExecutable="true"' : ''}><callActivity id="c${place}" calledElement="p${place + 1}"/></process>`;
    const { graph } = await compile(definitions(Array.from({ length: 5_000 }, (_, place) => calling(4_999 - place)).join('')));
    expect(graph?.elements.size).toBe(10_000);
  });
});

describe('ids and references', () => {
  test('given twice', async () => {
    expect(await firstRefusal(process('<task id="a"/><userTask id="a"/>'))).toBe('a bpmn.duplicateId');
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'])('%s as an id is refused by its name, or is an id like others', async (id) => {
    const xml = process(`${startEvent}<parallelGateway id="f"/>${users('a')}<task id="b"/><parallelGateway id="j"/><task id="${id}"/>
      ${flows('s -> f -> a -> j', 'f -> b -> j')}<sequenceFlow id="end" sourceRef="j" targetRef="${id}"/>`);
    const refused = await refusals(xml);
    if (refused.length > 0) expect(refused).toContain(`${id} bpmn.idReserved`);
    else expect((await course(xml, 'answers: { a: { after: PT1H } }')).completed.at(-1)).toBe(id);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s as the name of a variable, message, signal, error code', async (name) => {
    const run = await course(process(`${startEvent}${script('k', 'seen', name)}<serviceTask id="j"/>${boundary('b', 'j', '<errorEventDefinition errorRef="E"/>')}
      <intermediateCatchEvent id="m">${message('M')}</intermediateCatchEvent><intermediateCatchEvent id="g">${signal('G')}</intermediateCatchEvent>
      ${flows('s -> k -> j', 'b -> m -> g')}`, `<error id="E" errorCode="${name}"/><message id="M" name="${name}"/><signal id="G" name="${name}"/>`),
    `answers: { j: { throwError: "${name}" } }\nevents: [{ at: PT1H, message: "${name}" }, { at: PT2H, signal: "${name}" }]`);
    expect(run.completed).toEqual(['s', 'k', 'b', 'm', 'g']);
    expect(run.variables['seen']).toBeNull();
  });

  test.each(['constructor', 'toString', 'hasOwnProperty'])('a variable %s has its value and no other', async (name) => {
    const run = await course(process(`${startEvent}${users('u')}${script('k', 'seen', name)}${flows('s -> u -> k')}`),
      `start: [{ variables: { "${name}": 5 } }]\nanswers: { u: { complete: { "${name}": { a: 7 } } } }`);
    expect(run.variables).toEqual({ [name]: { a: 7 }, seen: { a: 7 } });
  });

  test('what the parser cannot take into the model is refused, not left out', async () => {
    const refused = await refusals(process(`${startEvent}${users('u')}<boundaryEvent id="1 b" attachedToRef="u">${timer.duration('PT1H')}</boundaryEvent>${flows('s -> u')}`));
    expect(refused).not.toEqual([]);
  });
});

describe('models that would run for ever', () => {
  test.each([
    ['a loop of tasks', process(`${startEvent}<task id="a"/><task id="b"/>${flows('s -> a -> b -> a')}`)],
    ['tasks that double', process(`${startEvent}<task id="a"/><task id="b"/><task id="c"/>${flows('s -> a -> b -> a', 'a -> c -> a')}`)],
    ['links in a circle', process(`${startEvent}<intermediateThrowEvent id="a"><linkEventDefinition name="L"/></intermediateThrowEvent>
      <intermediateCatchEvent id="b"><linkEventDefinition name="L"/></intermediateCatchEvent>${flows('s -> a', 'b -> a')}`)],
    ['a signal that starts its own process', definitions(`${roots}<process id="p" isExecutable="true"><startEvent id="s">${signal('g')}</startEvent>
      <endEvent id="a">${signal('g')}</endEvent>${flows('s -> a')}</process>`)],
    ['two processes that begin each other', definitions(`${roots}<process id="p" isExecutable="true"><startEvent id="s">${message('m')}</startEvent>
      <endEvent id="a">${message('n')}</endEvent>${flows('s -> a')}</process><process id="q" isExecutable="true"><startEvent id="t">${message('n')}</startEvent>
      <endEvent id="b">${message('m')}</endEvent>${flows('t -> b')}</process>`)],
    ['a process that calls itself', definitions('<process id="p" isExecutable="true"><callActivity id="a" calledElement="p"/></process>')],
    ['a process that calls itself twice', definitions('<process id="p" isExecutable="true"><callActivity id="a" calledElement="p"/><callActivity id="b" calledElement="p"/></process>')],
    ['processes that call each other', definitions(`<process id="p" isExecutable="true"><callActivity id="a" calledElement="q"/></process>
      <process id="q" isExecutable="true"><callActivity id="b" calledElement="p"/></process>`)],
    ['a condition that its own event brings about', process(`${startEvent}${users('u')}${eventSubprocess('es', 'ss', condition('= x > 0'),
      script('down', 'x', '-1') + script('up', 'x', '1') + flows('ss -> down -> up'), false)}${flows('s -> u')}`)],
    ['a standard loop of a thousand million', process(`${startEvent}<task id="a"><standardLoopCharacteristics loopMaximum="1000000000"/></task>${flows('s -> a')}`)],
    ['a thousand tokens of each of a thousand', process(`${startEvent}${['a', 'b', 'c'].map((id) => `<task id="${id}" completionQuantity="1000"/>`).join('')}${flows('s -> a -> b -> c')}`)],
    ['a million instances', process(`${startEvent}<task id="a"><multiInstanceLoopCharacteristics><loopCardinality>1000000</loopCardinality></multiInstanceLoopCharacteristics></task>${flows('s -> a')}`)],
    ['a thousand times a thousand instances', process(`${startEvent}${subprocess('a', `<multiInstanceLoopCharacteristics><loopCardinality>1000</loopCardinality></multiInstanceLoopCharacteristics>
      <task id="b"><multiInstanceLoopCharacteristics><loopCardinality>1000</loopCardinality></multiInstanceLoopCharacteristics></task>`)}${flows('s -> a')}`)],
  ])('%s: stopped by an incident that names an element', async (_, xml) => {
    const run = await course(xml, 'start: [{ process: p, variables: { x: 1 } }]\nanswers: { u: { never: true } }');
    expect(run.outcome).toBe('incident');
    expect(run.incidents[0]).toMatch(/^(a|b|c|t|down|up|es|ss) bpmn\.(stepBound|callsTooDeep|callsInCircles|tooManyInstances)$/);
    expect(run.lines.length).toBeLessThan(800_000);
  });

  test.each(['R/PT0S', 'R/-PT1H', 'R5/PT0S'])('a cycle %s, which never leads on, is an incident', async (cycle) => {
    const run = await course(process(`${startEvent}${users('u')}${boundary('b', 'u', timer.cycle(cycle), nonInterrupting)}${flows('s -> u')}`), 'answers: { u: { never: true } }');
    expect([run.outcome, run.incidents]).toEqual(['incident', ['u bpmn.notATime']]);
  });

  test.each([['0 0 0 30 2 ?', 'incident'], ['P999999999Y', 'incident'], [`R${'9'.repeat(400)}/PT1H`, 'waiting']])('a cycle %s ends the run %s', async (cycle, outcome) => {
    const run = await course(process(`${startEvent}${users('u')}${boundary('b', 'u', timer.cycle(cycle), nonInterrupting)}${flows('s -> u')}`),
      'answers: { u: { never: true } }\nuntil: P1D');
    expect([run.outcome, run.open.includes('u')]).toEqual([outcome, outcome === 'waiting']);
  });

  test('a cron of every second costs no calendar for each', async () => {
    const toZonedDateTime = Temporal.PlainDate.prototype.toZonedDateTime;
    let calls = 0;
    Temporal.PlainDate.prototype.toZonedDateTime = function (this: Temporal.PlainDate, ...zone: Parameters<typeof toZonedDateTime>) {
      calls += 1;
      return toZonedDateTime.apply(this, zone);
    } as typeof toZonedDateTime;
    try {
      const run = await course(process(`${startEvent}${users('u')}${boundary('b', 'u', timer.cycle('* * * * * *'), nonInterrupting)}${flows('s -> u')}`),
        'now: 2026-01-05T16:30:00Z\nanswers: { u: { never: true } }\nuntil: PT10M');
      expect(run.completed.filter((id) => id === 'b')).toHaveLength(600);
    } finally {
      Temporal.PlainDate.prototype.toZonedDateTime = toZonedDateTime;
    }
    expect(calls).toBeLessThan(2_000);
  });

  test('a user task in a circle is stopped after a bounded number of steps', async () => {
    const run = await course(process(`${startEvent}${users('a')}${flows('s -> a -> a')}`), '', { maxSteps: 500 });
    expect([run.outcome, run.completed.length]).toEqual(['waiting', 500]);
    expect(run.end.reason?.code).toBe('simulation.tooManySteps');
  });
});

test('the process that refused all this goes on compiling sound models', async () => {
  expect((await compile(process('<task id="a"/>'))).graph).toBeDefined();
});
