import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts the server as `npm start` does after its build; the test's folder holds its data. */
class Program {
  output = '';
  readonly child: ChildProcess;

  constructor(environment: Record<string, string>) {
    this.child = spawn(process.execPath, ['engine/main.ts'], {
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', PORT: '0', ...environment },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => { this.output += chunk.toString(); });
  }

  /** The address, once it is printed; an early end is an error. */
  async address(): Promise<string> {
    for (;;) {
      const [, address] = /running at (\S+)/.exec(this.output) ?? [];
      if (address && this.output.includes('Data:')) return address;
      if (this.child.exitCode !== null) throw new Error(this.output);
      await Promise.race([once(this.child.stdout as NodeJS.ReadableStream, 'data'), once(this.child, 'exit')]);
    }
  }

  async ended(): Promise<number> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.exitCode ?? -1;
  }

  async stop(): Promise<number> {
    this.child.kill('SIGTERM');
    return this.ended();
  }
}

let data: string;
beforeEach(async () => { data = await mkdtemp(join(tmpdir(), 'hoso-start-')); });
afterEach(() => rm(data, { recursive: true }));

test('a demo starts, answers, stops in order, and starts again with all its data', async () => {
  const first = new Program({ HOSO_DATA: data });
  expect(await (await fetch(`${await first.address()}/api/health`)).json()).toMatchObject({ status: 'ok' });
  expect(first.output).toMatch(/Preparing the demo data[\s\S]*share the password \S+[\s\S]*ho\.tich/);
  expect(await first.stop()).toBe(0);

  const second = new Program({ HOSO_DATA: data });
  await second.address();
  expect(second.output).not.toContain('Preparing');
  expect(await second.stop()).toBe(0);
}, 60_000);

test('an installation in production has one administrator, whose password is told once', async () => {
  const first = new Program({ HOSO_DATA: data, HOSO_DEMO: '0' });
  await first.address();
  const [, username, password] = /administrator: (\S+), password: (\S+)/.exec(first.output) ?? [];
  expect([username, password?.length]).toEqual(['quan.tri', 20]);
  expect(await first.stop()).toBe(0);
  const second = new Program({ HOSO_DATA: data, HOSO_DEMO: '0' });
  await second.address();
  expect(second.output).not.toContain('administrator');
  await second.stop();
}, 60_000);

test('a port that is taken is a sentence, not a stack trace', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const program = new Program({ HOSO_DATA: data, HOSO_DEMO: '0', PORT: String(port), HOST: '127.0.0.1' });
  expect(await program.ended()).toBe(1);
  expect(program.output.trim().split('\n').at(-1)).toBe(
    `Port ${port} is used by another program. Stop that one, or choose another port: PORT=3001 npm start.`,
  );
  expect(program.output).not.toMatch(/\n\s+at /);
  other.close();
}, 60_000);

test.each<[Record<string, string>, RegExp]>([
  [{ PORT: 'http' }, /^The configuration is wrong:\n {2}PORT must be a number/],
  [{ PORT: 'http', LANG: 'vi_VN.UTF-8' }, /^Cấu hình chưa đúng:\n {2}PORT phải là số/],
  [{ MONGODB_URI: 'mongodb://127.0.0.1:9/hoso?serverSelectionTimeoutMS=300' }, /^[A-Z][^\n]+\.$/],
  [{ HOSO_DATA: '/dev/null/hoso' }, /^[A-Z][^\n]+\.$/],
])('%p ends with a sentence', async (environment, sentence) => {
  const program = new Program({ HOSO_DATA: data, ...environment });
  expect(await program.ended()).toBe(1);
  expect(program.output.trim()).toMatch(sentence);
}, 60_000);
