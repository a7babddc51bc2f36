import type { Node, Flow } from './node.ts';

/**
 * A compiled model: immutable, built once for each version. The core's own files add what execution
 * needs (`node.ts`); the fields here are what the rest of the product reads.
 */
export interface ProcessGraph {
  /** Ids of the executable processes, in the file's order, but that what begins by hand comes first: handing a dossier in begins it. */
  readonly processIds: readonly string[];
  /** Every flow node and process by id. */
  readonly elements: ReadonlyMap<string, Node>;
  readonly flows: ReadonlyMap<string, Flow>;
  /** Whether any event waits for a condition, or any element for its data; where none does, changes of variables need no second look. */
  readonly hasConditions: boolean;
  /** Whether any event waits for a message by a key that the process's data give, and that changes with them. */
  readonly hasSubscriptions?: boolean;
  /** Processes of other files that call activities call, by the id of the call activity; they go before `callable`. */
  readonly called?: ReadonlyMap<string, Node>;
  /** Processes that a call activity can call, by the id that it says. */
  readonly callable: ReadonlyMap<string, Node>;
  /** Processes of the file that an event inside the file can start, by what starts them. */
  readonly instantiating: readonly Node[];
}

export interface ElementInfo {
  readonly id: string;
  /** BPMN type without prefix, such as `UserTask`. */
  readonly type: string;
  readonly name?: string;
  readonly documentation?: string;
  /** Process or subprocess that holds it. */
  readonly parentId?: string;
  /** Name of the innermost lane. */
  readonly lane?: string;
  readonly formId?: string;
  /** `hoso:deadline`: working time from the element's activation (on a process: from acceptance). */
  readonly deadline?: { readonly amount: number; readonly unit: 'workingHour' | 'workingDay' };
  /** `hoso:public`: what the citizen sees while this element is active. */
  readonly public?: {
    /** Public state 1 to 10 of the national portal (Decree 61/2018/NĐ-CP). */
    readonly state?: number;
    readonly labelVi?: string;
    readonly labelEn?: string;
  };
}

export interface FlowInfo {
  readonly id: string;
  readonly name?: string;
  readonly sourceId: string;
  readonly targetId: string;
}
