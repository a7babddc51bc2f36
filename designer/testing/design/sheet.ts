import { emptyDiagram } from '../../../engine/procedures/empty-diagram.ts';
import type { Drawn, ShapeAttributes } from '../../src/app/design/drawing/services.ts';
import { openModel, type OpenModel } from './open-model.ts';

/** A drawing in which an element of each sort stands where it belongs. */
export interface Sheet {
  readonly model: OpenModel;
  readonly elements: Readonly<Record<string, Drawn>>;
}

/** Draws it; what is done from then on can be taken back. */
export async function openSheet(): Promise<Sheet> {
  const model = await openModel(emptyDiagram('thu', 'Thử'));
  const [modeling, factory] = [model.get('modeling'), model.get('elementFactory')];
  const start = model.get('elementRegistry').filter(({ type }) => type === 'bpmn:StartEvent')[0] as Drawn;
  let place = { x: start.x + 120, y: start.y + 18 };
  const append = (source: Drawn, attributes: ShapeAttributes): Drawn => {
    place = { x: place.x + 160, y: place.y };
    return modeling.appendShape(source, factory.createShape({ ...attributes }), place, source.parent as Drawn);
  };
  for (const flow of [...start.outgoing]) modeling.removeElements([flow.target as Drawn]);
  const step = append(start, { type: 'bpmn:UserTask' });
  const wait = append(step, { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' });
  const gateway = append(wait, { type: 'bpmn:ExclusiveGateway' });
  const mark = append(gateway, { type: 'bpmn:IntermediateThrowEvent' });
  const end = append(mark, { type: 'bpmn:EndEvent' });
  place = { x: gateway.x, y: gateway.y + 250 };
  const stage = append(gateway, { type: 'bpmn:SubProcess', isExpanded: true });
  const inner = (attributes: ShapeAttributes, parent: Drawn): Drawn => modeling.createShape(factory.createShape({ ...attributes }), { x: parent.x + 60, y: parent.y + 60 }, parent);
  const innerStart = inner({ type: 'bpmn:StartEvent' }, stage);
  append(append(innerStart, { type: 'bpmn:UserTask' }), { type: 'bpmn:EndEvent' });
  append(stage, { type: 'bpmn:EndEvent' });
  const onEvent = modeling.createShape(
    factory.createShape({ type: 'bpmn:SubProcess', isExpanded: true, triggeredByEvent: true }), { x: start.x + 200, y: start.y + 560 }, start.parent as Drawn);
  const eventStart = inner({ type: 'bpmn:StartEvent', eventDefinitionType: 'bpmn:MessageEventDefinition' }, onEvent);
  append(eventStart, { type: 'bpmn:EndEvent' });
  const rim = modeling.createShape(
    factory.createShape({ type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' }),
    { x: step.x + step.width, y: step.y + step.height }, step, { attach: true });
  append(rim, { type: 'bpmn:EndEvent' });
  const data = modeling.createShape(factory.createShape({ type: 'bpmn:DataObjectReference' }), { x: start.x, y: start.y + 200 }, start.parent as Drawn);
  const [flow, toStage] = gateway.outgoing as [Drawn, Drawn];
  for (const timer of [wait, rim]) model.get('hosoTimers').write(timer, { kind: 'duration', value: 'P3D' });
  model.get('hosoNamedEvents').name(eventStart, 'asked');
  model.get('hosoConditions').makeDefault(toStage, gateway, true);
  model.get('hosoConditions').write(flow, '=amount > 3');
  (model.get('commandStack') as unknown as { clear(): void }).clear();
  return { model, elements: { start, step, wait, gateway, mark, end, stage, innerStart, onEvent, eventStart, rim, data, flow } };
}

/** Takes back all that was done since the sheet was drawn. */
export function restore({ model }: Sheet): void {
  const stack = model.get('commandStack');
  while (stack.canUndo()) stack.undo();
}
