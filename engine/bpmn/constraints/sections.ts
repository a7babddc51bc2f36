import type { TypeDescriptor } from 'bpmn-moddle';

/** The section of BPMN 2.0.2 that defines a kind of element. A kind that is not named is defined where its superclass is. */
const sections: Readonly<Record<string, string>> = {
  Definitions: '8.2.1', Import: '8.2.2',
  BaseElement: '8.3.1', Documentation: '8.3.2', Extension: '8.3.3', Relationship: '8.3.4', RootElement: '8.3.5',
  Artifact: '8.4.1', Category: '8.4.1', CategoryValue: '8.4.1',
  CorrelationKey: '8.4.2', CorrelationProperty: '8.4.2', CorrelationPropertyBinding: '8.4.2',
  CorrelationPropertyRetrievalExpression: '8.4.2', CorrelationSubscription: '8.4.2',
  Error: '8.4.3', Escalation: '8.4.4', Expression: '8.4.6', FlowElement: '8.4.7', FlowElementsContainer: '8.4.8', Gateway: '8.4.9',
  ItemDefinition: '8.4.10', Message: '8.4.11', Resource: '8.4.12', ResourceParameter: '8.4.12', SequenceFlow: '8.4.13', FlowNode: '8.4.13',
  Interface: '8.5.1', EndPoint: '8.5.2', Operation: '8.5.3',
  Collaboration: '9.1', Participant: '9.3.1', ParticipantMultiplicity: '9.3.1', ParticipantAssociation: '9.3.1', PartnerEntity: '9.3.1', PartnerRole: '9.3.1',
  MessageFlow: '9.4', MessageFlowAssociation: '9.4.2', ConversationNode: '9.5.1', CallConversation: '9.5.4', GlobalConversation: '9.5.5',
  ConversationLink: '9.5.6', ConversationAssociation: '9.5.7',
  Process: '10.2', Activity: '10.3', ResourceRole: '10.3.1', ResourceParameterBinding: '10.3.1', ResourceAssignmentExpression: '10.3.1',
  Performer: '10.3.2', Task: '10.3.3', HumanPerformer: '10.3.4', SubProcess: '10.3.5', CallActivity: '10.3.6', CallableElement: '10.3.6',
  InputOutputBinding: '10.3.6', GlobalTask: '10.3.7', LoopCharacteristics: '10.3.8', ComplexBehaviorDefinition: '10.3.8',
  ItemAwareElement: '10.4.1', DataObject: '10.4.1', DataObjectReference: '10.4.1', DataStore: '10.4.1', DataStoreReference: '10.4.1', DataState: '10.4.1', InputOutputSpecification: '10.4.1', InputSet: '10.4.1', OutputSet: '10.4.1',
  DataAssociation: '10.4.1', Assignment: '10.4.1',
  Event: '10.5.1', StartEvent: '10.5.2', EndEvent: '10.5.3', IntermediateCatchEvent: '10.5.4', IntermediateThrowEvent: '10.5.4',
  BoundaryEvent: '10.5.4', EventDefinition: '10.5.5',
  ExclusiveGateway: '10.6.2', InclusiveGateway: '10.6.3', ParallelGateway: '10.6.4', ComplexGateway: '10.6.5', EventBasedGateway: '10.6.6',
  LaneSet: '10.8', Lane: '10.8', Auditing: '10.10', Monitoring: '10.11',
  Choreography: '11.2', ChoreographyActivity: '11.5',
};

/** The section that defines a kind of element: its own, else the one of its nearest superclass. */
export function sectionOf(type: TypeDescriptor): string {
  const lineage = [type.name, ...type.allTypes.map(({ name }) => name).toReversed()];
  for (const name of lineage) {
    const section = sections[name.replace('bpmn:', '')];
    if (section !== undefined) return section;
  }
  return '8.3.1';
}
