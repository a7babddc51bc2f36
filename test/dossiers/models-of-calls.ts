import { extensions, flows, process } from '../bpmn/model.ts';

/* Procedures that call others, and that look up decisions. */

const form = (id: string): string => `<zeebe:userTask/><zeebe:formDefinition formId="${id}"/>`;
const called = (key: string, binding: string): string =>
  `<zeebe:calledElement processId="${key}" ${binding} propagateAllChildVariables="true"/>`;

export const latest = '';
export const deployed = 'bindingType="deployment"';
export const tagged = (tag: string): string => `bindingType="versionTag" versionTag="${tag}"`;

/** Calls another procedure once, then somebody files the result. */
export const calling = (key: string, binding: string, last = 'Lưu hồ sơ'): string => process(`
  <startEvent id="start"/>
  <callActivity id="ask" name="Xin ý kiến">${extensions(called(key, binding))}</callActivity>
  <userTask id="store" name="${last}"/><endEvent id="end"/>${flows('start -> ask -> store -> end')}`);

/** Somebody gives an opinion, in a form; a version may have a tag. */
export const opinion = (step: string, name: string, tag?: string): string => process(`
  ${tag === undefined ? '' : extensions(`<zeebe:versionTag value="${tag}"/>`)}
  <startEvent id="start"/><userTask id="${step}" name="${name}">${extensions(form('opinion'))}</userTask>
  <endEvent id="given" name="Đã cho ý kiến"/>${flows(`start -> ${step} -> given`)}`).replace('<process id="p"', '<process id="p" name="Cho ý kiến"');

export const opinionForm = (key: string) => ({
  opinion: { id: 'opinion', type: 'default', schemaVersion: 19, components: [{ type: 'textfield', key, label: 'Ý kiến' }] },
});

/** Looks the fee up, then somebody collects it. */
export const charging = process(`
  <startEvent id="start"/>
  <businessRuleTask id="fee" name="Tính lệ phí">${extensions('<zeebe:calledDecision decisionId="fee" resultVariable="fee"/>')}</businessRuleTask>
  <userTask id="collect" name="Thu lệ phí"/><endEvent id="end"/>${flows('start -> fee -> collect -> end')}`);

/** A fee for each speed, as a decision table. */
export const feeTable = (fees: Readonly<Record<string, number>>): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="fees" name="Lệ phí" namespace="urn:fees">
  <decision id="fee" name="Lệ phí">
    <decisionTable id="table" hitPolicy="UNIQUE">
      <input id="in"><inputExpression id="expression" typeRef="string"><text>speed</text></inputExpression></input>
      <output id="out" name="fee" typeRef="number"/>
      ${Object.entries(fees).map(([speed, fee], index) => `<rule id="r${index}"><inputEntry id="i${index}"><text>"${speed}"</text></inputEntry><outputEntry id="o${index}"><text>${fee}</text></outputEntry></rule>`).join('')}
    </decisionTable>
  </decision>
</definitions>`;
