import { definitions, flows } from '../../bpmn/model.ts';
import { ends, message, roots, startEvent, users } from '../../bpmn/parts.ts';
import { atRoot, beside } from './models.ts';
import { rule, type Rule } from './rule.ts';

const pools = (flow: string): string => definitions(`${roots}<collaboration id="c"><participant id="pa" processRef="p"/><participant id="pb" processRef="q"/><participant id="pc"/><messageFlow id="x" ${flow}/></collaboration>
  <process id="p" isExecutable="true">${startEvent}<sendTask id="a" messageRef="m"/><receiveTask id="r" messageRef="n"/>${ends('e')}${flows('s -> a -> r -> e')}</process>
  <process id="q" isExecutable="true"><startEvent id="s2">${message('m')}</startEvent><startEvent id="s3"/>${users('b')}<endEvent id="e2">${message('n')}</endEvent>${flows('s2 -> b -> e2', 's3 -> b')}</process>`);
const lanes = (part: string): string => beside(`<laneSet id="ls">${part}</laneSet>`);
const lane = (id: string, ...nodes: string[]): string => `<lane id="${id}" name="${id}">${nodes.map((node) => `<flowNodeRef>${node}</flowNodeRef>`).join('')}</lane>`;
const pool = (part: string): string => atRoot(`<collaboration id="c"><participant id="x" processRef="p">${part}</participant></collaboration>`);

/** Pools, message flows and lanes (7.6.2, 9, 10.8), and what a file may say of choreographies and conversations. */
export const collaborationRules: readonly Rule[] = [
  rule('one pool, one process', ['warning', 'poolsShareProcess', 'x', '9.3'], (part) => atRoot(`<collaboration id="c"><participant id="pa" processRef="p"/><participant id="x" ${part}/></collaboration>`), ['processRef="p"', '']),
  rule('a pool stands for one at least', ['error', 'multiplicity', 'x', '9.3.1'], (part) => pool(`<participantMultiplicity ${part}/>`), ['minimum="0" maximum="0"', 'minimum="0" maximum="1"']),
  rule('for none at least', ['error', 'multiplicity', 'x', '9.3.1'], (part) => pool(`<participantMultiplicity ${part}/>`), ['minimum="-1" maximum="3"', 'minimum="2" maximum="3"']),
  rule('and for no more than its maximum', ['error', 'multiplicity', 'x', '9.3.1'], (part) => pool(`<participantMultiplicity ${part}/>`), ['minimum="2"', 'maximum="2"']),
  rule('a message flow has two ends', ['error', 'messageFlowLoose', 'x', '9.4'], pools, ['sourceRef="a"', 'sourceRef="a" targetRef="s2"']),
  rule('a message flow comes from what sends', ['error', 'messageFlowFrom', 'x', '7.6.2'], pools, ['sourceRef="e" targetRef="s2"', 'sourceRef="a" targetRef="s2"']),
  rule('not from a start event', ['error', 'messageFlowFrom', 'x', '7.6.2'], pools, ['sourceRef="s" targetRef="pb"', 'sourceRef="a" targetRef="pb"']),
  rule('a message flow leads to what receives', ['error', 'messageFlowTo', 'x', '7.6.2'], pools, ['sourceRef="e2" targetRef="e"', 'sourceRef="e2" targetRef="r"']),
  rule('a start event to which one of ours sends waits for it', ['error', 'startWithoutMessage', 'x', '10.5.2'], pools, ['sourceRef="a" targetRef="s3"', 'sourceRef="pc" targetRef="s3"']),
  rule('a message flow leads to another pool', ['error', 'bpmn.messageFlowInside', 'x', '9.4'], pools, ['sourceRef="a" targetRef="pa"', 'sourceRef="pa" targetRef="pb"']),
  rule('and not from an element to another of its process', ['error', 'bpmn.messageFlowInside', 'x', '9.4'], pools, ['sourceRef="a" targetRef="r"', 'sourceRef="e2" targetRef="r"']),
  rule('nor round in a circle', ['error', 'bpmn.messageFlowInside', 'x', '9.4'], pools, ['sourceRef="pc" targetRef="pc"', 'sourceRef="pc" targetRef="pb"']),
  rule('who gets a message waits for one', ['warning', 'bpmn.messageFlowIgnored', 'x', '9.4'], pools, ['sourceRef="a" targetRef="b"', 'sourceRef="a" targetRef="s2"']),
  rule('one element, one lane', ['warning', 'severalLanes', 'a', '10.8'], lanes, [lane('l1', 's', 'a', 'e') + lane('l2', 'a'), lane('l1', 's', 'e') + lane('l2', 'a')]),
  rule('every element has a lane', ['warning', 'noLane', 'a', '10.8'], lanes, [lane('l1', 's', 'e'), lane('l1', 's', 'a', 'e')]),
  rule('a lane holds its own', ['warning', 'laneOfOthers', 'l1', '10.8'], lanes, [lane('l1', 's', 'a', 'e', 's_a'), `<lane id="l0"><flowNodeRef>s</flowNodeRef><childLaneSet id="cs">${lane('l1', 's', 'a', 'e')}</childLaneSet></lane>`]),
  rule('a choreography refers to no other', ['error', 'choreographyRefersOn', 'x', '9.1'], (part) => atRoot(`<choreography id="other"/><choreography id="x">${part}</choreography>`), ['<choreographyRef>other</choreographyRef>', '']),
  rule('nor does a global conversation', ['error', 'choreographyRefersOn', 'x', '9.1'], (part) => atRoot(`<choreography id="other"/><globalConversation id="x">${part}</globalConversation>`), ['<choreographyRef>other</choreographyRef>', '']),
  rule('a collaboration is as closed as its choreography', ['error', 'closedDiffers', 'x', '9.1'], (part) => atRoot(`<choreography id="other" isClosed="true"/><collaboration id="x" ${part}><choreographyRef>other</choreographyRef></collaboration>`), ['isClosed="false"', 'isClosed="true"']),
  rule('a global conversation holds no others', ['error', 'conversationHolds', 'x', '9.5.5'], (part) => atRoot(`<globalConversation id="x"><participant id="pa"/><participant id="pb"/>${part}</globalConversation>`), ['<conversation id="cv"><participantRef>pa</participantRef><participantRef>pb</participantRef></conversation>', '']),
];
