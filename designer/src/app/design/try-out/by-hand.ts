import { compile, link, type ProcessGraph } from '../../../../../engine/bpmn/index.ts';

/** What stands in for a called procedure that is not in the drawing: one answer, given by hand. */
const answeredByHand = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="byHand" targetNamespace="hoso">
  <process id="called" isExecutable="true">
    <startEvent id="begin" /><sequenceFlow id="ask" sourceRef="begin" targetRef="answer" />
    <userTask id="answer" /><sequenceFlow id="answered" sourceRef="answer" targetRef="end" />
    <endEvent id="end" />
  </process>
</definitions>`;

const mark = '>';

/** A graph in which every call that leads out of the drawing waits for an answer instead. */
export async function answerCallsByHand(graph: ProcessGraph): Promise<ProcessGraph> {
  const leadOut = [...graph.elements.values()].filter((node) => node.call && !graph.callable.has(node.call.processId.source));
  const links = await Promise.all(leadOut.map(async ({ id: callId }) => {
    const { graph: stand } = await compile(answeredByHand, { prefix: `${callId}${mark}` });
    return stand ? [{ callId, graph: stand }] : [];
  }));
  return link(graph, links.flat());
}

/** The element on the drawing that an element of the trial belongs to: a call's stand-in belongs to the call. */
export function drawnElement(elementId: string): string {
  return elementId.split(mark)[0] ?? elementId;
}
