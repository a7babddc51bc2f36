import { onModelBuilt } from '../bpmn/recorder.ts';

/** A model that a test builds, with the titles that lead to the test. */
export interface BuiltModel {
  readonly test: string;
  readonly xml: string;
}

interface Body {
  readonly title: string;
  run(): unknown;
}

/**
 * Every model that the tests of a module build: its test bodies are carried out by themselves, without Jest, and the builders tell
 * what they made. What a body asserts is its own suite's business.
 */
export async function modelsBuiltBy(load: () => Promise<unknown>): Promise<readonly BuiltModel[]> {
  const bodies = await collect(load);
  const models = new Map<string, BuiltModel>();
  let at = '';
  const stop = onModelBuilt((xml) => {
    if (!models.has(xml)) models.set(xml, { test: at, xml });
  });
  try {
    for (const body of bodies) {
      at = body.title;
      try {
        await body.run();
      } catch {
        // The suite itself fails then; its models up to there are looked at all the same.
      }
    }
  } finally {
    stop();
  }
  return [...models.values()];
}

/** Test bodies of a module, collected in place of Jest. */
async function collect(load: () => Promise<unknown>): Promise<readonly Body[]> {
  const bodies: Body[] = [];
  const titles: string[] = [];
  const describe = (title: string, content: (...row: unknown[]) => unknown, ...row: unknown[]): void => {
    titles.push(title);
    content(...row);
    titles.pop();
  };
  const test = (title: string, body: (...row: unknown[]) => unknown, ...row: unknown[]): void => {
    bodies.push({ title: [...titles, title].join(' > '), run: () => body(...row) });
  };
  const own = { describe: withTable(describe), test: withTable(test), it: withTable(test) };
  const jest = { describe: globalThis.describe, test: globalThis.test, it: globalThis.it };
  Object.assign(globalThis, own);
  try {
    await load();
  } finally {
    Object.assign(globalThis, jest);
  }
  return bodies;
}

type Declare = (title: string, body: (...row: unknown[]) => unknown, ...row: unknown[]) => void;

/** `test` or `describe` with `each`: a row's first placeholders are filled in its title, as far as it takes to tell rows apart. */
function withTable(declare: Declare): Declare & { each: (rows: readonly unknown[]) => Declare } {
  return Object.assign(declare.bind(undefined), {
    each: (rows: readonly unknown[]): Declare => (title, body) => {
      for (const row of rows) {
        const values = Array.isArray(row) ? [...row] : [row];
        declare(filled(title, values), body, ...values);
      }
    },
  });
}

function filled(title: string, values: readonly unknown[]): string {
  let at = 0;
  return title.replace(/%[sdijp]/g, () => String(values[at++]));
}
