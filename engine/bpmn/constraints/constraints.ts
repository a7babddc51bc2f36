import type { ModdleElement } from 'bpmn-moddle';
import { Problems } from '../compile/problems.ts';
import type { ProcessGraph } from '../graph.ts';
import type { Problem } from '../problem.ts';
import { wrongAttributes } from './attributes.ts';
import { checkCollaboration } from './collaboration.ts';
import { checkData } from './data.ts';
import { checkEvents } from './events.ts';
import { FlowIndex } from './flow-index.ts';
import { checkFlows } from './flows.ts';
import { checkGateways } from './gateways.ts';
import { elementsOf, type Reading } from './reading.ts';
import { remarksOn } from './running.ts';
import { checkScopes } from './scopes.ts';

/** A file that is to be published, in the forms in which it is looked at. */
export interface Submission {
  readonly xml: string;
  readonly definitions: ModdleElement;
  /** Where the file compiles. */
  readonly graph?: ProcessGraph | undefined;
}

/**
 * What BPMN asks of a file besides what compiling it needs (chapters 7 to 10): an error where the core would do something else
 * than the drawing says, a warning where people may read it wrongly.
 */
export function constraintProblems({ xml, definitions, graph }: Submission): readonly Problem[] {
  const elements = elementsOf(definitions);
  const reading: Reading = { elements, flows: new FlowIndex(elements), problems: new Problems() };
  checkFlows(reading);
  checkGateways(reading);
  checkEvents(reading);
  checkScopes(reading);
  checkCollaboration(reading);
  checkData(reading);
  const running = graph ? remarksOn(graph).map(({ node, ...remark }): Problem => ({
    ...remark, elementId: node.id, ...(node.name ? { elementName: node.name } : {}),
  })) : [];
  return [...wrongAttributes(xml), ...reading.problems.all, ...running];
}
