import { definitions, extensions } from '../bpmn/model.ts';
import { message } from '../bpmn/parts.ts';

/* Conversations spelled short: messages ask, reply and more, correlation properties and keys, and pools that talk. */

const path = (feel: string): string => `<messagePath xsi:type="tFormalExpression">${feel}</messagePath>`;
export const retrieval = (ref: string, feel: string): string =>
  `<correlationPropertyRetrievalExpression messageRef="${ref}">${path(feel)}</correlationPropertyRetrievalExpression>`;
export const property = (id: string, ...retrievals: string[]): string => `<correlationProperty id="${id}">${retrievals.join('')}</correlationProperty>`;
export const key = (id: string, ...properties: string[]): string =>
  `<correlationKey id="${id}">${properties.map((ref) => `<correlationPropertyRef>${ref}</correlationPropertyRef>`).join('')}</correlationKey>`;
export const subscription = (keyRef: string, ...bindings: (readonly [property: string, feel: string])[]): string =>
  `<correlationSubscription id="sub_${keyRef}" correlationKeyRef="${keyRef}">${bindings.map(([ref, feel]) =>
    `<correlationPropertyBinding correlationPropertyRef="${ref}"><dataPath xsi:type="tFormalExpression">${feel}</dataPath></correlationPropertyBinding>`).join('')}</correlationSubscription>`;
const messages = ['ask', 'reply', 'more'].map((id) => `<message id="${id}" name="${id}"/>`).join('');
export const send = (id: string, ref: string, ...inputs: string[]): string =>
  `<intermediateThrowEvent id="${id}">${extensions(`<zeebe:ioMapping>${inputs.map((input) => `<zeebe:input source="= ${input.split('=')[1]}" target="${input.split('=')[0]}"/>`).join('')}</zeebe:ioMapping>`)}${message(ref)}</intermediateThrowEvent>`;
export const receive = (id: string, ref: string): string => `<intermediateCatchEvent id="${id}">${message(ref)}</intermediateCatchEvent>`;

/** A pool of its own for each process, with the keys of their collaboration. */
export const file = (roots: string, keys: string, processes: Readonly<Record<string, string>>, messageFlows = ''): string => definitions(
  `${messages}${roots}<collaboration id="col">${Object.keys(processes).map((id) => `<participant id="P${id}" processRef="${id}"/>`).join('')}${messageFlows}${keys}</collaboration>${
    Object.entries(processes).map(([id, content]) => `<process id="${id}" isExecutable="true">${content}</process>`).join('')}`,
);
