import { compileDecisions, decide } from '../../engine/dmn/index.ts';
import { endlessDecisions } from './endless-decisions.ts';

/** What a decision ends with, and what of: the code of the first refusal, be it when it is compiled or when it runs. */
function endOf(xml: string, id: string): readonly (string | undefined)[] {
  const compilation = compileDecisions(xml);
  if (!compilation.ok) return [compilation.problems[0]?.code, compilation.problems[0]?.elementId];
  const outcome = decide(compilation.model, id, { lookUp: () => null, now: 0, zone: 'UTC' });
  return outcome.ok ? [] : [outcome.refusal.code, outcome.refusal.elementId];
}

describe('decisions that would never end, or fill the memory, are refused at their element', () => {
  it.each(endlessDecisions)('%s', (_, xml, end, id) => {
    expect(endOf(xml, id).slice(0, end.length)).toEqual(end);
  });
});
