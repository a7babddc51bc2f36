import { openBirthRegistration } from '../../../../testing/design/open-model.ts';
import type { Drawn } from '../drawing/services.ts';
import { withoutMadeIds } from './unnamed-parts.ts';

describe('a sentence about what has no name', () => {
  const translate = (key: string, params: Readonly<Record<string, string>> = {}): string => [key, ...Object.values(params)].join(' ');

  it('says what kind of thing it is, and leaves names and chosen ids', async () => {
    const model = await openBirthRegistration();
    const step = model.get('modeling').appendShape(
      model.element('checkPapers'), model.get('elementFactory').createShape({ type: 'bpmn:UserTask' }), { x: 600, y: 100 }, model.element('checkPapers').parent as Drawn);
    const find = (id: string): Drawn | undefined => model.get('elementRegistry').get(id);
    expect(step.id).toMatch(/^Activity_/);
    expect(withoutMadeIds(`Từ “${step.id}” đến “checkPapers”, Activity_1234567`, find, translate))
      .toBe('Từ “design.problems.unnamed design.kind.step” đến “checkPapers”, Activity_1234567');
    model.get('modeling').updateProperties(step, { name: 'Ký' });
    expect(withoutMadeIds(`“${step.id}”`, find, translate)).toBe('“Ký”');
  });
});
