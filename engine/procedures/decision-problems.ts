import type { Problem } from '../bpmn/index.ts';
import type { Decisions } from '../contract/procedure.ts';
import { compileDecisionSet } from '../dmn/index.ts';
import { decisionReferencesOf, type Model } from './model.ts';

/**
 * Decisions that are asked for and missing, or that cannot be worked out; files that nobody asks for. A decision whose
 * id an expression will say cannot be looked for before.
 */
export function decisionProblems(model: Model, decisions: Decisions): readonly Problem[] {
  const set = compileDecisionSet(decisions);
  const references = decisionReferencesOf(model).filter(({ decisionId }) => !decisionId.startsWith('='));
  const isThere = (decisionId: string): boolean =>
    set.fileOf(decisionId) !== undefined || set.problems.some(({ file }) => decisions[file]?.includes(`id="${decisionId}"`));
  const missing = references
    .filter(({ decisionId }) => !isThere(decisionId))
    .map(({ element, decisionId }): Problem => ({
      severity: 'error',
      code: 'decision.missing',
      params: { decision: decisionId },
      ...(element.id ? { elementId: element.id } : {}),
      ...(element.name ? { elementName: element.name } : {}),
    }));
  const faulty = set.problems.map(({ file, refusal }): Problem => ({
    severity: 'error', code: 'decision.faulty', params: { file, reason: refusal.code }, details: [refusal],
  }));
  const doubtful = set.warnings.map(({ file, refusal }): Problem => ({
    severity: 'warning', code: 'decision.doubtful', params: { file, reason: refusal.code }, details: [refusal],
  }));
  const isAsked = new Set(references.flatMap(({ decisionId }) => set.fileOf(decisionId) ?? []));
  const isDynamic = decisionReferencesOf(model).length > references.length;
  const unused = isDynamic ? [] : [...set.models]
    .filter(([file, { namespace }]) => !isAsked.has(file) && !Object.values(decisions).some((xml) => imports(xml, namespace)))
    .map(([file]): Problem => ({ severity: 'warning', code: 'decision.unused', params: { file } }));
  return [...missing, ...faulty, ...doubtful, ...unused];
}

function imports(xml: string, namespace: string): boolean {
  return namespace !== '' && new RegExp(`<(\\w+:)?import\\b[^>]*namespace=["']${RegExp.escape(namespace)}["']`).test(xml);
}
