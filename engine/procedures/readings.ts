import { setImmediate } from 'node:timers/promises';
import { type Compilation, examineParsed, parse } from '../bpmn/index.ts';

type Parsed = Awaited<ReturnType<typeof parse>>;

/** A model that was read. Of the same text each step of a draft's life, and each gate, would read it again. */
interface Reading {
  readonly parsed: Promise<Parsed>;
  examined?: Promise<Compilation>;
}

/** Characters of the models that are kept: some large ones, or hundreds as people draw them. */
const mostCharacters = 6_000_000;

const kept = new Map<string, Reading>();

/** The tree of a model, read once while it is asked for. */
export function parsedOnce(bpmn: string): Promise<Parsed> {
  return readingOf(bpmn).parsed;
}

/** A model looked at as for publication, once while it is asked for. Others get their turn before each part of the work. */
export function examinedOnce(bpmn: string): Promise<Compilation> {
  const reading = readingOf(bpmn);
  reading.examined ??= reading.parsed.then(async (parsed) => {
    await setImmediate();
    return examineParsed(bpmn, parsed);
  });
  return reading.examined;
}

function readingOf(bpmn: string): Reading {
  const reading = kept.get(bpmn) ?? { parsed: setImmediate().then(() => parse(bpmn)) };
  kept.delete(bpmn);
  kept.set(bpmn, reading);
  let characters = [...kept.keys()].reduce((sum, { length }) => sum + length, 0);
  for (const oldest of kept.keys()) {
    if (characters <= mostCharacters) break;
    kept.delete(oldest);
    characters -= oldest.length;
  }
  return reading;
}
