import type { Request } from 'express';
import { accept, refuse, type Result } from '../result.ts';

/** Bytes of a body where its route says nothing else. */
const usualLimit = 2_000_000;

/** No form and no diagram comes near; deeper nesting is an attack on whoever walks the value. */
const deepest = 100;

/**
 * Reads a request's JSON body. Express's own parser reads an upload that is too large to its end before it
 * says so; this one stops reading, and says what is wrong by stable codes.
 */
export async function readJsonBody(request: Request, limit = usualLimit): Promise<Result<unknown>> {
  const announced = request.headers['content-length'];
  const hasBody = request.headers['transfer-encoding'] !== undefined || (announced !== undefined && announced !== '0');
  if (!hasBody) return refuse('request.bodyMissing');
  if (!request.is('application/json')) return refuse('request.unsupportedType', { type: mediaType(request) });
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return refuse('request.unsupportedType', { type: `application/json (${encoding})` });
  if (Number(announced ?? 0) > limit) return tooLarge(limit);

  const bytes = await readBytes(request, limit);
  return bytes.ok ? parse(bytes.value) : bytes;
}

function mediaType(request: Request): string {
  return request.headers['content-type']?.split(';', 1)[0]?.trim() || '—';
}

function tooLarge(limit: number): ReturnType<typeof refuse> {
  return refuse('request.tooLarge', { megabytes: limit / 1_000_000 });
}

function readBytes(request: Request, limit: number): Promise<Result<Buffer>> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (result: Result<Buffer>): void => {
      request.pause();
      request.off('data', take).off('end', end).off('error', interrupted).off('close', interrupted);
      resolve(result);
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > limit) settle(tooLarge(limit));
      else chunks.push(chunk);
    };
    const end = (): void => settle(accept(Buffer.concat(chunks, length)));
    const interrupted = (): void => settle(refuse('request.interrupted'));
    request.on('data', take).on('end', end).on('error', interrupted).on('close', interrupted);
  });
}

function parse(bytes: Buffer): Result<unknown> {
  const text = decode(bytes);
  if (text === undefined) return refuse('request.notUtf8');
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? refuse('request.tooDeep', { maximum: deepest }) : accept(value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse('request.malformedJson');
  }
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Walks with a stack of its own, so that no nesting can exhaust the engine's. */
function isTooDeep(root: unknown): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}
