import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { RandomBytes } from './random.ts';

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const parameters = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const saltLength = 16;
const tagLength = 32;

/** Version 1.3 of argon2, the only one that Node computes. */
const phcPattern = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,171})$/;

interface StoredPassword {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

/** Verified against for a username that nobody has, so that the answer takes as long as for one that exists. */
const nobodysPassword: StoredPassword = {
  ...parameters,
  salt: Buffer.alloc(saltLength),
  tag: Buffer.alloc(tagLength),
};

/** Hashes a password with argon2id; answers a PHC string that carries its own parameters and salt. */
export async function hashPassword(password: string, random: RandomBytes): Promise<string> {
  const salt = Buffer.from(random(saltLength));
  const tag = await derive('argon2id', { ...parameters, message: normalise(password), nonce: salt, tagLength });
  const { memory, passes, parallelism } = parameters;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(salt)}$${encode(tag)}`;
}

/**
 * Whether the password belongs to the stored PHC string. Give `undefined` for an account that does not
 * exist: the answer is false after the same work. A string that is no argon2id hash never matches.
 */
export async function verifyPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const known = passwordHash === undefined ? undefined : parsePhc(passwordHash);
  const stored = known ?? nobodysPassword;
  const tag = await derive('argon2id', {
    message: normalise(password),
    nonce: stored.salt,
    memory: stored.memory,
    passes: stored.passes,
    parallelism: stored.parallelism,
    tagLength: stored.tag.length,
  });
  return timingSafeEqual(tag, stored.tag) && known !== undefined;
}

/** Keyboards compose Vietnamese marks differently: "mật khẩu" must be one password on all of them (RFC 8265). */
function normalise(password: string): string {
  return password.normalize('NFC');
}

/** PHC strings use base64 without padding. */
function encode(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

function parsePhc(text: string): StoredPassword | undefined {
  const match = phcPattern.exec(text);
  if (!match) return undefined;
  const [, memory, passes, parallelism, salt, tag] = match;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt ?? '', 'base64'),
    tag: Buffer.from(tag ?? '', 'base64'),
  };
}
