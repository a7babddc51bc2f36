import { z } from 'zod';
import { Moment } from './common.ts';

export const Role = z.enum(['processOwner', 'officer', 'leader', 'admin']);
export type Role = z.infer<typeof Role>;

export const Language = z.enum(['vi', 'en']);

/** The signed-in person. */
export const Account = z.strictObject({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(Role),
  /** Candidate groups, such as `reception`. */
  groups: z.array(z.string()),
  language: Language,
});
export type Account = z.infer<typeof Account>;

/** GET /api/session: who is signed in, and what the application needs before its first screen. */
export const Session = z.strictObject({
  account: Account.nullable(),
  /** Sent back as header `x-csrf-token` with every request that changes something. */
  csrfToken: z.string(),
  /** Present in a demo instance only. */
  demo: z
    .strictObject({
      now: Moment,
      accounts: z.array(z.strictObject({ username: z.string(), password: z.string(), name: z.string(), roles: z.array(Role) })),
    })
    .nullable(),
});
export type Session = z.infer<typeof Session>;

export const SignIn = z.strictObject({ username: z.string().min(1).max(100), password: z.string().min(1).max(200) });
export const ChangeLanguage = z.strictObject({ language: Language });

/** POST /api/demo/clock: move the demo clock forward by an ISO 8601 duration. */
export const AdvanceClock = z.strictObject({ by: z.iso.duration() });
export const DemoClock = z.strictObject({ now: Moment, firedTimers: z.number().int() });
export type DemoClock = z.infer<typeof DemoClock>;
