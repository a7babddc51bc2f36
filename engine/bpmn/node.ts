import type { Evaluation, FeelContext } from '../feel/index.ts';
import type { ElementInfo, FlowInfo } from './graph.ts';

/** An expression of the model, compiled once; a constant where the model has plain text. */
export interface Expression {
  readonly source: string;
  evaluate(context: FeelContext): Evaluation;
}

/** How an element behaves: one file of `decide/` each. */
export type Kind =
  | 'process' | 'subprocess' | 'eventSubprocess' | 'transaction' | 'adHoc' | 'call'
  | 'plainTask' | 'userTask' | 'job' | 'script' | 'decision' | 'receive' | 'send'
  | 'exclusive' | 'parallel' | 'inclusive' | 'complex' | 'eventGateway'
  | 'start' | 'end' | 'catch' | 'throw' | 'boundary';

/** A flow node, process or subprocess as the core runs it. References, not ids: no look-up in the hot path. */
export interface Node extends ElementInfo {
  readonly kind: Kind;
  readonly scope?: Node;
  readonly incoming: readonly Flow[];
  readonly outgoing: readonly Flow[];
  /** Whether a token on an incoming flow stays there until others have come. */
  readonly joins: boolean;
  /** Whether some outgoing flow has a condition, so that all of them must be looked at. */
  readonly chooses: boolean;
  readonly defaultFlow?: Flow;
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  /** Data associations that lead out: set besides the results, and only where their source has a value. */
  readonly dataOutputs: readonly (Mapping & { readonly evenNull?: boolean })[];
  /** Properties, and data objects of a subprocess that something inside reads or writes: its own, without a value at first. */
  readonly ownData?: readonly string[];
  /** Sets of data inputs: the element waits until one is complete. */
  readonly inputSets?: readonly DataSet[];
  /** Sets of data outputs: one must be complete when the element is. */
  readonly outputSets?: readonly DataSet[];
  /** Data output that stands for all that an event brings or a task gives. */
  readonly payload?: string;
  readonly boundaries: readonly Node[];
  readonly triggers: readonly Trigger[];
  readonly loop?: Loop;
  readonly startQuantity: number;
  readonly completionQuantity: number;

  /** Of boundary events and of start events of event subprocesses. */
  readonly interrupting: boolean;
  readonly attachedTo?: Node;
  /** All triggers must have come, not any of them. */
  readonly parallelMultiple: boolean;
  /** Of a receive task or event gateway that begins a process. */
  readonly instantiate: boolean;

  /** Of processes: the name of this state of the procedure, by which call activities can ask for it. */
  readonly versionTag?: string;
  /** Of processes and subprocesses. */
  readonly content?: Content;
  /** Of tasks. */
  readonly task?: TaskDetails;
  readonly call?: CallDetails;
  readonly adHoc?: AdHocDetails;
  /** Of complex gateways. */
  readonly activation?: Expression;
  /** Of event gateways: all of the events, not the first of them. */
  readonly parallelEvents: boolean;

  readonly isForCompensation: boolean;
  /** Of an activity: the handler that undoes it. */
  readonly compensation?: Node;
  /** Flow nodes that a message thrown here is addressed to by message flows. */
  readonly recipients: readonly Node[];
}

export interface Flow extends FlowInfo {
  readonly source: Node;
  readonly target: Node;
  readonly condition?: Expression;
}

export interface Mapping {
  readonly source: Expression;
  /** Path of names: `a.b` sets the entry `b` of the context `a`. */
  readonly target: readonly string[];
}

/** Data inputs or outputs that belong together (BPMN 10.4.1). */
export interface DataSet {
  /** Names that must have a value for it to be complete. */
  readonly required: readonly string[];
  /** What is copied then; not what needs a name without a value. */
  readonly mappings: readonly (Mapping & { readonly needs: readonly string[] })[];
}

/** What a process or subprocess holds. */
export interface Content {
  readonly nodes: readonly Node[];
  /** None start events, and what has no incoming flow where the model leaves the start event out. */
  readonly starts: readonly Node[];
  readonly eventSubprocesses: readonly Node[];
  /** Whether an inclusive or other join inside may have to be looked at again when a token elsewhere goes away. */
  readonly hasJoins: boolean;
}

/** An event definition. */
export type Trigger =
  | { readonly type: 'timer'; readonly spelling: 'duration' | 'date' | 'cycle'; readonly time: Expression }
  | MessageTrigger
  | { readonly type: 'signal'; readonly name: Expression }
  | { readonly type: 'error'; readonly code?: Expression }
  | { readonly type: 'escalation'; readonly code?: Expression }
  | { readonly type: 'condition'; readonly condition: Expression }
  | { readonly type: 'link'; readonly name: string; readonly target?: Node }
  | { readonly type: 'compensation'; readonly activity?: Node; readonly waits: boolean }
  | { readonly type: 'cancel' }
  | { readonly type: 'terminate' };

/** A message that is waited for or sent; `key` is Zeebe's, `keys` are those of its conversations. */
export interface MessageTrigger {
  readonly type: 'message';
  readonly name: Expression;
  readonly key?: Expression;
  readonly keys?: readonly CorrelationKey[];
}

/** A correlation key (BPMN 8.4.2) at an element that sends or receives a message. */
export interface CorrelationKey {
  readonly id: string;
  /** Its value in a message: each of its properties by the message's own retrieval expression. Null where one has none. */
  readonly inMessage: Expression;
  /** Its value in the process's data, where the process subscribes to it: what a message must carry at any moment. */
  readonly inProcess?: Expression;
}

export type Loop = StandardLoop | MultiInstanceLoop;

export interface StandardLoop {
  readonly type: 'standard';
  readonly testBefore: boolean;
  readonly condition?: Expression;
  readonly maximum?: number;
}

export interface MultiInstanceLoop {
  readonly type: 'multi';
  readonly sequential: boolean;
  readonly cardinality?: Expression;
  readonly collection?: Expression;
  readonly item?: string;
  readonly outputCollection?: string;
  readonly outputElement?: Expression;
  /** Variable that the output element reads, where it is no more than that: local to each instance, so that they do not meet. */
  readonly outputVariable?: string;
  readonly completion?: Expression;
  readonly behavior: 'none' | 'one' | 'all' | 'complex';
  /** Event that behaviours none and one throw. */
  readonly behaviorEvent?: Trigger;
  readonly complex: readonly { readonly condition: Expression; readonly events: readonly Trigger[] }[];
}

export interface TaskDetails {
  readonly assignee?: Expression;
  readonly candidateGroups?: Expression;
  readonly candidateUsers?: Expression;
  readonly dueDate?: Expression;
  readonly followUpDate?: Expression;
  readonly priority?: Expression;
  readonly jobType?: Expression;
  readonly retries?: Expression;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of a script task. */
  readonly script?: Expression;
  readonly resultVariable?: string;
  /** Of a business rule task. */
  readonly decisionId?: Expression;
}

export interface CallDetails {
  /** Id of the called process. */
  readonly processId: Expression;
  /** Which version of another procedure is meant: the newest, the newest when this one is published, the newest of a tag. */
  readonly binding: 'latest' | 'deployment' | 'versionTag';
  readonly versionTag?: string;
  readonly passAllIn: boolean;
  readonly passAllOut: boolean;
  /** Where a call maps variables as Camunda 7 does: those of the called process that it reads, even where that does not have them. */
  readonly read?: readonly string[];
}

export interface AdHocDetails {
  readonly sequential: boolean;
  readonly completion?: Expression;
  readonly cancelRemaining: boolean;
  /** Ids of the elements to begin with; all where it is left out. */
  readonly active?: Expression;
  readonly outputCollection?: string;
  readonly outputElement?: Expression;
  /** As of a multi-instance. */
  readonly outputVariable?: string;
}
