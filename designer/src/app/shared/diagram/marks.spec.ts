import { compareMarks, noMarks, placeMarks } from './marks.ts';

const everythingIsDrawn = () => true;

describe('placing marks', () => {
  it('shows an element that is active again as active, not as passed', () => {
    const placed = placeMarks({ ...noMarks, passed: ['check', 'flow'], active: ['check'] }, everythingIsDrawn);

    expect(placed).toEqual([{ elementId: 'flow', mark: 'passed' }, { elementId: 'check', mark: 'active' }]);
  });

  it('leaves out what the drawing does not have', () => {
    expect(placeMarks({ ...noMarks, passed: ['gone'] }, () => false)).toEqual([]);
  });

  it('places a mark once, however often the element was passed', () => {
    expect(placeMarks({ ...noMarks, passed: ['a', 'a'] }, everythingIsDrawn)).toHaveLength(1);
  });
});

describe('comparing marks', () => {
  it('takes off and puts on only what differs', () => {
    const before = placeMarks({ ...noMarks, passed: ['a'], active: ['b'] }, everythingIsDrawn);
    const after = placeMarks({ ...noMarks, passed: ['a', 'b'], active: ['c'] }, everythingIsDrawn);

    expect(compareMarks(before, after)).toEqual({
      gone: [{ elementId: 'b', mark: 'active' }],
      come: [{ elementId: 'b', mark: 'passed' }, { elementId: 'c', mark: 'active' }],
    });
  });
});
