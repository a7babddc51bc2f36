import express, { type RequestHandler, Router } from 'express';
import absolutePath from 'swagger-ui-dist/absolute-path.js';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Hoso API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <link rel="icon" type="image/png" href="/api/docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="api"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

/** A file of its own, since the security policy runs no inline script. */
const start = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: async (request) => {
    if (request.method !== 'GET' && request.url.startsWith(location.origin)) {
      const session = await fetch('/api/session', { credentials: 'same-origin' });
      request.headers['x-csrf-token'] = (await session.json()).csrfToken;
    }
    return request;
  },
});
`;

/** The API as a page for people, all from our own files: `/api/docs`. */
export function apiPage(): RequestHandler {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-cache');
    next();
  });
  router.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (request.path === '/') response.type('html').send(page);
    else if (request.path === '/start.js') response.type('js').send(start);
    else next();
  });
  router.use(express.static(absolutePath(), { index: false, redirect: false }));
  return router;
}
