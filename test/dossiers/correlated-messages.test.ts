import { definitions, extensions, flows } from '../bpmn/model.ts';
import { message } from '../bpmn/parts.ts';
import { onEachStore } from './each-store.ts';
import { admin, applicant, complete, leader, newCommand, type Office, officer, openOffice, publish, reception, refusalOf, register, valueOf } from './office.ts';

let office: Office;

const found = (ref: string, feel: string): string =>
  `<correlationPropertyRetrievalExpression messageRef="${ref}"><messagePath>${feel}</messagePath></correlationPropertyRetrievalExpression>`;

/** Asks another office, naming the dossier's code, and waits for the answer that names it too. */
const asking = definitions(`<message id="ask" name="ask"/><message id="reply" name="reply"/>
  <correlationProperty id="code">${found('ask', 'about')}${found('reply', 'answer.about')}</correlationProperty>
  <collaboration id="c"><participant id="us" processRef="p"/><correlationKey id="k"><correlationPropertyRef>code</correlationPropertyRef></correlationKey></collaboration>
  <process id="p" isExecutable="true"><startEvent id="s"/>
    <intermediateThrowEvent id="out">${extensions('<zeebe:ioMapping><zeebe:input source="= dossier.code" target="about"/></zeebe:ioMapping>')}${message('ask')}</intermediateThrowEvent>
    <intermediateCatchEvent id="in" name="Chờ trả lời">${message('reply')}</intermediateCatchEvent><userTask id="go" name="Xem trả lời"/><endEvent id="e"/>
    ${flows('s -> out -> in -> go -> e')}</process>`);

/** Begins with such a question, and answers it by its content. */
const answering = definitions(`<message id="ask" name="ask"/><message id="reply" name="reply"/>
  <correlationProperty id="topic">${found('ask', 'about')}${found('reply', 'answer.about')}</correlationProperty>
  <collaboration id="c"><participant id="them" processRef="a"/><correlationKey id="t"><correlationPropertyRef>topic</correlationPropertyRef></correlationKey></collaboration>
  <process id="a" isExecutable="true"><startEvent id="s">${message('ask')}</startEvent><userTask id="look" name="Tra cứu"/>
    <endEvent id="e">${extensions('<zeebe:ioMapping><zeebe:input source="= {about: about}" target="answer"/></zeebe:ioMapping>')}${message('reply')}</endEvent>
    ${flows('s -> look -> e')}</process>`);

const beginning = definitions(`<message id="applied" name="applied"/><message id="paid" name="paid"/>
  <correlationProperty id="case">${found('applied', 'case')}${found('paid', 'about')}</correlationProperty>
  <collaboration id="c"><participant id="us" processRef="p"/><correlationKey id="k"><correlationPropertyRef>case</correlationPropertyRef></correlationKey></collaboration>
  <process id="p" isExecutable="true"><startEvent id="s1">${message('applied')}</startEvent><receiveTask id="s2" name="Nhận phí" instantiate="true" messageRef="paid"/>
    <parallelGateway id="both"/><userTask id="go" name="Xem xét"/><endEvent id="e"/>${flows('s1 -> both', 's2 -> both', 'both -> go -> e')}</process>`);

const begin = (name: 'applied' | 'paid', about: string) => office.dossiers.publishMessage(
  admin, { commandId: newCommand(), name, applicant, variables: name === 'applied' ? { case: about } : { about } });

const send = (variables: { readonly answer: { readonly about: string } }) =>
  office.dossiers.publishMessage(admin, { commandId: newCommand(), name: 'reply', variables });

onEachStore(() => {
  beforeEach(async () => { office = await openOffice(); });
  afterEach(() => office.close());

  test('an answer finds the dossier that asked by what its content says (8.4.2)', async () => {
    // given two dossiers that asked
    await publish(office, 'query', asking);
    const first = await register(office, 'query');
    const second = await register(office, 'query');

    // when the answer to the second one's question comes, without a key of its own
    const receipt = valueOf(await send({ answer: { about: second.code } }));

    // then the second goes on, and an answer to nobody's question is refused
    expect(receipt.dossierId).toBe(second.id);
    expect(valueOf(await office.dossiers.dossier(leader, second.id)).steps).toEqual(['Xem trả lời']);
    expect(valueOf(await office.dossiers.dossier(leader, first.id)).steps).toEqual(['Chờ trả lời']);
    expect(refusalOf(await send({ answer: { about: 'elsewhere' } })).code).toBe('message.nobodyWaits');
  });

  test('a conversation of two procedures: what one asks begins a dossier of the other, whose answer finds the one that asked (8.4.2, 9.4)', async () => {
    // given two that asked, each with a dossier that was begun for it
    await publish(office, 'query', asking);
    await publish(office, 'answering', answering);
    const asked = [await register(office, 'query'), await register(office, 'query')];
    await office.dueWork.runOnce();
    const { items } = await office.dossiers.list(leader, { procedureKey: 'answering', limit: 9 });
    const about = await Promise.all(items.map(async ({ id }) => ({ id, about: valueOf(await office.dossiers.dossier(leader, id)).variables['about'] })));
    expect(about.map((one) => one.about).toSorted()).toEqual(asked.map(({ code }) => code).toSorted());

    // when the second one is answered, then the first
    for (const { id, code } of asked.toReversed()) {
      await complete(office, officer, about.find((one) => one.about === code)?.id ?? '', 'look', {});
      await office.dueWork.runOnce();
      // then just that one goes on
      expect(valueOf(await office.dossiers.dossier(leader, id)).steps).toEqual(['Xem trả lời']);
      const told = valueOf(await office.dossiers.history(leader, id)).filter(({ type }) => type === 'message.received');
      expect(told).toHaveLength(1);
    }
    expect(office.failures).toEqual([]);
  });

  test('of two messages that can begin a dossier, the second of one conversation goes to the dossier that the first began (13.1)', async () => {
    // given a procedure that begins with an application or with its fee, whichever is first
    await publish(office, 'fee', beginning);

    // when both come for two cases, in either order
    const first = valueOf(await begin('applied', 'A'));
    const other = valueOf(await begin('paid', 'B'));
    const second = valueOf(await begin('paid', 'A'));
    const last = valueOf(await begin('applied', 'B'));

    // then there are two dossiers, each with both
    expect([first, other, second, last].map(({ outcome }) => outcome)).toEqual(['began', 'began', 'received', 'received']);
    expect([second.dossierId, last.dossierId]).toEqual([first.dossierId, other.dossierId]);
    expect(valueOf(await office.dossiers.dossier(leader, first.dossierId)).steps).toEqual(['Xem xét']);
  });

  test('handed in by hand without the key of its conversation, it is refused rather than given the fee of somebody else (13.1)', async () => {
    await publish(office, 'fee', beginning);
    const registered = await office.dossiers.register(reception, { commandId: newCommand(), procedureKey: 'fee', applicant, data: {} });
    expect(refusalOf(registered)).toMatchObject({ code: 'bpmn.noCorrelationKey', elementId: 's1', params: { expression: 'case' } });
  });
});
