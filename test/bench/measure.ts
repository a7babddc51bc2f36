/**
 * How often something can be done a second: the best of several rounds, as other programs on the machine
 * only ever take time away. `act` answers how many it did.
 */
export async function perSecond(act: () => number | Promise<number>, { rounds = 3, ms = 700 } = {}): Promise<number> {
  await act();
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    let done = 0;
    do done += await act(); while (performance.now() - from < ms);
    best = Math.max(best, (done / (performance.now() - from)) * 1000);
  }
  return best;
}

/** Milliseconds that something takes: the best of several times. */
export async function milliseconds(act: () => unknown, times = 5): Promise<number> {
  let best = Infinity;
  for (let time = 0; time < times; time += 1) {
    const from = performance.now();
    await act();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}
