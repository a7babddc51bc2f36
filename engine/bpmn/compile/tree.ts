import { BpmnModdle, type ParseResult } from 'bpmn-moddle';
import { Reader } from 'moddle-xml';
import zeebeModdle from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { hosoModdle } from '../hoso-moddle.ts';
import { takeEveryName, whenReading } from './every-name.ts';
import { linesIn } from './guard.ts';
import { schemaNames } from './schema-names.ts';

/** BPMN with the extensions that procedures use. */
export const moddle = new BpmnModdle({ zeebe: zeebeModdle, hoso: hosoModdle, schemaNames });

/** Most contents of a file that moddle cannot take before reading it is given up. */
export const mostFaults = 100;

/**
 * moddle finds the line of each fault by counting from the beginning of the file, so that thousands of them take minutes. This
 * is about as many lines as it counts in a tenth of a second.
 */
const mostLinesCounted = 4_000_000;

/** The file has more that moddle cannot take than is worth reading; `warnings` holds what was found until then. */
export class TooManyFaults extends Error {
  readonly warnings: ParseResult['warnings'];

  constructor(warnings: ParseResult['warnings']) {
    super('too many faults');
    this.warnings = warnings;
  }
}

/** Reads XML into moddle's tree; throws for what is no BPMN, and `TooManyFaults` where much of it cannot be taken. */
export async function readTree(xml: string): Promise<ParseResult> {
  const most = Math.min(mostFaults, Math.ceil(mostLinesCounted / (linesIn(xml) + 1)));
  const reader = new Reader({ model: moddle, lax: true });
  const root = reader.handler('bpmn:Definitions');
  let faults = 0;
  whenReading(root, (context) => {
    takeEveryName(context);
    const add = context.addWarning;
    context.addWarning = (warning) => {
      add.call(context, warning);
      // Only what has a cause was looked up in the file; references that lead nowhere cost nothing.
      if (warning.error) faults += 1;
      if (faults > most) throw new TooManyFaults(context.warnings);
    };
  });
  return reader.fromXML(xml, root);
}

/** Attributes that moddle reads as lists of ids. */
export const manyReferences: ReadonlySet<string> = new Set(
  moddle.getPackages().flatMap(({ types }) => types.flatMap(({ properties = [] }) => properties
    .filter((property) => property.isMany && property.isReference).map(({ name }) => name.slice(name.indexOf(':') + 1)))),
);
