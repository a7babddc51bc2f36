import { definitions, extensions, flows } from '../bpmn/model.ts';
import { message } from '../bpmn/parts.ts';
import { onEachStore } from './each-store.ts';
import { admin, leader, newCommand, type Office, openOffice, publish, refusalOf, register, valueOf } from './office.ts';

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
});
