/** Something that is done again and again as long as the server runs; any number of processes do it at once. */
export interface Worker {
  readonly name: string;
  /** Does what there is to do now; answers how much that was. */
  runOnce(): Promise<number>;
}

/** Several workers as one that does what each of them has to do, one after the other. */
export function inOneGo(name: string, workers: readonly Worker[]): Worker {
  return {
    name,
    async runOnce() {
      let done = 0;
      for (const worker of workers) done += await worker.runOnce();
      return done;
    },
  };
}

/** Where a worker's unexpected errors go; the worker goes on. */
export interface WorkerLog {
  failed(worker: string, error: unknown): void;
}

/** A worker that runs. */
export interface Running {
  /** Resolves when the pass that is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Runs a worker every `pause` ms, and at once again where a pass found something: polling is the truth, a
 * notification could only be faster. One pass at a time, so a slow store is not asked twice.
 */
export function startWorker(worker: Worker, pause: number, log: WorkerLog): Running {
  const stopping = new AbortController();

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const found = await pass();
      if (found === 0) await pauseFor(pause, stopping.signal);
    }
  }

  async function pass(): Promise<number> {
    try {
      return await worker.runOnce();
    } catch (error) {
      log.failed(worker.name, error);
      return 0;
    }
  }

  const ended = loop();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake);
    if (signal.aborted) wake();
  });
}
