/**
 * The diagram that a new procedure begins with: from receiving a dossier to its end, with shapes, so that
 * the designer has something to draw on.
 */
export function emptyDiagram(key: string, name: string): string {
  const id = /^[a-z]/.test(key) ? key : `procedure-${key}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:hoso="urn:hoso:bpmn:1" id="definitions" targetNamespace="urn:hoso:procedures">
  <bpmn:process id="${id}" name="${escapeXml(name)}" isExecutable="true">
    <bpmn:startEvent id="received" name="Nhận hồ sơ">
      <bpmn:outgoing>toFinished</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:endEvent id="finished" name="Hoàn thành">
      <bpmn:incoming>toFinished</bpmn:incoming>
    </bpmn:endEvent>
    <bpmn:sequenceFlow id="toFinished" sourceRef="received" targetRef="finished" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="${id}">
      <bpmndi:BPMNShape id="receivedShape" bpmnElement="received">
        <dc:Bounds x="180" y="160" width="36" height="36" />
        <bpmndi:BPMNLabel>
          <dc:Bounds x="168" y="203" width="60" height="14" />
        </bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="finishedShape" bpmnElement="finished">
        <dc:Bounds x="420" y="160" width="36" height="36" />
        <bpmndi:BPMNLabel>
          <dc:Bounds x="406" y="203" width="64" height="14" />
        </bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="toFinishedEdge" bpmnElement="toFinished">
        <di:waypoint x="216" y="178" />
        <di:waypoint x="420" y="178" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** What XML 1.0 has no place for is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
