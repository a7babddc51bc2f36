import { emptyDiagram } from '../../../engine/procedures/empty-diagram.ts';
import { openModel, type OpenModel } from '../design/open-model.ts';
import type { Drawing } from '../../src/app/design/drawing/drawing.ts';
import type { Drawn } from '../../src/app/design/drawing/services.ts';
import { type Block, blockGroups, moreBlocks, placeBlock } from '../../src/app/design/blocks/blocks.ts';

const blockOf = (name: string): Block => [...blockGroups, moreBlocks].flatMap(({ blocks }) => blocks).find((block) => block.name === name)!;

/** Puts blocks down one behind the other, each behind the one before. */
function putBehind(model: OpenModel, first: string, ...blocks: readonly string[]): readonly Drawn[] {
  model.get('selection').select(model.element(first));
  return blocks.map((block) => {
    placeBlock({ get: model.get, fit: () => undefined } as unknown as Drawing, blockOf(block));
    return model.get('selection').get()[0] as Drawn;
  });
}

const followers = (of: Drawn): readonly string[] => of.outgoing.map(({ target }) => target?.id ?? '');

describe('a block that is put behind what something follows already', () => {
  it('comes between the two, in the row, and what follows makes room', async () => {
    const model = await openModel(emptyDiagram('thu', 'Thử'));
    placeBlock({ get: model.get, fit: () => undefined } as unknown as Drawing, blockOf('pool'));
    const [received, finished] = [model.element('received'), model.element('finished')];
    const [step, automatic, wait] = putBehind(model, 'received', 'step', 'automatic', 'timer') as [Drawn, Drawn, Drawn];
    expect([received, step, automatic, wait].map(followers)).toEqual([[step.id], [automatic.id], [wait.id], ['finished']]);
    const row = [received, step, automatic, wait, finished];
    for (const [index, shape] of row.slice(1).entries()) {
      const before = row[index] as Drawn;
      expect(shape.x - (before.x + before.width)).toBeGreaterThanOrEqual(50);
      expect(shape.y + shape.height / 2).toBe(received.y + received.height / 2);
    }
    const pool = received.parent as Drawn;
    expect(pool.x + pool.width).toBeGreaterThan(finished.x + finished.width);
    for (let taken = 0; taken < 3; taken++) model.get('commandStack').undo();
    expect(followers(received)).toEqual(['finished']);
    expect(finished.x).toBe(420);
  });

  it('is one more way behind a branch, and so is an end behind anything', async () => {
    const model = await openModel(emptyDiagram('thu', 'Thử'));
    const [branch, step] = putBehind(model, 'received', 'choice', 'step') as [Drawn, Drawn];
    expect(followers(branch).toSorted()).toEqual(['finished', step.id].toSorted());
    const [end] = putBehind(model, 'received', 'end') as [Drawn];
    expect(followers(model.element('received')).toSorted()).toEqual([branch.id, end.id].toSorted());
  });
});
