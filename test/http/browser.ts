import type { Server } from 'node:http';
import request, { type Response } from 'supertest';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One person's browser: keeps the cookie and the CSRF token as the application does. */
export class Browser {
  cookie: string | undefined;
  csrfToken: string | undefined;
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  /** Sends a request as the application would; `headers` add to or, when empty, take away. */
  async send(method: Method, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const all: Record<string, string> = {
      ...(this.cookie ? { Cookie: this.cookie } : {}),
      ...(this.csrfToken && method !== 'get' ? { 'x-csrf-token': this.csrfToken } : {}),
      ...headers,
    };
    const sent = request(this.#server)[method](path).set(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')));
    const response = await (body === undefined ? sent : sent.send(body as object));
    this.#keepCookie(response);
    return response;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.send('get', path, undefined, headers);
  }

  post(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.send('post', path, body, headers);
  }

  /** Opens the application: gets a cookie and a CSRF token. */
  async open(): Promise<Response> {
    const response = await this.get('/api/session');
    this.csrfToken = response.body.csrfToken;
    return response;
  }

  async signIn(username: string, password: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    if (!this.csrfToken) await this.open();
    const response = await this.post('/api/session', { username, password }, headers);
    if (response.status === 200) this.csrfToken = response.body.csrfToken;
    return response;
  }

  #keepCookie(response: Response): void {
    const [set] = (response.headers['set-cookie'] ?? []) as unknown as string[];
    if (!set) return;
    const [pair = ''] = set.split(';');
    this.cookie = pair.endsWith('=') ? undefined : pair;
  }
}
