/** A business failure as a value: a stable code, and what its sentence needs. Exceptions are for bugs. */
export interface Refusal {
  /** Stable code from `engine/messages`, such as `task.alreadyClaimed`. */
  readonly code: string;
  /** Values for the placeholders of the code's sentence. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** BPMN element that the refusal is about. */
  readonly elementId?: string;
  readonly elementName?: string;
  /** Several things wrong at once, such as the problems that keep a draft from being published. */
  readonly details?: readonly Refusal[];
}

/** What a service answers: the value, or why not. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** Wraps a value as a success. */
export function accept<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a reason as a failure. */
export function refuse(
  code: string,
  params?: Refusal['params'],
  element?: { readonly id: string; readonly name?: string | undefined },
): { readonly ok: false; readonly refusal: Refusal } {
  return {
    ok: false,
    refusal: {
      code,
      ...(params ? { params } : {}),
      ...(element ? { elementId: element.id } : {}),
      ...(element?.name ? { elementName: element.name } : {}),
    },
  };
}
