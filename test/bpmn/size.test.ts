import { flows, process, script } from './model.ts';
import { startEvent, users } from './parts.ts';
import { Play } from './play.ts';

describe('a dossier\'s state is small and does not grow with its past', () => {
  test('with five open tasks it takes less than 4 KB', async () => {
    const tasks = ['a', 'b', 'c', 'd', 'f'];
    const play = await Play.of(process(`${startEvent}<parallelGateway id="g"/>${users(...tasks)}${flows('s -> g', ...tasks.map((id) => `g -> ${id}`))}`), { name: 'Nguyễn Văn An' });
    expect(play.open).toEqual(tasks);
    expect(JSON.stringify(play.state).length).toBeLessThan(4096);
  });

  test('after ten or a thousand rounds it is the same but for its numbers', async () => {
    const model = process(`${startEvent}<exclusiveGateway id="x"/>${users('a')}${script('c', 'n', 'n + 1')}${flows('s -> x -> a -> c -> x')}`);
    const shape = (play: Play): string => JSON.stringify(play.state).replace(/\d+/g, '0');
    const play = await Play.of(model, { n: 0 });
    for (let rounds = 0; rounds < 10; rounds += 1) carry(play);
    const after10 = shape(play);
    for (let rounds = 0; rounds < 1000; rounds += 1) carry(play);
    expect(shape(play)).toBe(after10);
  });
});

/** One more round, without the replay that `Play` does: what is measured is the state alone. */
function carry(play: Play): void {
  const done = play.advance({ type: 'completeTask', waitId: play.wait('a').id });
  if (!done.ok) throw new Error(done.refusal.code);
  play.state = done.state;
}
