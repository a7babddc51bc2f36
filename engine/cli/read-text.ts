import { open } from 'node:fs/promises';

/** Bytes of a file or of the standard input; what is larger is no model, no scenario and no data. */
const most = 40_000_000;

/** Why a file is not read although it is there. */
class Unreadable extends Error {
  readonly code: 'ETOOLARGE' | 'ENOTUTF8';

  constructor(code: Unreadable['code']) {
    super(code);
    this.code = code;
  }
}

/** The text of a file, or of the standard input for `-`; throws for what is no UTF-8, which would be read as something else. */
export async function readText(path: string): Promise<string> {
  if (path === '-') return textOf(process.stdin);
  const file = await open(path);
  try {
    if ((await file.stat()).size > most) throw new Unreadable('ETOOLARGE');
    return await textOf(file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += bytes.length;
    if (length > most) throw new Unreadable('ETOOLARGE');
    chunks.push(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Unreadable('ENOTUTF8');
  }
}
