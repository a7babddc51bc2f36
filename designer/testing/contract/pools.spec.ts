import { emptyDiagram } from '../../../engine/procedures/empty-diagram.ts';
import { problemsOf } from '../../../engine/procedures/check-model.ts';
import { moreBlocks, blockGroups, type Block, placeBlock } from '../../src/app/design/blocks/blocks.ts';
import { connectTargets } from '../../src/app/design/connecting/connect-targets.ts';
import { join } from '../../src/app/design/connecting/join.ts';
import type { Drawing } from '../../src/app/design/drawing/drawing.ts';
import type { Drawn, ShapeAttributes } from '../../src/app/design/drawing/services.ts';
import { processOf } from '../../src/app/design/drawing/element-kinds.ts';
import { kindOf } from '../../src/app/design/panel/kind.ts';
import { standFor } from '../../src/app/design/panel/selected.ts';
import { Trial } from '../../src/app/design/try-out/trial.ts';
import { poolsOf } from '../../src/app/design/units/pools.ts';
import { openModel, type OpenModel } from '../design/open-model.ts';

const blockOf = (name: string): Block => [...blockGroups, moreBlocks].flatMap(({ blocks }) => blocks).find((block) => block.name === name)!;
const drawingOf = (model: OpenModel): Drawing => ({ get: model.get, fit: () => undefined }) as unknown as Drawing;

/** A procedure that asks another process and waits for its answer, and tells somebody outside. */
async function drawn(): Promise<{ readonly model: OpenModel; readonly answers: Drawn; readonly partner: Drawn; readonly [part: string]: unknown }> {
  const model = await openModel(emptyDiagram('thu', 'Thử'));
  const [modeling, factory] = [model.get('modeling'), model.get('elementFactory')];
  const append = (source: Drawn, attributes: ShapeAttributes, by = 140): Drawn =>
    modeling.appendShape(source, factory.createShape({ ...attributes }), { x: source.x + by, y: source.y + source.height / 2 }, source.parent as Drawn);
  const received = model.element('received');
  modeling.removeElements([...received.outgoing]);
  const ask = append(received, { type: 'bpmn:IntermediateThrowEvent', eventDefinitionType: 'bpmn:MessageEventDefinition' });
  const wait = append(ask, { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:MessageEventDefinition' }, 100);
  modeling.connect(wait, model.element('finished'));
  placeBlock(drawingOf(model), blockOf('partner'));
  const partner = model.get('selection').get()[0] as Drawn;
  const [begins] = (partner.children ?? []).filter(({ type }) => type === 'bpmn:StartEvent') as [Drawn];
  modeling.removeElements(begins.outgoing.flatMap(({ target }) => target ?? []));
  const step = append(begins, { type: 'bpmn:UserTask' });
  const answers = append(step, { type: 'bpmn:EndEvent', eventDefinitionType: 'bpmn:MessageEventDefinition' }, 200);
  placeBlock(drawingOf(model), blockOf('outsider'));
  const outsider = model.get('selection').get()[0] as Drawn;
  model.get('hosoNamedEvents').name(ask, 'hoiThue');
  const asking = modeling.connect(ask, begins);
  const answering = modeling.connect(answers, wait);
  return { model, received, ask, wait, partner, begins, step, answers, outsider, asking, answering };
}

const errorsOf = async (model: OpenModel) => (await problemsOf({ bpmn: await model.xml(), forms: {} })).filter(({ severity }) => severity === 'error');

describe('pools and message flows (BPMN 9.3, 9.4)', () => {
  it('frame what is drawn already when the first other frame is put beside it', async () => {
    const { model, received, partner, outsider } = await drawn();
    const [own, ...others] = poolsOf(drawingOf(model)) as [Drawn, Drawn, Drawn];
    expect(others).toEqual([partner, outsider]);
    expect((received as Drawn).parent).toBe(own);
    expect((received as Drawn).x).toBeGreaterThan(own.x + 30);
    expect(own.businessObject.name).toBe('Thử');
    expect([own, ...others].map(kindOf)).toEqual(['procedure', 'partner', 'outsider']);
    expect(standFor(model.get('canvas').getRootElement())).toBe(own);
    expect(others.every(({ y }) => y > own.y + own.height)).toBe(true);
  });

  it('are what their processes are called', async () => {
    const { model, partner } = await drawn();
    const process = () => processOf(partner)?.name;
    expect(process()).toBe('Bên khác');
    model.get('modeling').updateProperties(partner, { name: 'Cơ quan thuế' });
    expect(process()).toBe('Cơ quan thuế');
    model.get('modeling').updateLabel(partner, 'Công an');
    expect(process()).toBe('Công an');
    model.get('commandStack').undo();
    expect([process(), partner.businessObject.name]).toEqual(['Cơ quan thuế', 'Cơ quan thuế']);
  });

  it('a message flow gives the message that one end says to the other, and names both', async () => {
    const { model, ask, begins, asking, answering, answers, wait } = await drawn();
    const events = model.get('hosoNamedEvents');
    expect(kindOf(asking as Drawn)).toBe('messageFlow');
    expect(events.read(begins as Drawn)?.name).toBe('hoiThue');
    expect(events.read(answering as Drawn)?.name).toBe('');
    events.name(answering as Drawn, 'thueTraLoi');
    expect([answers, wait].map((end) => events.read(end as Drawn)?.name)).toEqual(['thueTraLoi', 'thueTraLoi']);
    events.name(asking as Drawn, 'hoi');
    expect([ask, begins].map((end) => events.read(end as Drawn)?.name)).toEqual(['hoi', 'hoi']);
    expect(await model.xml()).not.toContain('hoiThue');
    model.get('commandStack').undo();
    expect([ask, begins].map((end) => events.read(end as Drawn)?.name)).toEqual(['hoiThue', 'hoiThue']);
  });

  it('can be published and tried out, and come back from the file as they were', async () => {
    const { model, answering } = await drawn();
    model.get('hosoNamedEvents').name(answering as Drawn, 'thueTraLoi');
    expect(await errorsOf(model)).toEqual([]);
    const reopened = await openModel(await model.xml());
    expect(poolsOf(drawingOf(reopened)).map(kindOf)).toEqual(['procedure', 'partner', 'outsider']);

    const opened = await Trial.open({ bpmn: await reopened.xml(), forms: {}, decisions: {} }, 0, () => 'vi');
    if (!opened.ok) throw new Error(opened.reasons.join('\n'));
    opened.trial.begin(opened.trial.beginnings[0]!, {});
    const [work] = opened.trial.view('vi').work;
    opened.trial.complete(work?.id ?? '', {});
    expect(opened.trial.view('vi')).toMatchObject({ over: true, work: [], arrivals: [] });
  });

  it('can be joined without a mouse: within a frame by flows, between frames by messages', async () => {
    const { model, ask, begins, step, outsider, received } = await drawn();
    const ids = (from: unknown) => connectTargets(drawingOf(model), from as Drawn).map(({ id }) => id);
    expect(ids(ask)).toEqual(expect.arrayContaining(['finished', (outsider as Drawn).id, (step as Drawn).id]));
    // What is joined already, and what no line may lead to.
    expect(ids(ask)).not.toContain((begins as Drawn).id);
    expect(ids(ask)).not.toContain((received as Drawn).id);
    join(drawingOf(model), ask as Drawn, outsider as Drawn);
    expect(ids(ask)).not.toContain((outsider as Drawn).id);
    expect(await model.xml()).toMatch(/<bpmn:messageFlow [^>]*targetRef="Participant_/);
  });

  it('a way back goes round below what lies between', async () => {
    const { model, ask, wait } = await drawn();
    join(drawingOf(model), wait as Drawn, ask as Drawn);
    const [back] = (wait as Drawn).outgoing.filter(({ target }) => target === ask);
    const [from, to] = [wait, ask].map((end) => (end as Drawn).y + (end as Drawn).height) as [number, number];
    const [first, corner, next, last] = (back?.waypoints ?? []).map(({ y }) => y);
    expect([first, last]).toEqual([from, to]);
    // The drawing's grid may move a bend a little.
    expect(corner).toBeGreaterThanOrEqual(Math.max(from, to) + 25);
    expect(next).toBe(corner);
  });

  it('another process goes from a message to its end as soon as it is there', async () => {
    const model = await openModel(emptyDiagram('thu', 'Thử'));
    placeBlock(drawingOf(model), blockOf('partner'));
    expect((await errorsOf(model)).map(({ code }) => code)).toEqual(['constraint.noMessage']);
  });

  it('the block of the procedure’s own frame draws it once, round what is there', async () => {
    const model = await openModel(emptyDiagram('thu', 'Thử'));
    placeBlock(drawingOf(model), blockOf('pool'));
    placeBlock(drawingOf(model), blockOf('pool'));
    const [own, ...others] = poolsOf(drawingOf(model)) as [Drawn];
    expect(others).toEqual([]);
    expect(model.get('selection').get()).toEqual([own]);
    for (const id of ['received', 'finished']) expect(model.element(id).parent).toBe(own);
  });
});
