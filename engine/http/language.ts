import type { Request } from 'express';
import type { Language } from '../messages/sentence.ts';

const known = new WeakMap<Request, Language>();

/** Remembers the language that a request's account reads, for every sentence that is said to it. */
export function rememberLanguage(request: Request, accountLanguage: Language | undefined): void {
  known.set(request, requestedLanguage(request) ?? accountLanguage ?? acceptedLanguage(request));
}

/**
 * The language to answer in: what the application says its screen is in (`x-hoso-language`), else the
 * account's, else the browser's, else Vietnamese.
 */
export function languageOf(request: Request): Language {
  return known.get(request) ?? requestedLanguage(request) ?? acceptedLanguage(request);
}

function requestedLanguage(request: Request): Language | undefined {
  const header = request.get('x-hoso-language');
  return header === 'vi' || header === 'en' ? header : undefined;
}

function acceptedLanguage(request: Request): Language {
  return request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
}
