import { definitions, flows, process } from '../bpmn/model.ts';

/** Ten steps in a row, of one kind. */
export function tenSteps(kind: 'task' | 'userTask'): string {
  const ids = Array.from({ length: 10 }, (_, index) => `step${index + 1}`);
  const steps = ids.map((id) => `<${kind} id="${id}"/>`).join('');
  return process(`<startEvent id="s"/>${steps}<endEvent id="e"/>${flows(['s', ...ids, 'e'].join(' -> '))}`);
}

/** One step again and again: a dossier with a long past and a small present. */
export const again = process(`
  <startEvent id="s"/><exclusiveGateway id="merge"/><userTask id="step"/>
  <exclusiveGateway id="over" default="over_merge"/><endEvent id="e"/>
  ${flows('s -> merge -> step -> over ->[*] merge', 'over ->[= done = true] e')}`);

/** One step for as many people as the variable `count` says, at once. */
export function forMany(kind: 'task' | 'userTask'): string {
  return process(`
    <startEvent id="s"/><${kind} id="step"><multiInstanceLoopCharacteristics>
      <loopCardinality xsi:type="tFormalExpression">= count</loopCardinality>
    </multiInstanceLoopCharacteristics></${kind}><endEvent id="e"/>${flows('s -> step -> e')}`);
}

/** Five steps at once. */
export const fiveAtOnce = process(`
  <startEvent id="s"/><parallelGateway id="fork"/><parallelGateway id="join"/><endEvent id="e"/>
  ${[1, 2, 3, 4, 5].map((step) => `<userTask id="step${step}" name="Bước ${step}"/>`).join('')}
  ${flows('s -> fork', 'join -> e', ...[1, 2, 3, 4, 5].map((step) => `fork -> step${step} -> join`))}`);

/** Two hundred elements: forty blocks of a task, a decision with two ways, and a merge, with FEEL conditions. */
export function twoHundredElements(): string {
  const blocks = Array.from({ length: 40 }, (_, index) => index);
  const elements = blocks.map((n) => `
    <userTask id="check${n}" name="Kiểm tra ${n}"/><exclusiveGateway id="ok${n}" default="ok${n}_no${n}"/>
    <serviceTask id="yes${n}"><extensionElements><zeebe:taskDefinition type="register"/></extensionElements></serviceTask>
    <userTask id="no${n}"/><exclusiveGateway id="merge${n}"/>`).join('');
  const ways = blocks.flatMap((n) => [
    `check${n} -> ok${n} ->[= amount > ${n} and kind = "k${n}"] yes${n} -> merge${n}`, `ok${n} ->[*] no${n} -> merge${n}`,
    `merge${n} -> ${n === 39 ? 'e' : `check${n + 1}`}`,
  ]);
  return definitions(`<process id="p" isExecutable="true"><startEvent id="s"/>${elements}<endEvent id="e"/>
    ${flows('s -> check0', ...ways)}</process>`);
}
