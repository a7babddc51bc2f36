import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { type ModelFile, otherProcedures, readScenario, simulate, type Simulation } from '../../engine/simulation/index.ts';
import { definitions, extensions, flows, graphOf } from '../bpmn/model.ts';
import { message, signal } from '../bpmn/parts.ts';

const named = (name: string, key?: string): string =>
  `<message id="${name}" name="${name}">${key === undefined ? '' : extensions(`<zeebe:subscription correlationKey="${key}"/>`)}</message>`;
const file = (id: string, content: string, roots: string): string =>
  definitions(`${roots}<signal id="storm" name="storm"/><process id="${id}" isExecutable="true">${content}</process>`);
const model = (id: string, content: string, roots = ''): ModelFile => ({ name: `${id}.bpmn`, xml: file(id, content, roots) });

const amount = extensions('<zeebe:ioMapping><zeebe:input source="= fee" target="amount"/></zeebe:ioMapping>');
const permit = file('permit', `<startEvent id="s"/><userTask id="pay"/><sendTask id="tell" messageRef="paid">${amount}</sendTask><userTask id="after"/><endEvent id="e"/>
  ${flows('s -> pay -> tell -> after -> e')}`, named('paid', '= about'));
/** Begins with a payment. */
const books = (id = 'books', task = 'book'): ModelFile => model(
  id, `<startEvent id="s">${message('paid')}</startEvent><userTask id="${task}"/><endEvent id="e"/>${flows(`s -> ${task} -> e`)}`, named('paid'));
/** Asks the register, which answers by the key that it was asked with. */
const asking = file('asking', `<startEvent id="s"/><endEvent id="e"/><intermediateThrowEvent id="put">${extensions('<zeebe:ioMapping><zeebe:input source="= number" target="number"/></zeebe:ioMapping>')}${message('ask')}</intermediateThrowEvent><intermediateCatchEvent id="wait">${message('answer')}</intermediateCatchEvent><userTask id="read"/>
  ${flows('s -> put -> wait -> read -> e')}`, `${named('ask')}${named('answer', '= number')}`);
const register = model('register', `<startEvent id="s">${message('ask')}</startEvent><userTask id="look"/><endEvent id="e">${extensions('<zeebe:ioMapping><zeebe:input source="= found" target="found"/></zeebe:ioMapping>')}${message('answer')}</endEvent>${flows('s -> look -> e')}`,
  `${named('ask')}${named('answer', '= number')}`);

async function run(xml: string, files: readonly ModelFile[], scenario = ''): Promise<Simulation> {
  const graph = await graphOf(xml);
  const others = await otherProcedures(graph, files, async () => []);
  const read = readScenario(scenario);
  if (!read.ok || !others.ok) throw new Error(JSON.stringify([read, others]));
  return simulate(graph, read.value, { words: (refusal) => sentenceOf(refusal, 'en'), others: others.value });
}
const codes = ({ lines }: Simulation) => lines.flatMap(({ event, code }) => (event === 'warning' ? [code] : []));

describe('messages between files (8.4.2, 10.5.5)', () => {
  it('given a file that begins with what another throws, then it begins in a dossier of its own, with what was sent', async () => {
    const simulation = await run(permit, [books()], `
      start: { variables: { fee: 8000, about: A } }
      answers: { books/book: { complete: { booked: true } }, pay: { after: P1D } }
      expect: { path: [pay, tell, after, books/book], ends: [e, books/e], outcome: completed, variables: { amount: 8000, booked: true } }`);
    expect(simulation.outcome.differences).toEqual([]);
    expect(simulation.lines.filter(({ element }) => element === 'books/book').every(({ dossier }) => dossier === 2)).toBe(true);
    expect(codes(simulation)).toEqual([]);
  });

  it('given a conversation of two files, then the answer finds the dossier that asked by its key', async () => {
    const simulation = await run(asking, [register], `
      start: { variables: { number: "17" } }
      answers: { register/look: { complete: { found: 3 }, after: PT1H } }
      expect: { path: [register/look, read], outcome: completed, variables: { found: 3 } }`);
    expect(simulation.outcome.differences).toEqual([]);
  });

  it('given one whose own file could take it too, then it goes to the dossier of another file that waits for its very key, as soon as that one does', async () => {
    const own = file('one', `<startEvent id="s"/><exclusiveGateway id="x" default="x_put"/><intermediateThrowEvent id="put">${message('paid')}</intermediateThrowEvent><userTask id="rest"/><receiveTask id="never" messageRef="paid"/><endEvent id="e"/><endEvent id="e1"/>
      ${flows('s -> x ->[*] put -> rest -> e', 'x ->[= about = "B"] never -> e1')}`, named('paid', '= about'));
    const fee = model('fee', `<startEvent id="s">${signal('storm')}</startEvent><receiveTask id="wait" messageRef="paid"/><endEvent id="e"/>${flows('s -> wait -> e')}`, named('paid', '= &quot;A&quot;'));
    const simulation = await run(own, [fee], `
      start: { variables: { about: A } }
      answers: { rest: { after: P3D } }
      events: [{ at: P1D, signal: storm }]
      expect: { path: [fee/wait, rest], outcome: completed }`);
    expect(simulation.outcome.differences).toEqual([]);
  });

  it('given several files that begin with it, then none does; of versions of one, the last one does', async () => {
    const several = await run(permit, [books(), books('others')], 'start: { variables: { fee: 1, about: A } }');
    expect([several.completed, codes(several)]).toEqual([['pay', 'tell', 'after'], ['message.severalBegin']]);
    expect((await run(permit, [books(), books('books', 'newer')], 'start: { variables: { fee: 1, about: A } }')).completed).toContain('books/newer');
  });

  it('given nobody, then it is kept for who waits later, for thirty days', async () => {
    const waiting = model('fee', `<startEvent id="s">${signal('storm')}</startEvent><receiveTask id="wait" messageRef="paid"/><endEvent id="e"/>${flows('s -> wait -> e')}`, named('paid'));
    const after = (days: number) => run(permit, [waiting], `
      start: { variables: { fee: 1, about: A } }
      events: [{ at: P${days}D, signal: storm }]`);
    expect((await after(29)).completed).toEqual(['pay', 'tell', 'after', 'fee/wait']);
    expect((await after(31)).outcome.waits.map(({ element }) => element)).toEqual(['fee/wait']);
    expect((await after(31)).lines.find(({ event }) => event === 'kept')).toMatchObject({ message: 'paid', key: 'A' });
  });

  it('given files that begin one another for ever, then the run ends and says so', async () => {
    const echo = (id: string, heard: string, said: string): string => file(
      id, `<startEvent id="s">${message(heard)}</startEvent><endEvent id="e">${message(said)}</endEvent>${flows('s -> e')}`, named('ping') + named('pong'));
    const endless = await run(echo('one', 'ping', 'pong'), [{ name: 'two', xml: echo('two', 'pong', 'ping') }], 'start: { event: s }');
    expect(codes(endless)).toEqual(['message.endless']);
    expect(endless.lines.filter(({ event }) => event === 'started')).toHaveLength(101);
  });
});

it('a signal that one file throws begins the others, and reaches what waits there (10.5.5)', async () => {
  const throwing = file('watch', `<startEvent id="s"/><intermediateThrowEvent id="t">${signal('storm')}</intermediateThrowEvent><userTask id="u"/><intermediateThrowEvent id="t2">${signal('storm')}</intermediateThrowEvent><endEvent id="e"/>${flows('s -> t -> u -> t2 -> e')}`, '');
  const rescue = model('rescue', `<startEvent id="s">${signal('storm')}</startEvent><intermediateCatchEvent id="w">${signal('storm')}</intermediateCatchEvent><userTask id="help"/><endEvent id="e"/>${flows('s -> w -> help -> e')}`);
  const simulation = await run(throwing, [rescue], 'answers: { u: { after: P1D } }');
  expect(simulation.completed).toEqual(['u', 'rescue/help']);
  expect(simulation.outcome.waits.map(({ element, dossier }) => [element, dossier])).toEqual([['rescue/w', 3]]);
});
