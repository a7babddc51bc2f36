/** Dates and working time in the core are Temporal's; a browser that does not have it yet is lent one. */
export async function provideTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}
