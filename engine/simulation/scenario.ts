import { z } from 'zod';
import { isDuration, isMoment } from './moment.ts';

/*
 * A scenario: how a procedure is tried out in virtual time. Procedures ship them as their tests, people
 * write them by hand, so an unknown word is refused rather than overlooked.
 */

const VariablesOf = z.record(z.string(), z.json());
/** `complete:` with nothing behind it is YAML's null. */
const Given = VariablesOf.nullable().transform((given) => given ?? {});
const Duration = z.string().refine(isDuration, { params: { code: 'scenario.notDuration' } });
const Moment = z.string().refine(isMoment, { params: { code: 'scenario.notMoment' } });
const MomentOrDuration = z.string().refine((text) => isDuration(text) || isMoment(text), {
  params: { code: 'scenario.notDurationOrMoment' },
});
/** YAML reads a key such as `079226000123` as a number. */
const Key = z.union([z.string(), z.number()]).transform(String);
const Zone = z.string().refine(isZone, { params: { code: 'scenario.notZone' } });

const Message = z.strictObject({ message: z.string(), key: Key.optional(), variables: VariablesOf.optional() });
const Signal = z.strictObject({ signal: z.string(), variables: VariablesOf.optional() });
/** What is sent out: a message to whoever waits for it, or a signal to all. */
const Sent = z.union([Message, Signal]);
export type Sent = z.output<typeof Sent>;

const Thrown = z.union([
  z.strictObject({ code: z.string(), message: z.string().optional(), variables: VariablesOf.optional() }),
  Key.transform((code) => ({ code, message: undefined, variables: undefined })),
]);

const waysToAnswer = ['complete', 'fail', 'throwError', 'escalate', 'never'] as const;

const Answer = z
  .strictObject({
    /** Completes the task or job with these variables. */
    complete: Given.optional(),
    /** The job fails for this reason and has one try less; without tries left it is an incident. */
    fail: z.string().optional(),
    /** Throws a BPMN error with this code. */
    throwError: Thrown.optional(),
    /** Throws an escalation with this code; where that does not end the task, it goes on. */
    escalate: Thrown.optional(),
    /** Nobody ever answers. */
    never: z.literal(true).optional(),
    /** Messages and signals that whoever answers sends out first. */
    publish: z.union([Sent, z.array(Sent)]).transform((sent) => [sent].flat()).optional(),
    /** How long it takes. */
    after: Duration.optional(),
  })
  .refine((answer) => waysToAnswer.filter((way) => answer[way] !== undefined).length <= 1, {
    params: { code: 'scenario.twoAnswers' },
  });
export type Answer = z.output<typeof Answer>;

const At = { at: MomentOrDuration };

/** Something that comes from outside at a moment, or so long after the beginning. */
const OutsideEvent = z.union([
  z.strictObject({ ...At, message: z.string(), key: Key.optional(), variables: VariablesOf.optional() }),
  z.strictObject({ ...At, signal: z.string(), variables: VariablesOf.optional() }),
  z.strictObject({ ...At, set: VariablesOf }),
]);
export type OutsideEvent = z.output<typeof OutsideEvent>;

const Start = z.strictObject({
  /** May be left out where the file has one process. */
  process: z.string().optional(),
  /** A start event by its id, where it is not the plain one. */
  event: z.string().optional(),
  variables: Given.optional(),
});

/** One id, or several. */
const Ids = z.union([z.string(), z.array(z.string())]).transform((ids) => [ids].flat());

const Expectation = z.strictObject({
  /** Ids of the activities in order; see `tookPath`. */
  path: z.array(z.string()).max(1_000).optional(),
  outcome: z.enum(['completed', 'waiting', 'incident', 'refused']).optional(),
  /** Ids of the end events that were reached, in any order, each as often as it was reached. */
  ends: Ids.optional(),
  /** What went wrong, in any order: the element, or the element and the code of the reason. */
  incidents: z.array(z.union([z.strictObject({ element: z.string(), code: z.string().optional() }), z.string().transform((element) => ({ element, code: undefined }))])).optional(),
  /** These variables have these values; others may have any. */
  variables: VariablesOf.optional(),
  /** Ids of the elements that still wait, in any order. */
  waits: z.array(z.string()).optional(),
});
export type Expectation = z.output<typeof Expectation>;

export const Scenario = z.strictObject({
  /** In words, for people. */
  name: z.string().optional(),
  description: z.string().optional(),
  /** When virtual time begins; a Monday morning where it is left out. */
  now: Moment.default('2026-01-05T01:00:00Z'),
  /** IANA time zone of dates and times without an offset. */
  zone: Zone.default('Asia/Ho_Chi_Minh'),
  /** What begins by hand, in order; left out, what `beginningsOf` says; empty, nothing. */
  start: z.union([Start, z.array(Start).max(200)]).transform((start) => [start].flat()).optional(),
  /** By element id: one answer for all times, or a list in order, after which nothing is answered any more than by default. */
  answers: z.record(z.string(), z.union([Answer, z.array(Answer)])).default({}),
  events: z.array(OutsideEvent).max(2_000).default([]),
  /** Bound of virtual time; without it the run goes on until nothing is due. */
  until: MomentOrDuration.optional(),
  expect: Expectation.optional(),
});
export type Scenario = z.output<typeof Scenario>;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
