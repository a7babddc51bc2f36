import { Insertions } from '../blocks/insertions.ts';
import { PublicNotices } from '../citizen/public-notice.ts';
import { CalledLinks } from '../calls/called-links.ts';
import { FlowConditions } from '../condition/flow-conditions.ts';
import { Deadlines } from '../deadline/deadline.ts';
import { DecisionLinks } from '../decisions/decision-links.ts';
import { ElementConditions } from '../expression/element-conditions.ts';
import { MessageFlows } from '../events/message-flows.ts';
import { NamedEvents } from '../events/named-events.ts';
import { DataItems } from '../data-items/data-items.ts';
import { RootReferences } from '../events/root-references.ts';
import { Triggers } from '../events/triggers.ts';
import { RepeatBehaviours } from '../repeat/behaviours.ts';
import { Repeats } from '../repeat/repeats.ts';
import { FormLinks } from '../forms/form-links.ts';
import { Escalations } from '../lateness/escalations.ts';
import { ProblemMarks } from '../problems/problem-marks.ts';
import { ProblemPath } from '../problems/problem-path.ts';
import { Timers } from '../timing/timers.ts';
import { Lanes } from '../units/lanes.ts';
import { PoolNames } from '../units/pool-names.ts';
import { Assignments } from '../who/assignment.ts';
import { ContextPad } from './context-pad.ts';
import { Extensions } from './extensions.ts';
import { GatewayDirections } from './gateway-directions.ts';
import { Leftovers } from './leftovers.ts';
import { ReplaceMenu } from './replace-menu.ts';
import type { ModelerServices } from './services.ts';

/** Services of the modeler, the studio's own among them. */
export interface StudioServices extends ModelerServices {
  hosoExtensions: Extensions;
  hosoAssignments: Assignments;
  hosoDeadlines: Deadlines;
  hosoFormLinks: FormLinks;
  hosoDecisionLinks: DecisionLinks;
  hosoCalledLinks: CalledLinks;
  hosoPublicNotices: PublicNotices;
  hosoConditions: FlowConditions;
  hosoTimers: Timers;
  hosoEscalations: Escalations;
  hosoProblemMarks: ProblemMarks;
  hosoProblemPath: ProblemPath;
  hosoLanes: Lanes;
  hosoElementConditions: ElementConditions;
  hosoNamedEvents: NamedEvents;
  hosoRepeats: Repeats;
  hosoRepeatBehaviours: RepeatBehaviours;
  hosoTriggers: Triggers;
  hosoDataItems: DataItems;
  hosoInsertions: Insertions;
}

/** The studio's own features of the modeler, as a module of bpmn-js. */
export const features = {
  __init__: ['hosoContextPad', 'hosoReplaceMenu', 'hosoEscalations', 'hosoGatewayDirections', 'hosoMessageFlows', 'hosoLeftovers', 'hosoPoolNames'],
  // The palette is the application's own: with words, and for the keyboard too.
  paletteProvider: ['value', null],
  // It lets a call that is copied keep its results to itself where nothing is said of them, which means that they are taken.
  createZeebeCallActivityBehavior: ['value', null],
  rootElementReferenceBehavior: ['type', RootReferences],
  hosoContextPad: ['type', ContextPad],
  hosoReplaceMenu: ['type', ReplaceMenu],
  hosoExtensions: ['type', Extensions],
  hosoGatewayDirections: ['type', GatewayDirections],
  hosoMessageFlows: ['type', MessageFlows],
  hosoLeftovers: ['type', Leftovers],
  hosoPoolNames: ['type', PoolNames],
  hosoAssignments: ['type', Assignments],
  hosoDeadlines: ['type', Deadlines],
  hosoFormLinks: ['type', FormLinks],
  hosoDecisionLinks: ['type', DecisionLinks],
  hosoCalledLinks: ['type', CalledLinks],
  hosoPublicNotices: ['type', PublicNotices],
  hosoConditions: ['type', FlowConditions],
  hosoTimers: ['type', Timers],
  hosoEscalations: ['type', Escalations],
  hosoProblemMarks: ['type', ProblemMarks],
  hosoProblemPath: ['type', ProblemPath],
  hosoLanes: ['type', Lanes],
  hosoElementConditions: ['type', ElementConditions],
  hosoNamedEvents: ['type', NamedEvents],
  hosoRepeats: ['type', Repeats],
  hosoRepeatBehaviours: ['type', RepeatBehaviours],
  hosoTriggers: ['type', Triggers],
  hosoDataItems: ['type', DataItems],
  hosoInsertions: ['type', Insertions],
};
