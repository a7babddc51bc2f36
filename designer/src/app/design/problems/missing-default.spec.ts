import { openBirthRegistration } from '../../../../testing/design/open-model.ts';
import { missingDefaults } from './missing-default.ts';

describe('a branch without a way for when no condition holds', () => {
  it('is found, and mended by its last way', async () => {
    const model = await openBirthRegistration();
    expect(missingDefaults(model)).toEqual([]);
    const missing = model.element('papersAreMissing');
    model.get('hosoConditions').makeDefault(missing, missing.source!, false);
    model.get('hosoConditions').write(missing, '=papersComplete = false');

    const [found] = missingDefaults(model);
    expect(found?.branch.id).toBe(missing.source!.id);
    model.get('hosoConditions').makeDefault(found!.way, found!.branch, true);

    expect(missingDefaults(model)).toEqual([]);
  });

  it('prefers the way that has no condition anyhow', async () => {
    const model = await openBirthRegistration();
    const missing = model.element('papersAreMissing');
    model.get('hosoConditions').makeDefault(missing, missing.source!, false);
    expect(missingDefaults(model)).toMatchObject([{ way: { id: 'papersAreMissing' } }]);
  });
});
