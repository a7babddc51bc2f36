/** Elements that BPMN's schema spells otherwise than moddle does, which would leave them out. A moddle descriptor. */
export const schemaNames = {
  name: 'SchemaNames',
  prefix: 'schemaNames',
  uri: 'urn:hoso:bpmn:schema-names',
  types: [
    {
      name: 'ConversationFlows',
      extends: ['bpmn:ConversationNode'],
      properties: [{ name: 'bpmn:messageFlowRef', type: 'bpmn:MessageFlow', isMany: true, isReference: true }],
    },
    {
      name: 'GlobalScript',
      extends: ['bpmn:GlobalScriptTask'],
      properties: [{ name: 'bpmn:script', type: 'String', redefines: 'bpmn:GlobalScriptTask#script' }],
    },
  ],
};
