import { escape, process as processOf } from '../bpmn/model.ts';

/** A flow from each element to the next; ids are the two ids joined. */
function chain(...ids: readonly string[]): string {
  return ids.slice(1).map((id, index) => `<sequenceFlow id="${ids[index]}-${id}" sourceRef="${ids[index]}" targetRef="${id}"/>`).join('');
}

/** A step by any officer, with a timer on its border that opens another step each time. */
export function reminded(timer: string, interrupting = false): string {
  return processOf(`<startEvent id="start"/><userTask id="work" name="Xử lý"/><endEvent id="end"/>
    <boundaryEvent id="clock" name="Nhắc" attachedToRef="work" cancelActivity="${interrupting}">
      <timerEventDefinition>${timer}</timerEventDefinition></boundaryEvent>
    <userTask id="remind" name="Đôn đốc"/><endEvent id="reminded"/>
    ${chain('start', 'work', 'end')}${chain('clock', 'remind', 'reminded')}`);
}

/** A job of type `look-up`, with an error `NOT_FOUND` caught on its border. */
export const lookUp = processOf(`<startEvent id="start"/>
  <serviceTask id="job" name="Tra cứu"><extensionElements><zeebe:taskDefinition type="look-up" retries="3"/></extensionElements></serviceTask>
  <boundaryEvent id="missing" attachedToRef="job"><errorEventDefinition errorRef="notFound"/></boundaryEvent>
  <endEvent id="found"/><endEvent id="unknown"/>
  ${chain('start', 'job', 'found')}${chain('missing', 'unknown')}`, '<error id="notFound" errorCode="NOT_FOUND"/>');

/** A gateway whose ways ask for `ready` and for `refused`. */
export const blocked = processOf(`<startEvent id="start"/><userTask id="ask" name="Hỏi"/><exclusiveGateway id="choice" name="Sẵn sàng?"/><endEvent id="end"/><endEvent id="stop"/>
  ${chain('start', 'ask', 'choice')}<sequenceFlow id="go" sourceRef="choice" targetRef="end">
  <conditionExpression xsi:type="tFormalExpression">${escape('=ready = true')}</conditionExpression></sequenceFlow><sequenceFlow id="no" sourceRef="choice" targetRef="stop">
  <conditionExpression xsi:type="tFormalExpression">${escape('=refused = true')}</conditionExpression></sequenceFlow>`);

/** Waits one timer after the other. */
export const twoWaits = processOf(`<startEvent id="start"/>
  <intermediateCatchEvent id="first"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>
  <intermediateCatchEvent id="second"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></intermediateCatchEvent>
  <endEvent id="end"/>${chain('start', 'first', 'second', 'end')}`);
