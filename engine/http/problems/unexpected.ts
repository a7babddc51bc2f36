import type { ErrorRequestHandler } from 'express';
import type { Refusal } from '../../result.ts';
import type { RandomBytes } from '../../security/random.ts';
import { StoreError } from '../../store/store-error.ts';
import type { ErrorLog } from '../deps.ts';
import { sendProblem } from './send-problem.ts';
import { statusOf } from './status.ts';

/** Answers what nobody foresaw: an id for the person, everything else for the log only. */
export function unexpectedError(log: ErrorLog, random: RandomBytes): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return function onError(error: unknown, request, response, _next) {
    const id = Buffer.from(random(6)).toString('hex');
    const refusal = refusalFor(error, id);
    if (statusOf(refusal.code) >= 500) log.unexpected(id, `${request.method} ${request.path}`, error);
    if (response.headersSent) response.destroy();
    else sendProblem(request, response, refusal);
  };
}

function refusalFor(error: unknown, id: string): Refusal {
  if (error instanceof URIError) return { code: 'address.malformed' };
  if (error instanceof StoreError) return speakable.has(error.refusal.code) ? error.refusal : { code: 'store.unavailable' };
  return { code: 'server.unexpected', params: { id } };
}

/** The store's other sentences name hosts and files, which are for whoever runs the server. */
const speakable: ReadonlySet<string> = new Set(['store.cursorInvalid', 'store.documentTooLarge', 'store.busy', 'store.diskFull']);
