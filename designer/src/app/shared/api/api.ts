import { Injectable, signal } from '@angular/core';
import type { CallOf, Language, ResponseOf, RouteName } from './contract.ts';
import { endpoints } from './endpoints.ts';
import { clientProblem, OFFLINE, problemFrom, ProblemError } from './problem-error.ts';
import { requestPath } from './request-path.ts';

type Fields = Record<string, string | number | undefined>;
interface AnyCall {
  params?: Fields;
  query?: Fields;
  body?: unknown;
  signal?: AbortSignal;
}

/** Client of the server's API: typed by its contract, one method for all routes. Failures are `ProblemError`s. */
@Injectable({ providedIn: 'root' })
export class Api {
  /** Sent with every request that changes something; comes with the session. */
  csrfToken = '';
  /** Language in which the server writes its sentences. */
  language: Language = 'vi';
  /** Called when the server says that nobody is signed in any more. */
  onSignedOut: () => void = () => undefined;

  readonly #online = signal(true);
  /** False after a request did not reach the server, true after the next one that did. */
  readonly online = this.#online.asReadonly();

  /** Calls a route. An aborted call rejects with the signal's reason, as `fetch` does. */
  async call<N extends RouteName>(name: N, ...[call]: object extends CallOf<N> ? [CallOf<N>?] : [CallOf<N>]): Promise<ResponseOf<N>> {
    const { method, path } = endpoints[name];
    const { params, query, body, signal: aborted } = (call ?? {}) as AnyCall;
    const response = await this.#send(requestPath(path, params, query), method, body, aborted);
    const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
    if (response.ok) return answer as ResponseOf<N>;
    const problem = problemFrom(response.status, answer);
    if (problem.status === 401 && name !== 'signIn') this.onSignedOut();
    throw problem;
  }

  async #send(url: string, method: string, body: unknown, aborted: AbortSignal | undefined): Promise<Response> {
    const headers: Record<string, string> = { accept: 'application/json', 'x-hoso-language': this.language };
    if (method !== 'get') headers['x-csrf-token'] = this.csrfToken;
    if (body !== undefined) headers['content-type'] = 'application/json';
    try {
      const response = await fetch(url, {
        method: method.toUpperCase(),
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        signal: aborted ?? null,
      });
      this.#online.set(true);
      return response;
    } catch (error) {
      if (aborted?.aborted === true || error instanceof ProblemError) throw error;
      this.#online.set(false);
      throw clientProblem(OFFLINE, 0);
    }
  }
}
