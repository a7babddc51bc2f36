/** A copy of a record without one of its entries. */
export function without<T extends object, Name extends keyof T>(record: T, name: Name): Omit<T, Name> {
  const copy = { ...record };
  delete copy[name];
  return copy;
}

/** Whether a record has any entry, found without listing them all. */
export function hasEntries(record: object | undefined): boolean {
  for (const name in record) if (Object.hasOwn(record, name)) return true;
  return false;
}
