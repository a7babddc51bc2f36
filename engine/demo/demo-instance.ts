import type { Clock } from '../clock.ts';
import { demoAccounts, demoPassword } from './demo-accounts.ts';
import type { ClockAdvance } from './advance-clock.ts';
import type { Demo } from '../http/deps.ts';

/** What the HTTP server shows of a demo instance. */
export function demoInstance(clock: Clock, lever: ClockAdvance): Demo {
  return {
    now: () => clock.now(),
    advance: (isoDuration) => lever.advance(isoDuration),
    accounts: demoAccounts.map(({ username, name, roles }) => ({ username, name, roles, password: demoPassword })),
  };
}
