import { createHash, timingSafeEqual } from 'node:crypto';

/*
 * Three walls against requests that another site makes a browser send: the cookie is SameSite=Strict; the
 * request must carry a token in a header, which another site can neither read nor, without our consent,
 * send; and the browser's own word about where the request comes from is heard. Sign-in is behind the same
 * walls, so that nobody can be signed in to somebody else's account: before sign-in the token is derived
 * from a visitor's random cookie, which costs no row in the store.
 */

/** The CSRF token of a visitor without a session, from the random token in their cookie. */
export function visitorCsrfToken(visitorToken: string): string {
  return createHash('sha256').update(`hoso visitor csrf\n${visitorToken}`).digest('base64url');
}

/** Whether the two tokens are one, in a time that says nothing about where they differ. */
export function sameToken(given: string | undefined, expected: string): boolean {
  if (given === undefined) return false;
  const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** What a browser says about where a request comes from. */
export interface Provenance {
  /** `Sec-Fetch-Site`; browsers send it on https and localhost and let no page forge it. */
  readonly fetchSite?: string | undefined;
  /** `Origin`; all browsers send it with unsafe methods, on plain http too. */
  readonly origin?: string | undefined;
  /** Host that the request was sent to, with its port. */
  readonly host?: string | undefined;
}

/**
 * Whether a browser says that another site caused the request. A client that says nothing is no browser
 * and carries nobody's cookies but its own.
 */
export function fromAnotherSite({ fetchSite, origin, host }: Provenance): boolean {
  if (fetchSite !== undefined) return fetchSite !== 'same-origin' && fetchSite !== 'none';
  if (origin !== undefined) return !URL.canParse(origin) || new URL(origin).host !== host;
  return false;
}
