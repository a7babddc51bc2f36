import type { Request } from 'express';
import type { Access } from '../contract/routes.ts';
import type { Refusal } from '../result.ts';
import { fromAnotherSite, sameToken } from '../security/csrf.ts';
import { refusedBy } from '../security/policy.ts';
import type { Identity } from './session/identity.ts';

/** Methods that change nothing, after RFC 9110. */
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Why a request may not come in, before anything of it is read; null when it may. */
export function admissionRefusal(request: Request, access: Access, identity: Identity): Refusal | null {
  return refusedBy(access, identity.account) ?? forgery(request, identity);
}

function forgery(request: Request, identity: Identity): Refusal | null {
  if (safeMethods.has(request.method)) return null;
  const elsewhere = fromAnotherSite({
    fetchSite: request.get('sec-fetch-site'),
    origin: request.get('origin'),
    host: request.host,
  });
  const proven = identity.csrfToken !== null && sameToken(request.get('x-csrf-token'), identity.csrfToken);
  return elsewhere || !proven ? { code: 'csrf.invalid' } : null;
}
