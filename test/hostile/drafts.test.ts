import { bindCalls } from '../../engine/dossiers/calls/bind-calls.ts';
import { examinedOnce, parsedOnce } from '../../engine/procedures/readings.ts';
import { graphOf, process } from '../bpmn/model.ts';
import { type Agency, openAgency } from '../http/agency.ts';
import type { Browser } from '../http/browser.ts';

const many = (count: number, each: (place: number) => string): string => Array.from({ length: count }, (_, place) => each(place)).join('');
const name = { vi: 'Thử', en: 'Trial' };
const sound = process('<startEvent id="s"/><userTask id="u"/><sequenceFlow id="f" sourceRef="s" targetRef="u"/>');

let agency: Agency;
let owner: Browser;
beforeAll(async () => {
  agency = await openAgency();
  owner = await agency.signedIn('hoa');
  await owner.post('/api/procedures', { key: 'trial', name });
});
afterAll(() => agency.close());

describe('hostile files over HTTP', () => {
  it.each([
    ['entities', `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${process('<task id="t" name="&b;"/>')}`, 'bpmn.doctype'],
    ['a hundred thousand levels', process('<subProcess id="x">'.repeat(50_000)), 'bpmn.tooDeep'],
    ['two hundred thousand elements', process('<a/>'.repeat(200_000)), 'bpmn.tooManyElements'],
    ['twenty thousand tasks', process(many(20_000, (place) => `<task id="t${place}"/>`)), 'bpmn.tooManyModelElements'],
    ['a hundred thousand attributes', process(`<task id="t" ${many(100_000, (place) => `a${place}="" `)}/>`), 'bpmn.tooManyAttributes'],
    ['an id given ten thousand times', process('<task id="a"/>'.repeat(10_000)), 'bpmn.tooManyFaults'],
    ['half of a file', sound.slice(0, -30), 'model.notBpmn'],
    ['bytes of another encoding', Buffer.from(sound, 'utf16le').toString('latin1'), 'model.notBpmn'],
  ])('%s: a draft is not saved with them, a check names them, and others are served meanwhile', async (_, bpmn, code) => {
    const [saved, checked, other] = await Promise.all([
      owner.send('put', '/api/procedures/trial/draft', { revision: 1, name, bpmn, forms: {} }),
      owner.post('/api/model-checks', { bpmn, forms: {} }),
      owner.get('/api/procedures/trial/draft'),
    ]);
    expect([saved.status, saved.type, saved.body.code]).toEqual([422, 'application/problem+json', code]);
    expect(checked.status).toBe(200);
    expect(checked.body.length).toBeLessThan(300);
    expect(checked.body).toContainEqual(expect.objectContaining({ severity: 'error', ...(code.startsWith('bpmn.') ? { code } : {}) }));
    expect([other.status, other.body.revision]).toEqual([200, 1]);
  });

  it('forms and decisions that are none are told with the draft, and it is kept', async () => {
    const deep = JSON.parse(`${'{"components":['.repeat(30)}${']}'.repeat(30)}`) as object;
    const checked = await owner.post('/api/model-checks', {
      bpmn: sound, forms: { deep, wide: { type: 'default', components: Array(5_000).fill({}) } },
      decisions: { circle: '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="u"><itemDefinition name="t"><typeRef>t</typeRef></itemDefinition></definitions>' },
    });
    expect(checked.status).toBe(200);
    expect(agency.logged).toEqual([]);
  });
});

describe('the gates of one draft', () => {
  it('read its model once', () => {
    expect(parsedOnce(sound)).toBe(parsedOnce(sound));
    expect(examinedOnce(sound)).toBe(examinedOnce(sound));
  });

  it('remember only what is not too much to remember', async () => {
    const large = (id: string): string => process(`<task id="${id}"/><!--${'x'.repeat(3_500_000)}-->`);
    const first = parsedOnce(large('a'));
    await parsedOnce(large('b'));
    expect(parsedOnce(large('a'))).not.toBe(first);
  });

  it('look at all procedures once for a thousand calls that lead nowhere, and name the first of them', async () => {
    let looks = 0;
    const procedures = { load: async () => undefined, list: async () => { looks += 1; return []; } };
    const graph = await graphOf(process(many(1_000, (place) => `<callActivity id="c${place}" calledElement="gone-${place}"/>`)));
    const bound = await bindCalls({ store: { procedures }, shelf: { find: async () => null } } as never, { procedureKey: 'trial', graph });
    expect([bound.ok, bound.ok ? 0 : bound.refusal.details?.length, looks]).toEqual([false, 50, 1]);
  });
});
