import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { sendProblem } from '../problems/send-problem.ts';
import { nonceOf } from './security-headers.ts';

/** Stands in the built index.html wherever the response's nonce belongs (`ngCspNonce`, style elements). */
const noncePlace = '__CSP_NONCE__';

/**
 * Names that carry a hash of their content, such as `main-3XQZ7K2A.js` or `chunk-BdG-Ucdp.js`: they never
 * change. A capital or a digit tells a hash from a word of eight letters.
 */
const hashedName = /-(?=[\w-]{8}\.)[a-z_-]*[A-Z0-9][\w-]*\.\w+$/;

/** The built application's files; an address without a file goes on to the next. */
export function applicationFiles(folder: string): RequestHandler {
  return express.static(folder, {
    index: false,
    redirect: false,
    setHeaders(response, path) {
      const forever = hashedName.test(basename(path));
      response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/**
 * The application's page, for every address that a person opens: the application finds its own way from
 * there. Its nonce is fresh each time, so the page itself is never kept.
 */
export function applicationPage(folder: string): RequestHandler {
  return async function page(request, response, next) {
    if (!opensPage(request)) return next();
    const html = await readIndex(folder);
    if (html === undefined) return sayNotBuilt(request, response);
    response.set('Cache-Control', 'no-store').type('html').send(html.replaceAll(noncePlace, nonceOf(response)));
  };
}

/** The index as a file would carry its placeholder out: it is answered as a page. */
export const indexIsThePage: RequestHandler = function indexIsThePage(request, _response, next) {
  if (request.path === '/index.html') request.url = '/';
  next();
};

function opensPage(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (request.path === '/api' || request.path.startsWith('/api/')) return false;
  return request.path === '/' || (request.get('accept') ?? '').includes('text/html');
}

async function readIndex(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, 'index.html'), 'utf8');
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Said in both languages by whoever set the product up; nobody else gets to see it. */
function sayNotBuilt(request: Request, response: Response): void {
  sendProblem(request, response, { code: 'application.notBuilt' });
}
