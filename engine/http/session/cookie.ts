import type { Request, Response } from 'express';

/** A token as `randomToken` makes it: anything else in the cookie is not ours. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** The session's or visitor's token that the browser sent, null without one. */
export function readToken(request: Request): string | null {
  const wanted = `${cookieName(request.secure)}=`;
  const pair = request.headers.cookie?.split('; ').find((each) => each.startsWith(wanted));
  const token = pair?.slice(wanted.length) ?? '';
  return tokenPattern.test(token) ? token : null;
}

/** Gives the browser a token. It forgets it when it is closed; how long it is worth anything the server decides. */
export function writeToken(request: Request, response: Response, token: string): void {
  response.cookie(cookieName(request.secure), token, attributes(request.secure));
}

/** Makes the browser forget its token. */
export function clearToken(request: Request, response: Response): void {
  response.clearCookie(cookieName(request.secure), attributes(request.secure));
}

/** Behind https the prefix keeps sibling domains and plain http from planting a cookie of this name. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-hoso' : 'hoso';
}

/** Strict, not Lax: the application asks for its data after it has loaded, so links from e-mails work all the same. */
function attributes(secure: boolean): { httpOnly: true; sameSite: 'strict'; secure: boolean; path: '/' } {
  return { httpOnly: true, sameSite: 'strict', secure, path: '/' };
}
