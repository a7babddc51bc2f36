import { z } from 'zod';

/** A text in both languages. */
export const Text = z.strictObject({ vi: z.string(), en: z.string() });
export type Text = z.infer<typeof Text>;

/** A moment as ISO 8601 with offset, such as `2026-11-24T14:30:00+07:00`. */
export const Moment = z.iso.datetime({ offset: true });

/** An account as others see it. */
export const Person = z.strictObject({ id: z.string(), name: z.string() });
export type Person = z.infer<typeof Person>;

/** Anything that JSON can say. */
export const JsonValue = z.json();

/** A form-js schema or other JSON object that is stored as it is. */
export const JsonObject = z.record(z.string(), JsonValue);
export type JsonObject = z.infer<typeof JsonObject>;

/** One page of a list; `next` is the cursor of the following page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable(), total: z.number().int() });
}

/** RFC 9457 problem details; `type` is stable, `detail` is a sentence in the reader's language. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** Stable code that `type` ends with. */
  code: z.string(),
  elementId: z.string().optional(),
  elementName: z.string().optional(),
  /** Where several things are wrong: each with its own sentence. */
  errors: z
    .array(
      z.object({
        code: z.string(),
        detail: z.string(),
        /** Path in the request body, such as `data.childName`. */
        field: z.string().optional(),
        elementId: z.string().optional(),
        elementName: z.string().optional(),
      }),
    )
    .optional(),
  /** For a stale revision: who changed it, and when. */
  changedBy: Person.optional(),
  changedAt: Moment.optional(),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;
