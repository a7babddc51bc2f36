import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { type RandomBytes, randomToken } from '../../security/random.ts';

const nonces = new WeakMap<object, string>();

/** The nonce of one response: style elements that carry it are the application's own. */
export function nonceOf(response: Response): string {
  const nonce = nonces.get(response);
  if (nonce === undefined) throw new Error('the response has no nonce: securityHeaders must run first');
  return nonce;
}

/**
 * The headers of every answer. Scripts come from our own files only: none inline, none from strings. Style
 * elements need the response's nonce, which Angular (by `ngCspNonce`) gives to those of its components.
 */
export function securityHeaders(random: RandomBytes): RequestHandler {
  const policy = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonces.get(response) ?? ''}'`],
        // Seen in Chromium: diagram-js's canvas, bpmn-js's icons, CodeMirror and form-js parse mark-up with style
        // attributes. An attribute styles its own element only and can fetch nothing that imgSrc forbids.
        styleSrcAttr: ["'unsafe-inline'"],
        // bpmn-js and form-js carry their icon fonts and small pictures as data: in their style sheets.
        fontSrc: ["'self'", 'data:'],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // Sent where the connection is https, below: an office without certificates must not be locked out.
    strictTransportSecurity: false,
  });
  return function securityHeadersOf(request, response, next) {
    nonces.set(response, randomToken(random));
    response.set('Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()');
    if (request.secure) response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    policy(request, response, next);
  };
}

/** What the API answers is for one reader at one moment: nothing between keeps it. */
export const neverStored: RequestHandler = function neverStored(_request, response, next) {
  response.set('Cache-Control', 'no-store');
  next();
};
