import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts the server as `npm start` does after its build; the test's folder holds its data. */
class Program {
  static readonly running = new Set<Program>();
  output = '';
  readonly child: ChildProcess;

  constructor(environment: Record<string, string>) {
    this.child = spawn(process.execPath, ['engine/main.ts'], {
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', PORT: '0', ...environment },
    });
    Program.running.add(this);
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => { this.output += chunk.toString(); });
  }

  /** What it printed, once it printed this; an early end is an error. */
  async printed(text: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = text.exec(this.output);
      if (found) return found;
      if (this.child.exitCode !== null) throw new Error(this.output);
      await Promise.race([once(this.child.stdout as NodeJS.ReadableStream, 'data'), once(this.child, 'exit')]);
    }
  }

  async ended(): Promise<number> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode ?? -1;
  }

  async stop(): Promise<number> {
    this.child.kill('SIGTERM');
    return this.ended();
  }
}

let data: string;
beforeEach(async () => { data = await mkdtemp(join(tmpdir(), 'hoso-start-')); });
afterEach(async () => {
  for (const program of Program.running) {
    program.child.kill('SIGKILL');
    await program.ended();
  }
  Program.running.clear();
  await rm(data, { recursive: true });
});

test('a demo starts, answers, stops in order, and starts again with all its data', async () => {
  const first = new Program({ HOSO_DATA: data });
  const [, address] = await first.printed(/Preparing the demo data[\s\S]*running at (\S+)[\s\S]*share the password \S+[\s\S]*lanh\.dao/);
  expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({ status: 'ok' });
  expect(await first.stop()).toBe(0);

  const second = new Program({ HOSO_DATA: data });
  await second.printed(/lanh\.dao/);
  expect(second.output).not.toContain('Preparing');
  expect(await second.stop()).toBe(0);

  const real = new Program({ HOSO_DATA: data, HOSO_DEMO: '0' });
  expect(await real.ended()).toBe(1);
  expect(real.output).toMatch(/^The data in .* is a demo’s, whose passwords everybody knows/);
}, 60_000);

test('an installation in production has one administrator, whose password is told once', async () => {
  const first = new Program({ HOSO_DATA: data, HOSO_DEMO: '0' });
  const [, username, password] = await first.printed(/administrator: (\S+), password: (\S+)/);
  expect([username, password?.length]).toEqual(['quan.tri', 20]);
  expect(await first.stop()).toBe(0);
  const second = new Program({ HOSO_DATA: data, HOSO_DEMO: '0' });
  await second.printed(/Data:/);
  expect(await second.stop()).toBe(0);
  expect(second.output).not.toContain('administrator');

  const demo = new Program({ HOSO_DATA: data, HOSO_DEMO: '1' });
  expect(await demo.ended()).toBe(1);
  expect(demo.output).toMatch(/^The data in .* is an office’s own, so no demo is run on it/);
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
