import type { OpenStore } from '../store-contract.ts';
import { textTokens } from '../../../engine/text-tokens.ts';
import { copiesOf, dossierOf, searchOf, taskOf } from '../documents.ts';
import { everyPage } from './lists.ts';
import { openedFor, patience } from './opened.ts';

const applicants = [
  'Nguyễn Văn An', 'Nguyễn Thị Ánh', 'Đặng Ngọc Ẩn', 'Trần Văn Nguyên', 'Lê Thị Hoàng Yến', 'Nông Đức Anh', 'Phan Vân Anh',
];

export function describeSearch(open: OpenStore): void {
  describe('search', () => {
    const opened = openedFor(open, 'search');

    beforeAll(async () => {
      for (const [index, name] of applicants.entries()) {
        const code = `H29.18.5-261124-${String(index + 1).padStart(4, '0')}`;
        const dossier = dossierOf(`d${index}`, {
          code, applicant: { name }, receivedAt: 1000 - index, status: index % 2 ? 'completed' : 'running',
        });
        const tokens = textTokens(code, name);
        await opened.store.dossiers.insert(dossier, copiesOf(dossier, {
          search: searchOf(dossier, { tokens }),
          tasks: [
            taskOf(dossier, 'w', { tokens, dueAt: index, candidateGroups: [index % 2 ? 'odd' : 'even', 'all'] }),
            taskOf(dossier, 'over', { tokens, status: 'completed', dueAt: 0 }),
          ],
        }));
      }
    }, patience);

    test.each([
      [['nguyen'], [0, 1, 3]],
      [['ng'], [0, 1, 2, 3]],
      [['an'], [0, 1, 2, 5, 6]],
      [['anh', 'nguyen'], [1]],
      [['anh', 'an'], [1, 5, 6]],
      [['van', 'an'], [0, 6]],
      [['guyen'], []],
      [['nguyenx'], []],
      [['nguyen', 'zz'], []],
      [['dang'], [2]],
      [['h29'], [0, 1, 2, 3, 4, 5, 6]],
      [['', 'le'], [4]],
      [['.*'], []],
      [['%'], []],
      [['an', 'an'], [0, 1, 2, 5, 6]],
    ])('for %j finds whom each word begins a token of', async (words, expected) => {
      const page = await opened.store.dossiers.list({ words, limit: 50 });
      expect(page.items.map((line) => applicants.indexOf(line.applicantName))).toEqual(expected);
      expect(page.total).toBe(expected.length);
      expect(await everyPage(opened.store.dossiers, { words, limit: 2 })).toEqual(page.items);

      const tasks = await opened.store.tasks.list({ words, limit: 50 });
      expect(tasks.items.map((task) => applicants.indexOf(task.applicantName))).toEqual(expected);
      expect(tasks.items.every((task) => task.waitId === 'w')).toBe(true);
      expect(tasks.total).toBe(expected.length);
      expect(await everyPage(opened.store.tasks, { words, limit: 2 })).toEqual(tasks.items);

      const offeredTo = { accountId: 'x', groups: ['odd', 'all'] };
      expect((await opened.store.tasks.list({ words, offeredTo, limit: 50 })).items).toEqual(tasks.items);
      const odd = await opened.store.tasks.list({ words, offeredTo: { accountId: 'x', groups: ['odd'] }, limit: 50 });
      expect(odd.items.map((task) => applicants.indexOf(task.applicantName))).toEqual(expected.filter((index) => index % 2));
      const completed = await opened.store.dossiers.list({ words, status: 'completed', procedureKey: 'birth', limit: 50 });
      expect(completed.items.map((line) => applicants.indexOf(line.applicantName))).toEqual(expected.filter((index) => index % 2));
    });

    test('goes with the words when they change', async () => {
      const before = dossierOf('renamed', { procedureKey: 'renamed' });
      const after = { ...before, revision: 2 };
      const tokensOf = (name: string) => ({ tokens: textTokens(name) });
      await opened.store.dossiers.insert(before, copiesOf(before, { search: searchOf(before, tokensOf('Vũ Quỳnh Giao')) }));
      await opened.store.dossiers.commit(after, 1, copiesOf(after, { search: searchOf(after, tokensOf('Vũ Quỳnh Hoa')) }));
      const total = async (word: string) => (await opened.store.dossiers.list({ words: [word], procedureKey: 'renamed', limit: 1 })).total;
      expect([await total('giao'), await total('hoa'), await total('quynh')]).toEqual([0, 1, 1]);
    });
  });
}
