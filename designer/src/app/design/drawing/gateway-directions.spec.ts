import { openModel, type OpenModel } from '../../../../testing/design/open-model.ts';

let model: OpenModel;
beforeEach(async () => {
  const flow = (id: string, from: string, to: string) => `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`;
  const edge = (id: string) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="0" y="0"/><di:waypoint x="90" y="0"/></bpmndi:BPMNEdge>`;
  const shape = (id: string, x: number) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="0" width="50" height="50"/></bpmndi:BPMNShape>`;
  model = await openModel(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d" targetNamespace="urn:test"><process id="p">
    <startEvent id="s"/><exclusiveGateway id="x" gatewayDirection="Diverging"/><task id="a"/><task id="b"/>${flow('f1', 's', 'x')}${flow('f2', 'x', 'a')}${flow('f3', 'x', 'b')}</process>
    <bpmndi:BPMNDiagram id="dg"><bpmndi:BPMNPlane id="pl" bpmnElement="p">${shape('s', 0)}${shape('x', 100)}${shape('a', 200)}${shape('b', 300)}${edge('f1')}${edge('f2')}${edge('f3')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>`);
});

const direction = (): unknown => model.element('x').businessObject.get('gatewayDirection');

describe('the direction that another tool wrote at a branch', () => {
  it('stays while it is true', () => {
    model.get('modeling').removeElements([model.element('f3')]);

    expect(direction()).toBe('Diverging');
  });

  it('goes when the branch is drawn otherwise, and comes back with one undo', () => {
    model.get('modeling').connect(model.element('b'), model.element('x'));
    expect(direction()).toBe('Unspecified');

    model.get('commandStack').undo();
    expect(direction()).toBe('Diverging');
  });
});
