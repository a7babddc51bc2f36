import { readFileSync } from 'node:fs';
import { compileDecisions, decide, type DecisionModel, type DecisionOutcome } from '../../engine/dmn/index.ts';
import type { Value, Variables } from '../../engine/feel/index.ts';
import { world } from '../feel/world.ts';

const HEAD = 'xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="file" name="file" namespace="http://test"';

/** What a table under test consists of; texts are FEEL. */
export interface Table {
  readonly hitPolicy?: string;
  readonly aggregation?: string;
  /** Input expressions, `expression` or `expression : values`. */
  readonly inputs: readonly string[];
  readonly outputs: readonly { readonly name: string; readonly values?: string; readonly default?: string }[];
  /** Cells of each rule, inputs first, with `|` between them. */
  readonly rules: readonly string[];
}

/** A DMN file with these elements. */
export function file(content: string, head = HEAD): string {
  return `<?xml version="1.0" encoding="UTF-8"?><definitions ${head}>${content}</definitions>`;
}

/** A DMN file with one decision `d`. */
export function decision(content: string): string {
  return file(`<decision id="d" name="Phí">${content}</decision>`);
}

export function literalExpression(text: string): string {
  return `<literalExpression><text>${escaped(text)}</text></literalExpression>`;
}

export function tableXml({ hitPolicy, aggregation, inputs, outputs, rules }: Table): string {
  const policy = (hitPolicy ? ` hitPolicy="${hitPolicy}"` : '') + (aggregation ? ` aggregation="${aggregation}"` : '');
  const columns = inputs.map((input) => {
    const [expression = '', values] = input.split(' : ');
    return `<input label="${expression}"><inputExpression><text>${escaped(expression)}</text></inputExpression>${values ? `<inputValues><text>${escaped(values)}</text></inputValues>` : ''}</input>`;
  });
  const results = outputs.map((output) => `<output name="${output.name}">${
    output.values ? `<outputValues><text>${escaped(output.values)}</text></outputValues>` : ''}${
    output.default ? `<defaultOutputEntry><text>${escaped(output.default)}</text></defaultOutputEntry>` : ''}</output>`);
  const lines = rules.map((rule, index) => {
    const cells = rule.split('|').map((cell) => cell.trim());
    const entries = cells.map((cell, at) => {
      const entry = at < inputs.length ? 'inputEntry' : 'outputEntry';
      return `<${entry}><text>${escaped(cell)}</text></${entry}>`;
    });
    return `<rule id="r${index + 1}">${entries.join('')}</rule>`;
  });
  return `<decisionTable id="t"${policy}>${[...columns, ...results, ...lines].join('')}</decisionTable>`;
}

export function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
}

/** The model of a file that must compile. */
export function modelOf(xml: string, imported: readonly DecisionModel[] = []): DecisionModel {
  const compilation = compileDecisions(xml, imported);
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems));
  return compilation.model;
}

/** The outcome of decision `d`. */
export function outcomeOf(xml: string, variables: Variables = {}, id = 'd'): DecisionOutcome {
  return decide(modelOf(xml), id, world(variables));
}

/** The value of decision `d`, which must have one. */
export function decided(xml: string, variables: Variables = {}, id = 'd'): Value {
  const outcome = outcomeOf(xml, variables, id);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** Problems that keep a file from being compiled, by their codes. */
export function problemsOf(xml: string): string[] {
  const compilation = compileDecisions(xml);
  return compilation.ok ? [] : compilation.problems.map(({ code }) => code);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
