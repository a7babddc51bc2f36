import type { TypeDescriptor } from 'bpmn-moddle';

/**
 * Attributes that BPMN's schema requires. What an earlier look tells better (a flow without ends, a boundary event on nothing) is
 * left out.
 */
const attributes: Readonly<Record<string, readonly string[]>> = {
  Definitions: ['targetNamespace'],
  Import: ['namespace', 'location', 'importType'],
  Interface: ['name'], Operation: ['name'], Resource: ['name'], Relationship: ['type'],
  LinkEventDefinition: ['name'],
  ConversationLink: ['sourceRef', 'targetRef'],
  ConversationAssociation: ['innerConversationNodeRef', 'outerConversationNodeRef'],
  MessageFlowAssociation: ['innerMessageFlowRef', 'outerMessageFlowRef'],
  InputOutputBinding: ['operationRef', 'inputDataRef', 'outputDataRef'],
  ResourceParameterBinding: ['parameterRef'],
  CorrelationPropertyBinding: ['correlationPropertyRef'],
  CorrelationPropertyRetrievalExpression: ['messageRef'],
  CorrelationSubscription: ['correlationKeyRef'],
};

/** Parts that it requires, by their XML names. */
const parts: Readonly<Record<string, readonly string[]>> = {
  InputOutputSpecification: ['inputSet', 'outputSet'],
  Interface: ['operation'], Operation: ['inMessageRef'],
  CorrelationProperty: ['correlationPropertyRetrievalExpression'],
  CorrelationPropertyBinding: ['dataPath'],
  CorrelationPropertyRetrievalExpression: ['messagePath'],
  ParticipantAssociation: ['innerParticipantRef', 'outerParticipantRef'],
  ComplexBehaviorDefinition: ['condition'],
  DataAssociation: ['targetRef'], Assignment: ['from', 'to'],
  ResourceAssignmentExpression: ['expression'], ResourceParameterBinding: ['expression'],
};

export function requiredAttributes(type: TypeDescriptor): readonly string[] {
  return inherited(attributes, type);
}

/** Names of the parts that must be there; an expression may be a formal one. */
export function requiredParts(type: TypeDescriptor): readonly string[] {
  return inherited(parts, type);
}

function inherited(table: Readonly<Record<string, readonly string[]>>, type: TypeDescriptor): readonly string[] {
  return type.allTypes.flatMap(({ name }) => table[name.replace('bpmn:', '')] ?? []);
}
