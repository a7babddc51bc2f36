import type { ProblemDetails } from './contract.ts';

/** Stands for a request that never reached the server. */
export const OFFLINE = 'client.offline';
/** Stands for an answer that is not a problem description, such as a proxy's error page. */
export const UNREADABLE = 'client.unreadable';

/**
 * A request that the server refused, or that did not reach it. `message` is the server's sentence in the reader's language;
 * it is empty for the two codes of this file, whose sentences stand in the catalogue under `problem.<code>`.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.detail);
    this.details = details;
  }

  get code(): string {
    return this.details.code;
  }

  get status(): number {
    return this.details.status;
  }

  /** Whether the thing is not any more as it was read: somebody else changed it in between. */
  get stale(): boolean {
    return this.status === 409;
  }

  /** Whether trying again later can help: nothing was wrong with the request. */
  get passing(): boolean {
    return this.code === OFFLINE || this.status === 429 || this.status >= 500;
  }
}

/** A problem that the application itself found. */
export function clientProblem(code: typeof OFFLINE | typeof UNREADABLE, status: number): ProblemError {
  return new ProblemError({ type: `urn:hoso:problem:${code}`, title: '', status, detail: '', code });
}

/** Reads what the server answered with an error status; anything but problem details becomes `client.unreadable`. */
export function problemFrom(status: number, body: unknown): ProblemError {
  if (isProblemDetails(body)) return new ProblemError(body);
  return clientProblem(UNREADABLE, status);
}

function isProblemDetails(body: unknown): body is ProblemDetails {
  if (typeof body !== 'object' || body === null) return false;
  const fields = body as Partial<Record<keyof ProblemDetails, unknown>>;
  return typeof fields.code === 'string' && typeof fields.detail === 'string' && typeof fields.status === 'number';
}
