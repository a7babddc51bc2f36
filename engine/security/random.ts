/** Source of unpredictable bytes; `node:crypto`'s `randomBytes` in production, a counted one in tests. */
export type RandomBytes = (size: number) => Uint8Array;

/** A token of 256 bits that fits in a cookie, a header or a URL. */
export function randomToken(random: RandomBytes): string {
  return Buffer.from(random(32)).toString('base64url');
}
