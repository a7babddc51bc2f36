/**
 * The `hoso` extension of BPMN: what governments need beyond the `zeebe` elements. Foreign tools keep it
 * untouched. A moddle descriptor, for bpmn-moddle here and for bpmn-js in the designer.
 */
export const hosoModdle = {
  name: 'Hoso',
  prefix: 'hoso',
  uri: 'urn:hoso:bpmn:1',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    {
      name: 'Deadline',
      superClass: ['Element'],
      meta: { allowedIn: ['bpmn:Process', 'bpmn:UserTask'] },
      properties: [
        { name: 'amount', type: 'Real', isAttr: true },
        { name: 'unit', type: 'String', isAttr: true },
      ],
    },
    {
      name: 'Public',
      superClass: ['Element'],
      meta: { allowedIn: ['bpmn:FlowNode'] },
      properties: [
        { name: 'state', type: 'Integer', isAttr: true },
        { name: 'labelVi', type: 'String', isAttr: true },
        { name: 'labelEn', type: 'String', isAttr: true },
      ],
    },
  ],
};
