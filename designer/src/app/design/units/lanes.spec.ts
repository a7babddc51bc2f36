import { openBirthRegistration } from '../../../../testing/design/open-model.ts';
import { Lanes } from './lanes.ts';

describe('the units of a procedure', () => {
  it('are the lanes of its pool, from top to bottom', async () => {
    const model = await openBirthRegistration();

    expect(Lanes.of(model.element('pool')).map(({ id }) => id)).toEqual(['reception', 'civilStatus', 'leadership']);
  });

  it('get one more at the bottom, with a name', async () => {
    const model = await openBirthRegistration();
    model.get('hosoLanes').add(model.element('pool'));
    const added = Lanes.of(model.element('pool')).at(-1)!;
    model.get('hosoLanes').rename(added, ' Công an xã ');

    expect(Lanes.of(model.element('pool'))).toHaveLength(4);
    expect(added.businessObject.name).toBe('Công an xã');
    expect(await model.xml()).toContain('name="Công an xã"');
  });
});
