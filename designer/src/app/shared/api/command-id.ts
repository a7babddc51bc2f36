/** Identifier of one intended command: the same one on every attempt, so that a repeated request is carried out once. */
export function newCommandId(): string {
  return crypto.randomUUID();
}
