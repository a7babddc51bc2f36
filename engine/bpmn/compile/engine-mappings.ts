import type { ModdleElement } from 'bpmn-moddle';
import type { Value } from '../../feel/value.ts';
import type { Expression, Mapping } from '../node.ts';
import { bodyOf, childrenOf, engineExtensions, localName } from './engine-extensions.ts';
import { constant, expressionOf, textOrFeel, variable } from './expressions.ts';
import type { Problems } from './problems.ts';
import { text } from './xml.ts';

/** Which variables a call activity passes, where Camunda 7's `in` and `out` say so: then only what they name. */
export interface EngineCall {
  readonly passAllIn: boolean;
  readonly passAllOut: boolean;
  /** Variables of the called process that `out` reads: null where it does not have them, whatever the caller has. */
  readonly read: readonly string[];
}

/** What Camunda 7's extensions map on the way in: `camunda:inputParameter` of any activity, `camunda:in` of a call. */
export function engineInputs(element: ModdleElement, problems: Problems): readonly Mapping[] {
  return [...parameters(element, 'inputParameter', problems), ...passed(element, 'in', problems)];
}

/** What they map on the way out. Unlike Zeebe's output mappings, parameters hide none of the other results; nor does `out` beside `variables="all"`. */
export function engineOutputs(element: ModdleElement, problems: Problems): { readonly only: readonly Mapping[]; readonly besides: readonly Mapping[] } {
  const besides = parameters(element, 'outputParameter', problems);
  const out = passed(element, 'out', problems);
  return engineCall(element)?.passAllOut ? { only: [], besides: [...besides, ...out] } : { only: out, besides };
}

/** Undefined where a call activity has neither `camunda:in` nor `camunda:out`. */
export function engineCall(element: ModdleElement): EngineCall | undefined {
  const ins = engineExtensions(element, 'in');
  const outs = engineExtensions(element, 'out');
  if (ins.length + outs.length === 0) return undefined;
  return { passAllIn: ins.some(isAll), passAllOut: outs.some(isAll), read: outs.flatMap((out) => text(out, 'source') ?? []) };
}

function isAll(mapping: ModdleElement): boolean {
  return text(mapping, 'variables') === 'all';
}

function passed(element: ModdleElement, name: 'in' | 'out', problems: Problems): readonly Mapping[] {
  return engineExtensions(element, name).flatMap((mapping) => {
    if (text(mapping, 'local') === 'true') refuse(element, problems, mapping, ' local');
    if (isAll(mapping)) return [];
    const key = text(mapping, 'businessKey');
    // The called process runs in the same dossier, so its number is the caller's already.
    if (key !== undefined && /^[$#]\{\s*execution\.(processBusinessKey|businessKey)\s*\}$/.test(key)) return [];
    if (key !== undefined) return refuse(element, problems, mapping, ' businessKey');
    const target = text(mapping, 'target');
    const source = text(mapping, 'source');
    const expression = text(mapping, 'sourceExpression');
    if (target === undefined || (source === undefined && expression === undefined)) {
      problems.error(element, 'bpmn.mappingIncomplete');
      return [];
    }
    return [{ source: source !== undefined ? variable(source) : textOrFeel(expression ?? '', element, problems), target: [target] }];
  });
}

function parameters(element: ModdleElement, name: string, problems: Problems): readonly Mapping[] {
  const all = engineExtensions(element, 'inputOutput').flatMap(childrenOf).filter((child) => localName(child) === name);
  return all.flatMap((parameter) => {
    const target = text(parameter, 'name');
    if (target !== undefined) return [{ source: valueOf(parameter, element, problems), target: [target] }];
    problems.error(element, 'bpmn.mappingIncomplete');
    return [];
  });
}

/** A parameter's value: text, an expression, a list, a map, or a script in FEEL. */
function valueOf(parameter: ModdleElement, owner: ModdleElement, problems: Problems): Expression {
  const [definition] = childrenOf(parameter);
  if (!definition) return bodyOf(parameter) === '' ? constant(null, '') : textOrFeel(bodyOf(parameter), owner, problems);
  switch (localName(definition)) {
    case 'list': {
      const items = childrenOf(definition).map((item) => (localName(item) === 'value' ? textOrFeel(bodyOf(item), owner, problems) : valueOfScript(item, owner, problems)));
      return together('list', items, (values) => values);
    }
    case 'map': {
      const entries = childrenOf(definition);
      const keys = entries.map((entry) => text(entry, 'key') ?? '');
      return together('map', entries.map((entry) => valueOf(entry, owner, problems)), (values) =>
        Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null])));
    }
    default: return valueOfScript(definition, owner, problems);
  }
}

function valueOfScript(script: ModdleElement, owner: ModdleElement, problems: Problems): Expression {
  const language = text(script, 'scriptFormat') ?? '?';
  if (localName(script) === 'script' && /feel/i.test(language)) return expressionOf(bodyOf(script), owner, problems);
  if (localName(script) === 'script') problems.error(owner, 'bpmn.scriptLanguage', { language }, '10.3.3');
  else refuse(owner, problems, script, '');
  return constant(null, '');
}

/** One value of several. */
function together(source: string, parts: readonly Expression[], made: (values: readonly Value[]) => Value): Expression {
  return {
    source,
    evaluate: (context) => {
      const values: Value[] = [];
      for (const part of parts) {
        const evaluation = part.evaluate(context);
        if (!evaluation.ok) return evaluation;
        values.push(evaluation.value);
      }
      return { ok: true, value: made(values) };
    },
  };
}

function refuse(element: ModdleElement, problems: Problems, extension: ModdleElement, what: string): readonly Mapping[] {
  problems.error(element, 'bpmn.extensionNotExecuted', { extension: extension.$type + what });
  return [];
}
