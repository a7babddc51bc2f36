import type { Clock } from '../clock.ts';
import type { Role } from '../contract/account.ts';
import type { DossierService } from '../dossiers/service.ts';
import type { ProcedureService } from '../procedures/service.ts';
import type { Result } from '../result.ts';
import type { RandomBytes } from '../security/random.ts';
import type { Store } from '../store/port.ts';

/** What the HTTP server is given; it looks for nothing itself. */
export interface HttpDeps {
  readonly procedures: ProcedureService;
  readonly dossiers: DossierService;
  readonly store: Pick<Store, 'accounts' | 'sessions' | 'ping'>;
  /**
   * The wall clock, for sessions and sign-in limits. Never the demo clock: moving that one forward by a
   * month must not sign everybody out.
   */
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: ErrorLog;
  /** IANA zone of the moments in answers, such as `Asia/Ho_Chi_Minh`. */
  readonly zone: string;
  /** Given on a demo instance only; without it the demo routes do not exist. */
  readonly demo?: Demo;
  /** Folder of the built application, such as `dist/designer/browser`; without it only the API is served. */
  readonly applicationFolder?: string;
  /**
   * Express's `trust proxy`: which proxies in front may say what the client's address and protocol are.
   * Without it nobody is believed.
   */
  readonly trustProxy?: boolean | number | string;
  /** Check every answer against its schema, for tests and development: what does not fit is a 500. */
  readonly checkResponses?: boolean;
}

/** Where unexpected errors go. */
export interface ErrorLog {
  /** `id` is what the person who met the error was told. */
  unexpected(id: string, where: string, error: unknown): void;
}

/** What a demo instance adds: a clock that can be moved, and accounts whose passwords everybody may know. */
export interface Demo {
  /** The demo's present moment, epoch ms. */
  now(): number;
  /** Moves the clock forward by an ISO 8601 duration and fires what is due by then. */
  advance(isoDuration: string): Promise<Result<{ readonly now: number; readonly firedTimers: number }>>;
  readonly accounts: readonly DemoAccount[];
}

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly Role[];
}
