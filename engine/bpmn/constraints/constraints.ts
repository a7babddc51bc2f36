import type { ModdleElement } from 'bpmn-moddle';
import { many } from '../compile/xml.ts';
import type { ProcessGraph } from '../graph.ts';
import type { Problem } from '../problem.ts';
import { checkCalls } from './calls.ts';
import { remarksOnCatchers } from './catchers.ts';
import { checkChoreographies } from './choreographies.ts';
import { checkCollaboration } from './collaboration.ts';
import { checkCompensation } from './compensation.ts';
import { checkCorrelation } from './correlation.ts';
import { checkData } from './data.ts';
import { drawnOnly } from './drawn-only.ts';
import { checkEvents } from './events.ts';
import { checkExpressions } from './expressions.ts';
import { Findings } from './findings.ts';
import { FlowIndex } from './flow-index.ts';
import { checkFlows } from './flows.ts';
import { checkGateways } from './gateways.ts';
import { checkInputsAndOutputs } from './inputs-outputs.ts';
import { checkLanes } from './lanes.ts';
import { checkLinks } from './links.ts';
import { checkMessages } from './messages.ts';
import { elementsOf, type Reading } from './reading.ts';
import { checkReferences } from './references.ts';
import { remarksOnRepetition } from './repeated.ts';
import { checkResources } from './resources.ts';
import { remarksOn } from './running.ts';
import { checkScopes } from './scopes.ts';
import { checkServices } from './services.ts';
import { unheard } from './unheard.ts';
import { wronglyWritten } from './written.ts';

/** A file that is to be published, in the forms in which it is looked at. */
export interface Submission {
  readonly xml: string;
  readonly definitions: ModdleElement;
  /** Where the file compiles. */
  readonly graph?: ProcessGraph | undefined;
}

const checks: ReadonlyArray<(reading: Reading) => void> = [
  checkReferences, checkFlows, checkGateways, checkEvents, checkLinks, checkMessages, checkCompensation, checkScopes, checkLanes,
  checkCollaboration, checkChoreographies, checkCorrelation, checkData, checkInputsAndOutputs, checkServices, checkCalls, checkResources,
  checkExpressions,
];

/**
 * What BPMN asks of a file besides what compiling it needs (chapters 7 to 10): an error where the specification says that it must
 * be so, a warning where people may read the drawing wrongly.
 */
export function constraintProblems({ xml, definitions, graph }: Submission): readonly Problem[] {
  const elements = elementsOf(definitions);
  const sketches = drawnOnly(definitions, elements);
  const reading: Reading = { roots: many(definitions, 'rootElements'), elements, flows: new FlowIndex(elements), problems: new Findings(sketches) };
  for (const check of checks) check(reading);
  const running = graph ? [...remarksOn(graph), ...remarksOnRepetition(graph), ...remarksOnCatchers(graph), ...unheard(graph)].map(({ node, ...remark }): Problem => ({
    ...remark, elementId: node.id, ...(node.name ? { elementName: node.name } : {}),
  })) : [];
  return [...wronglyWritten(xml, sketches), ...reading.problems.all, ...running];
}
