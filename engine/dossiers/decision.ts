import type { Command } from '../bpmn/index.ts';
import type { Applicant } from '../contract/dossier.ts';
import type { Result } from '../result.ts';
import type { CalledVersion, DossierDocument, HistoryBody } from '../store/documents.ts';
import type { KeptSignal, OutgoingLetter } from '../store/outgoing.ts';
import type { LoadedDossier, RunnableVersion } from './loaded-dossier.ts';
import type { JobLeases } from './outside-jobs/job-leases.ts';

export type Claims = DossierDocument['claims'];

/** What a command does to a dossier, decided against the dossier as it is. */
export interface Decision {
  /** What happened in the dossier's own words; recorded before what the core did. */
  readonly entries: readonly HistoryBody[];
  /** What the core is asked, in order; all of it is carried out or nothing. */
  readonly commands?: readonly Command[];
  /** The version that the dossier goes by from now on, instead of commands. */
  readonly migration?: {
    readonly to: RunnableVersion;
    /** Elements that have another id there. */
    readonly mapping: Readonly<Record<string, string>>;
    /** Where its calls go there. */
    readonly calls: readonly CalledVersion[];
  };
  /** Refused with `dossier.nothingLeft` where nothing would be left of the dossier and it has come to no end. */
  readonly leavesSomething?: true;
  /** The applicant after the command, where it corrects who that is. */
  readonly applicant?: Applicant;
  /** Claims after the command, where it changes them. */
  readonly claims?: Claims;
  /** How many messages and signals led here, each thrown because of the one before. */
  readonly depth?: number;
  /** Signals of the dossier that everybody has heard by now, by their sequence numbers. */
  readonly heard?: readonly number[];
  /** What is left of the messages that it threw, where that changes. */
  readonly letters?: readonly OutgoingLetter[];
  /** Signals that the dossier is still to hear, where that changes. */
  readonly keptSignals?: readonly KeptSignal[];
  /** Which workers outside have jobs until when, where it changes that. */
  readonly jobLeases?: JobLeases;
  /** Epoch ms until which one process has the dossier's jobs to itself. */
  readonly jobsLeasedUntil?: number;
}

/** Decides a command; called again with the newer dossier where somebody else was faster. */
export type Decide = (loaded: LoadedDossier) => Result<Decision> | Promise<Result<Decision>>;
