import type { RequestHandler } from 'express';
import { type IncrementResponse, ipKeyGenerator, rateLimit, type Store } from 'express-rate-limit';
import type { Clock } from '../../clock.ts';
import { storedUsername } from '../../security/accounts.ts';
import { inputOf } from '../mount.ts';
import { sendProblem } from '../problems/send-problem.ts';

/** How long failures are held against somebody, ms. */
const window = 15 * 60_000;

/**
 * Failed attempts from one address: an office with hundreds of people sits behind one. Successes are not
 * counted.
 */
const perAddress = 60;

/** Failed attempts on one username, wherever they come from. */
const perUsername = 10;

/**
 * Slows down who guesses passwords, by address and by username. Each process counts for itself: with
 * several, somebody gets as many times the attempts, which is still far too few to guess.
 */
export function signInLimits(clock: Clock): readonly RequestHandler[] {
  return [
    limit(clock, perAddress, ({ ip }) => ipKeyGenerator(ip ?? '')),
    limit(clock, perUsername, (request) => {
      const body = inputOf(request)?.body;
      const username = typeof body === 'object' && body !== null && 'username' in body ? String(body.username) : '';
      return storedUsername(username);
    }),
  ];
}

function limit(clock: Clock, most: number, keyOf: (request: Parameters<RequestHandler>[0]) => string): RequestHandler {
  const attempts = new Attempts(clock);
  return rateLimit({
    windowMs: window,
    limit: most,
    store: attempts,
    keyGenerator: keyOf,
    skipSuccessfulRequests: true,
    standardHeaders: false,
    legacyHeaders: false,
    handler(request, response) {
      const wait = attempts.waitOf(keyOf(request));
      response.set('Retry-After', String(Math.ceil(wait / 1000)));
      sendProblem(request, response, { code: 'signIn.tooMany', params: { minutes: Math.ceil(wait / 60_000) } });
    },
  });
}

/** Attempts by key, on our clock: the library's own memory asks the system for the time. */
class Attempts implements Store {
  readonly localKeys = true;
  readonly #clock: Clock;
  readonly #byKey = new Map<string, { hits: number; until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  increment(key: string): IncrementResponse {
    const now = this.#clock.now();
    this.#forget(now);
    const entry = this.#byKey.get(key) ?? { hits: 0, until: now + window };
    entry.hits += 1;
    this.#byKey.set(key, entry);
    // Without a reset time the library has nothing to compare with the system's clock.
    return { totalHits: entry.hits, resetTime: undefined };
  }

  decrement(key: string): void {
    const entry = this.#byKey.get(key);
    if (entry) entry.hits = Math.max(0, entry.hits - 1);
  }

  resetKey(key: string): void {
    this.#byKey.delete(key);
  }

  /** Milliseconds until attempts under this key count anew. */
  waitOf(key: string): number {
    return Math.max(0, (this.#byKey.get(key)?.until ?? 0) - this.#clock.now());
  }

  /** Entries are in the order of their expiry, all living equally long, so the old ones stand first. */
  #forget(now: number): void {
    for (const [key, { until }] of this.#byKey) {
      if (until > now) return;
      this.#byKey.delete(key);
    }
  }
}
