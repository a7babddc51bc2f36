import { PartWalk } from './part-walk.ts';

const parts = (answers: readonly (readonly [string[], string | null] | Error)[]) => {
  const asked: (string | undefined)[] = [];
  const walk = new PartWalk<string>(async (cursor) => {
    asked.push(cursor);
    const answer = answers[asked.length - 1];
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('asked too often');
    return { items: answer[0], next: answer[1], examined: answer[0].length };
  });
  return { walk, asked };
};

describe('a walk in parts', () => {
  it('asks for part after part until none is left', async () => {
    const { walk, asked } = parts([[['a', 'b'], 'b'], [['c'], null]]);
    await walk.go();
    expect([walk.state(), walk.items(), walk.examined(), asked]).toEqual(['done', ['a', 'b', 'c'], 3, [undefined, 'b']]);
  });

  it('goes on with the very part that failed, and loses nothing of those before', async () => {
    const { walk, asked } = parts([[['a'], 'a'], new Error('away'), [['b'], null]]);
    await walk.go();
    expect([walk.state(), walk.items(), walk.problem()]).toEqual(['failed', ['a'], expect.any(Error)]);
    await walk.go();
    expect([walk.state(), walk.items(), asked]).toEqual(['done', ['a', 'b'], [undefined, 'a', 'a']]);
  });

  it('stops after the part under way, and can be taken up again', async () => {
    const { walk, asked } = parts([[['a'], 'a'], [['b'], null]]);
    const going = walk.go();
    walk.stop();
    await going;
    expect([walk.state(), walk.items()]).toEqual(['stopped', ['a']]);
    await walk.go();
    expect([walk.state(), asked.length]).toEqual(['done', 2]);
  });
});
