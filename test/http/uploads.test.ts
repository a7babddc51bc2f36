import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Agency, openAgency } from './agency.ts';
import type { Browser } from './browser.ts';

let agency: Agency;
let owner: Browser;
beforeAll(async () => {
  agency = await openAgency();
  owner = await agency.signedIn('hoa');
});
afterAll(() => agency.close());

interface Upload {
  readonly status: number;
  readonly body: { code: string; detail: string };
  /** Bytes that the server took off the wire. */
  readonly taken: number;
}

/** Sends `size` bytes as a client does that writes all it can, and reads the answer whenever it comes. */
async function upload(path: string, size: number, headers: Record<string, string>, method = 'PUT'): Promise<Upload> {
  const { port } = agency.server.address() as AddressInfo;
  const taken = bytesTaken();
  const sending = request({ port, method, path, headers: { 'Content-Type': 'application/json', ...headers } });
  const piece = Buffer.alloc(1_000_000, ' ');
  sending.on('error', () => undefined);
  let sent = 0;
  const more = (): void => {
    while (sent < size && !sending.destroyed) {
      sent += piece.length;
      if (!sending.write(piece)) return void sending.once('drain', more);
    }
    sending.end();
  };
  more();
  const [response] = await once(sending, 'response');
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode, body: JSON.parse(text), taken: await taken };
}

/** How much the server reads from the next connection until that is closed. */
async function bytesTaken(): Promise<number> {
  const [socket] = await once(agency.server, 'connection');
  await once(socket, 'close');
  return socket.bytesRead;
}

describe('an upload of 50 MB', () => {
  const size = 50_000_000;
  const signedIn = (): Record<string, string> => ({ Cookie: owner.cookie!, 'x-csrf-token': owner.csrfToken! });

  it.each([
    ['announced', () => ({ ...signedIn(), 'Content-Length': String(size) })],
    ['not announced', () => signedIn()],
  ])('that was %s is refused in words without being read whole', async (_, headers) => {
    const { status, body, taken } = await upload('/api/procedures/some/draft', size, headers());

    expect(status).toBe(413);
    expect(body.code).toBe('request.tooLarge');
    expect(body.detail).toBe('Nội dung gửi lên quá lớn: tối đa 10 MB. Hãy giảm bớt rồi gửi lại.');
    expect(taken).toBeLessThan(size / 2);
  });

  it('by nobody is refused without being read whole', async () => {
    const { status, taken } = await upload('/api/procedures/some/draft', size, { 'Content-Length': String(size) });

    expect(status).toBe(401);
    expect(taken).toBeLessThan(size / 4);
  });

  it('to nowhere is refused without being read whole', async () => {
    const { status, taken } = await upload('/api/nothing', size, { 'Content-Length': String(size) }, 'POST');

    expect(status).toBe(404);
    expect(taken).toBeLessThan(size / 4);
  });

  it('is turned down before it begins when the client asks first', async () => {
    const { port } = agency.server.address() as AddressInfo;
    const asking = request({
      port, method: 'PUT', path: '/api/procedures/some/draft',
      headers: { ...signedIn(), 'Content-Type': 'application/json', 'Content-Length': String(size), Expect: '100-continue' },
    });
    asking.on('error', () => undefined);
    let invited = false;
    asking.on('continue', () => { invited = true; });
    asking.flushHeaders();
    const [response] = await once(asking, 'response');

    expect(response.statusCode).toBe(413);
    expect(invited).toBe(false);
    asking.destroy();
  });
});

describe('limits', () => {
  it('are 2 MB in general and 10 MB for a model', async () => {
    const body = JSON.stringify({ note: 'x'.repeat(2_100_000) });

    const submission = await owner.post('/api/procedures/some/draft/submission', body, { 'Content-Type': 'application/json' });
    expect([submission.status, submission.body.code]).toEqual([413, 'request.tooLarge']);
    const draft = await owner.send('put', '/api/procedures/some/draft', body, { 'Content-Type': 'application/json' });
    expect([draft.status, draft.body.code]).toEqual([400, 'request.invalid']);
  });

  it('cannot be slipped past by compressing', async () => {
    const response = await owner.send('put', '/api/procedures/some/draft', '{}', {
      'Content-Type': 'application/json', 'Content-Encoding': 'gzip', 'Content-Length': String(gzipSync('{}').length),
    });
    expect([response.status, response.body.code]).toEqual([415, 'request.unsupportedType']);
  });
});

describe('bytes that are no UTF-8', () => {
  it('are refused rather than guessed at', async () => {
    const { port } = agency.server.address() as AddressInfo;
    const sending = request({
      port, method: 'POST', path: '/api/procedures',
      headers: { 'Content-Type': 'application/json', Cookie: owner.cookie!, 'x-csrf-token': owner.csrfToken! },
    });
    sending.end(Buffer.from('{"key":"vi\xeat"}', 'latin1'));
    const [response] = await once(sending, 'response');
    let text = '';
    for await (const chunk of response) text += String(chunk);

    expect([response.statusCode, JSON.parse(text).code]).toEqual([400, 'request.notUtf8']);
  });
});

describe('clients that go away', () => {
  it('in the middle of sending do no harm', async () => {
    const { port } = agency.server.address() as AddressInfo;
    const socket = connect(port);
    socket.write(
      `PUT /api/procedures/some/draft HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${owner.cookie}\r\n`
      + `x-csrf-token: ${owner.csrfToken}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"revision":`,
    );
    const [incoming] = await once(agency.server, 'request');
    socket.destroy();
    await new Promise((resolve) => incoming.socket.once('close', resolve));

    expect((await owner.get('/api/procedures')).status).toBe(200);
    expect(agency.logged).toEqual([]);
  });
});
