/**
 * A process variable as it is stored and travels: plain JSON.
 * FEEL's dates, times and durations are kept as their ISO 8601 text.
 */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

/** Variables of one scope by name. */
export type Variables = { readonly [name: string]: Value };
