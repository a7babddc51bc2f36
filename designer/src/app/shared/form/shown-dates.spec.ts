import { showDates } from './shown-dates.ts';

describe('dates in the sentences of a form', () => {
  it.each([
    ['sinh ngày 2026-11-20 tại Huế', 'sinh ngày 20/11/2026 tại Huế'],
    ['**2026-11-20**', '**20/11/2026**'],
    ['hẹn 2026-11-24T07:30:00Z.', 'hẹn 24/11/2026, 14:30.'],
    ['xem https://a.vn/2026-11-20/x và ?d=2026-11-20', 'xem https://a.vn/2026-11-20/x và ?d=2026-11-20'],
    ['mã A-2026-11-20 và 2026-11-20-7', 'mã A-2026-11-20 và 2026-11-20-7'],
  ])('%p reads %p', (filled, shown) => {
    expect(showDates(filled)).toBe(shown);
  });
});
