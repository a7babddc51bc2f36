import { Api } from './api.ts';
import { OFFLINE, ProblemError, UNREADABLE } from './problem-error.ts';

interface Sent {
  readonly url: string;
  readonly init: { readonly method: string; readonly headers: Record<string, string>; readonly body: string | null };
}

/** A server that answers one thing, or nothing at all. */
function serverThat(answer: { status: number; body?: unknown } | 'is away') {
  const sent: Sent[] = [];
  globalThis.fetch = ((url: string, init: Sent['init']) => {
    sent.push({ url, init });
    if (answer === 'is away') return Promise.reject(new TypeError('fetch failed'));
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    return Promise.resolve({ ok: answer.status < 300, status: answer.status, json: async () => JSON.parse(text) as unknown });
  }) as unknown as typeof fetch;
  return sent;
}

const stale = {
  type: 'urn:hoso:problem:task.stale', title: 'x', status: 409, code: 'task.stale', detail: 'Việc đã thay đổi.',
  changedAt: '2026-11-24T14:30:00+07:00', changedBy: { id: 'a', name: 'Trần Thị B' },
};

describe('calling the server', () => {
  it('fills in the path, leaves empty filters out, and asks for sentences in the reader’s language', async () => {
    const sent = serverThat({ status: 200, body: { items: [], next: null, total: 0 } });
    const api = new Api();
    api.language = 'en';

    await api.call('listDossiers', { query: { search: '', limit: 5, status: 'running' } });
    await api.call('readTask', { params: { id: 'a/b' } });

    expect(sent.map(({ url }) => url)).toEqual(['/api/dossiers?limit=5&status=running', '/api/tasks/a%2Fb']);
    expect(sent[0]?.init.headers).toMatchObject({ 'x-hoso-language': 'en' });
    expect(sent[0]?.init.headers).not.toHaveProperty('x-csrf-token');
  });

  it('sends the CSRF token with what changes something', async () => {
    const sent = serverThat({ status: 200, body: {} });
    const api = new Api();
    api.csrfToken = 'token-1';

    await api.call('claimTask', { params: { id: 't' }, body: { commandId: '12345678', revision: 3 } });

    expect(sent[0]?.init).toMatchObject({ method: 'POST', headers: { 'x-csrf-token': 'token-1' }, body: '{"commandId":"12345678","revision":3}' });
  });

  it('hands on the server’s sentence, and knows what is stale', async () => {
    serverThat({ status: 409, body: stale });

    const problem = await new Api().call('readTask', { params: { id: 't' } }).catch((error: unknown) => error);

    expect(problem).toBeInstanceOf(ProblemError);
    expect(problem).toMatchObject({ message: 'Việc đã thay đổi.', code: 'task.stale', stale: true, passing: false });
  });

  it('does not believe a page that is no problem description', async () => {
    serverThat({ status: 502, body: '<html>Bad gateway</html>' });

    await expect(new Api().call('health')).rejects.toMatchObject({ code: UNREADABLE, status: 502, passing: true });
  });

  it('says when the server cannot be reached, and when it is back', async () => {
    const api = new Api();
    serverThat('is away');
    await expect(api.call('health')).rejects.toMatchObject({ code: OFFLINE, passing: true });
    expect(api.online()).toBe(false);

    serverThat({ status: 200, body: { status: 'ok', store: 'sqlite' } });
    await api.call('health');
    expect(api.online()).toBe(true);
  });

  it('tells that nobody is signed in any more, except where signing in itself is refused', async () => {
    serverThat({ status: 401, body: { ...stale, status: 401, code: 'session.missing' } });
    const api = new Api();
    let signedOut = 0;
    api.onSignedOut = () => {
      signedOut += 1;
    };

    await api.call('signIn', { body: { username: 'a', password: 'b' } }).catch(() => undefined);
    expect(signedOut).toBe(0);
    await api.call('listTasks').catch(() => undefined);
    expect(signedOut).toBe(1);
  });
});
