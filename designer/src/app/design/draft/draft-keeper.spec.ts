import { clientProblem, OFFLINE, ProblemError } from '../../shared/api/problem-error.ts';
import type { DraftContent } from './draft-content.ts';
import { autosaveAfter, DraftKeeper, type Keeping, retryAfter, type Saved } from './draft-keeper.ts';
import { LocalDrafts } from './local-drafts.ts';

const savedAt = '2026-11-24T08:00:00+07:00';
const content = (bpmn: string): DraftContent => ({ name: { vi: 'Khai sinh', en: 'Birth' }, bpmn, forms: {} });

/** Lets all that is already promised come true. */
const everythingPromised = () => new Promise<void>((resolve) => {
  setTimeout(resolve);
});

/** A server that answers what it is told to, a clock that only the test moves, and a browser's storage. */
function studio(answer: (revision: number) => Promise<Saved> = async (revision) => ({ revision: revision + 1, savedAt })) {
  const sent: { revision: number; bpmn: string }[] = [];
  const states: Keeping['state'][] = [];
  const storage = new Map<string, string>();
  let timer: { due: number; then: () => void } | null = null;
  let drawn = 'one';
  const local = new LocalDrafts({
    getItem: (key) => storage.get(key) ?? null,
    setItem: (key, value) => void storage.set(key, value),
    removeItem: (key) => void storage.delete(key),
  });
  const world = {
    answer, sent, states, local,
    draw: (bpmn: string) => {
      drawn = bpmn;
      keeper.touched();
    },
    /** Lets time pass, and what was due by then finish. */
    pass: async (milliseconds: number) => {
      if (!timer || timer.due > milliseconds) return;
      const { then } = timer;
      timer = null;
      then();
      await everythingPromised();
    },
  };
  const keeper = new DraftKeeper('birth', { revision: 7, savedAt }, {
    send: async (revision, { bpmn }) => {
      sent.push({ revision, bpmn });
      return world.answer(revision);
    },
    content: async () => content(drawn),
    local,
    after: (due, then) => {
      timer = { due, then };
      return () => {
        timer = null;
      };
    },
    now: () => '2026-11-24T09:00:00+07:00',
  }, ({ state }) => states.push(state));
  return { keeper, ...world, world };
}

const changedByOther = new ProblemError({
  type: 'urn:hoso:problem:procedure.stale', title: '', status: 409, detail: '', code: 'procedure.stale',
  changedBy: { id: 'lan', name: 'Trần Thị Lan' }, changedAt: savedAt,
});

describe('keeping a draft', () => {
  it('saves two seconds after the last change, from the revision it was made from', async () => {
    const { keeper, draw, pass, sent } = studio();
    draw('two');
    await pass(autosaveAfter - 1);
    expect(sent).toEqual([]);

    await pass(autosaveAfter);
    draw('three');
    await keeper.save();

    expect(sent).toEqual([{ revision: 7, bpmn: 'two' }, { revision: 8, bpmn: 'three' }]);
    expect(keeper.keeping).toEqual({ state: 'saved', at: savedAt });
    expect(keeper.settled).toBe(true);
  });

  it('sends nothing where nothing was changed', async () => {
    const { keeper, sent } = studio();
    await keeper.save();
    expect(sent).toEqual([]);
  });

  it('sends one request at a time, and what was drawn meanwhile after it', async () => {
    let finish: (saved: Saved) => void = () => undefined;
    const { keeper, draw, sent, world } = studio(() => new Promise((resolve) => {
      finish = resolve;
    }));
    draw('two');
    const first = keeper.save();
    await Promise.resolve();
    await Promise.resolve();
    draw('three');
    const second = keeper.save();
    world.answer = async (revision) => ({ revision: revision + 1, savedAt });
    finish({ revision: 8, savedAt });
    await Promise.all([first, second]);

    expect(sent).toEqual([{ revision: 7, bpmn: 'two' }, { revision: 8, bpmn: 'three' }]);
    expect(keeper.settled).toBe(true);
  });

  it('keeps the work in the browser while the server cannot be reached, and sends it when it can', async () => {
    const { keeper, draw, pass, local, world } = studio(() => Promise.reject(clientProblem(OFFLINE, 0)));
    draw('two');
    await pass(autosaveAfter);
    expect(keeper.keeping).toMatchObject({ state: 'offline', kept: true });
    expect(local.read('birth')).toMatchObject({ revision: 7, bpmn: 'two' });

    world.answer = async (revision) => ({ revision: revision + 1, savedAt });
    await pass(retryAfter);
    expect(keeper.keeping.state).toBe('saved');
    expect(local.read('birth')).toBeNull();
  });

  it('says who saved in between and sends nothing more until the author has decided', async () => {
    const { keeper, draw, pass, sent, world } = studio(() => Promise.reject(changedByOther));
    draw('two');
    await pass(autosaveAfter);
    expect(keeper.keeping).toEqual({ state: 'conflict', by: 'Trần Thị Lan', at: savedAt });

    draw('three');
    await pass(autosaveAfter);
    await keeper.save();
    expect(sent).toHaveLength(1);

    keeper.resume({ revision: 9, savedAt });
    world.answer = async (revision) => ({ revision: revision + 1, savedAt });
    draw('four');
    await pass(autosaveAfter);
    expect(sent.at(-1)).toEqual({ revision: 9, bpmn: 'four' });
  });

  it('shows a refusal and tries again with the next change', async () => {
    const refusal = new ProblemError({ type: '', title: '', status: 422, detail: 'Không phải BPMN.', code: 'model.unreadable' });
    const { keeper, draw, pass, sent } = studio(() => Promise.reject(refusal));
    draw('two');
    await pass(autosaveAfter);
    expect(keeper.keeping).toEqual({ state: 'refused', problem: refusal });

    draw('three');
    await pass(autosaveAfter);
    expect(sent).toHaveLength(2);
  });

  it('keeps what was not sent yet when the page is left', async () => {
    const { keeper, draw, local } = studio();
    draw('two');
    await keeper.close();
    expect(local.read('birth')).toMatchObject({ bpmn: 'two', revision: 7 });
  });
});
