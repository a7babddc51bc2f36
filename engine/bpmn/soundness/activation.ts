import type { Node } from '../node.ts';
import { constantValueOf } from './constant-condition.ts';

/** Tokens before a complex gateway, by the id of the flow that each came on. */
export type Arrivals = ReadonlyMap<string, number>;

/** Whether a complex gateway starts with so many tokens before it. */
export type Activation = (arrivals: Arrivals) => boolean;

/** What a condition may be made of besides numbers to depend on nothing but the tokens. */
const words = new Set(['and', 'or', 'not', 'if', 'then', 'else', 'true', 'false', 'between', 'in', 'null', 'activationCount']);

/**
 * When a complex join starts (BPMN 13.4.5), where its activation condition asks for nothing but tokens, such as
 * `activationCount >= 2`; undefined where data has a say, or where its reset can send tokens as well.
 */
export function activationOf(gateway: Node): Activation | undefined {
  const { activation } = gateway;
  if (!activation || gateway.outgoing.some(({ condition }) => condition?.source.includes('waitingForStart'))) return undefined;
  const flows = new Set(gateway.incoming.map(({ id }) => id));
  const names = activation.source.replace(/"[^"]*"/g, '').match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  if (!names.every((name) => words.has(name) || flows.has(name))) return undefined;
  return (arrivals) => {
    const filled = [...arrivals.values()].filter((tokens) => tokens > 0).length;
    return constantValueOf(activation, (name) => (name === 'activationCount' ? filled : arrivals.get(name) ?? 0)) === true;
  };
}

/** Complex joins of a scope that start by data, so that what happens after them cannot be told by the shape. */
export function undecidedIn(scope: Node): readonly Node[] {
  return scope.content?.nodes.filter((node) => node.kind === 'complex' && node.joins && node.activation && !activationOf(node)) ?? [];
}
