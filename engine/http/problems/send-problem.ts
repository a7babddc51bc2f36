import type { Request, Response } from 'express';
import type { Refusal } from '../../result.ts';
import { languageOf } from '../language.ts';
import { problemOf } from './problem.ts';

/** Bytes of an unread body that are read past after an answer; whoever sends more is cut off. */
const readPast = 2_000_000;

/** Answers with problem details in the reader's language. Does nothing when an answer has already begun. */
export function sendProblem(request: Request, response: Response, refusal: Refusal): void {
  if (response.headersSent) return;
  const language = languageOf(request);
  const problem = problemOf(refusal, language);
  const body = Buffer.from(JSON.stringify(problem));
  response.status(problem.status).set({
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    'Content-Length': String(body.length),
    // RFC 9110 asks for it; no browser knows the scheme, so none opens a dialog of its own.
    ...(problem.status === 401 ? { 'WWW-Authenticate': 'Hoso realm="hoso"' } : {}),
  });
  if (bodyIsUnread(request)) answerBeforeTheBody(request, response, body);
  else response.end(body);
}

function bodyIsUnread(request: Request): boolean {
  const announced = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  return announced && !request.readableEnded;
}

/**
 * Answers while the client still sends. The answer is out at once; then a little more is read past, since
 * closing on unread bytes makes the network stack throw the answer away before some clients have read it.
 * Node on its own would read all of it, however much that is.
 */
function answerBeforeTheBody(request: Request, response: Response, body: Buffer): void {
  response.set('Connection', 'close');
  response.write(body);
  let passed = 0;
  const finish = (): void => {
    request.pause();
    request.removeAllListeners('data');
    response.end();
  };
  request.on('data', (chunk: Buffer) => {
    passed += chunk.length;
    if (passed > readPast) finish();
  });
  request.once('end', finish);
  request.once('error', finish);
  request.resume();
}
