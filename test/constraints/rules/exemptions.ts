import { flows, process } from '../../bpmn/model.ts';
import { ends, message, roots, startEvent, users } from '../../bpmn/parts.ts';
import { atRoot, beside, catching, through } from './models.ts';

/** Something that a strict reading of BPMN would refuse and that is taken all the same, shown by a model. */
export interface Exemption {
  readonly section: string;
  readonly rule: string;
  readonly why: string;
  readonly model: string;
}

const links = `<intermediateThrowEvent id="x"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="y"><linkEventDefinition name="L"/></intermediateCatchEvent>`;

/** Where the letter of the specification would refuse practically every real model, or those of a tool that people come from. */
export const exemptions: readonly Exemption[] = [
  {
    section: '8.2.1', rule: 'Expressions are XPath unless a file says otherwise.',
    why: 'No tool in use means that: expressions are read as FEEL, and what other engines write in `${…}` is translated.',
    model: through(catching('<timerEventDefinition><timeDuration>=wait</timeDuration></timerEventDefinition>')),
  },
  {
    section: '8.2.3', rule: 'The parts of an element stand in the order of the schema.',
    why: 'Nothing depends on it, and people edit files by hand.',
    model: process(`${startEvent}${flows('s -> x -> e')}${ends('e')}<userTask id="x"><documentation>Late</documentation></userTask>`),
  },
  {
    section: '8.2.2', rule: 'What an item’s structure refers to is imported.',
    why: 'Flowable and Activiti write `xsd:string` without an import; structures are not executed.',
    model: beside('<dataObject id="d" itemSubjectRef="xsd:string"/>'),
  },
  {
    section: '8.4.6', rule: 'Times, numbers of instances and completion conditions are marked as formal expressions.',
    why: 'The model builders of Camunda and Zeebe and Flowable’s documentation leave the mark out, and there is nothing else that such text could mean.',
    model: through('<userTask id="x"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality><completionCondition>numberOfCompletedInstances > 1</completionCondition></multiInstanceLoopCharacteristics></userTask>'),
  },
  {
    section: '8.4.6', rule: 'A formal expression says of which type its value is (`evaluatesToTypeRef`).',
    why: 'No tool writes it; a condition that can only be something else than true or false is refused all the same.',
    model: through(catching('<conditionalEventDefinition><condition xsi:type="tFormalExpression">= n</condition></conditionalEventDefinition>')),
  },
  {
    section: '8.4.13', rule: 'Elements list their incoming and outgoing flows.',
    why: 'The schema leaves it open: Flowable, Activiti and hand-written files have no lists, and bpmn.io then adds only what is drawn in it. What is listed must be right.',
    model: beside('').replace('<endEvent id="e"/>', '<endEvent id="e"><incoming>s_e</incoming></endEvent><sequenceFlow id="s_e" sourceRef="s" targetRef="e"/>'),
  },
  {
    section: '10.2', rule: 'Each process of a file keeps all rules.',
    why: 'A process that says that it is not executable, and that nothing calls, may be a sketch: it is warned about.',
    model: beside('').replace('</process>', `</process><process id="q" isExecutable="false">${users('b')}${ends('e2')}</process>`),
  },
  {
    section: '10.3.3', rule: 'The language of a script is a MIME type.',
    why: 'Tools write `feel`; any language but FEEL is refused.',
    model: through('<scriptTask id="x" scriptFormat="feel"><script>1 + 1</script></scriptTask>'),
  },
  {
    section: '10.3.3', rule: 'A task that sends or receives has a data input or output of its message’s structure.',
    why: 'Hardly a tool declares them. Where both are declared and differ, the model is refused.',
    model: through('<sendTask id="x" messageRef="m"/>'),
  },
  {
    section: '10.3.6', rule: 'A call activity declares exactly the inputs and outputs of what it calls.',
    why: 'Variables are handed over by mappings. Where both are declared and differ, the model is refused.',
    model: through('<callActivity id="x" calledElement="other"/>'),
  },
  {
    section: '10.3.8', rule: 'What a multi-instance goes through is a data input of its own.',
    why: 'Activiti, Flowable and Camunda 7 name a variable there.',
    model: through('<userTask id="x"><multiInstanceLoopCharacteristics><loopDataInputRef>units</loopDataInputRef></multiInstanceLoopCharacteristics></userTask>'),
  },
  {
    section: '10.4.1', rule: 'A data object reference is called after its data object and state: `Form [signed]`.',
    why: 'Modelers name the reference and leave the object without a name.',
    model: beside('<dataObject id="d"/><dataObjectReference id="r" name="Form" dataObjectRef="d"/>'),
  },
  {
    section: '10.5.2', rule: 'A start event that a message flow leads to waits for a message.',
    why: 'Collaborations are commonly drawn from the pool of a citizen to a plain start. From an element of another process, whose message would be lost, it is refused.',
    model: atRoot('<collaboration id="c"><participant id="pa" processRef="p"/><participant id="pb"/><messageFlow id="mf" sourceRef="pb" targetRef="s"/></collaboration>'),
  },
  {
    section: '10.5.4', rule: 'One message flow leads to a message event.',
    why: 'Several senders of the same message are common, and do no harm.',
    model: process(`${startEvent}${catching(message('m'))}${ends('e')}${flows('s -> x -> e')}`, `${roots}<collaboration id="c"><participant id="pa" processRef="p"/><participant id="pb"/><participant id="pc"/><messageFlow id="m1" sourceRef="pb" targetRef="x"/><messageFlow id="m2" sourceRef="pc" targetRef="x"/></collaboration>`),
  },
  {
    section: '10.5.5', rule: 'The ends of a link refer to each other (`source`, `target`).',
    why: 'No tool writes it: the name joins them. Where a file has the references, they must agree with the names.',
    model: process(`${startEvent}${links}${ends('e')}${flows('s -> x', 'y -> e')}`),
  },
  {
    section: '10.5.5', rule: 'A message event names the operation that it calls.',
    why: 'Messages are delivered by their names; no modeler in use asks for operations.',
    model: through(catching(message('m'))),
  },
];
