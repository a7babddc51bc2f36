import { z } from 'zod';
import { accept, type Refusal, type Result } from './result.ts';

/** How this server is set up, from its environment. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** MongoDB's address; without one the embedded store is used. */
  readonly mongoUri: string | undefined;
  /** Folder of the embedded store. */
  readonly dataFolder: string;
  readonly demo: boolean;
  /** Identifier of the agency after Decision 20/2020/QĐ-TTg. */
  readonly agency: string;
  /** Number of proxies in front that may say what the client's address is. */
  readonly trustProxy: number | undefined;
}

/** Each variable that is read, with the code of the sentence for what is wrong with it. */
const Environment = z.object({
  PORT: z.string().regex(/^\d{1,5}$/, 'start.port').transform(Number).refine((port) => port <= 65_535, 'start.port').default(3000),
  HOST: z.string().min(1, 'start.text').optional(),
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\/./, 'start.mongo').optional(),
  HOSO_DATA: z.string().min(1, 'start.text').default('./data'),
  HOSO_DEMO: z.enum(['0', '1'], 'start.demo').optional(),
  HOSO_AGENCY: z.string().regex(/^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/, 'start.agency').default('H29.18.5'),
  HOSO_TRUST_PROXY: z.string().regex(/^\d{1,2}$/, 'start.proxy').transform(Number).optional(),
  NODE_ENV: z.string().optional(),
});

/**
 * Reads the configuration. Refused with `start.configuration`; `details` says what is wrong with which
 * variable. Without `HOSO_DEMO`, an instance is a demo unless it runs in production; a demo, whose passwords
 * everybody knows, listens to its own machine only unless `HOST` says otherwise.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Result<Configuration> {
  const parsed = Environment.safeParse(withoutEmpty(environment));
  if (!parsed.success) {
    const details = parsed.error.issues.map((issue): Refusal => ({ code: issue.message, params: { name: String(issue.path[0]) } }));
    return { ok: false, refusal: { code: 'start.configuration', details } };
  }
  const demo = parsed.data.HOSO_DEMO === undefined ? parsed.data.NODE_ENV !== 'production' : parsed.data.HOSO_DEMO === '1';
  const { PORT, HOST, MONGODB_URI, HOSO_DATA, HOSO_AGENCY, HOSO_TRUST_PROXY } = parsed.data;
  return accept({
    port: PORT,
    host: HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    mongoUri: MONGODB_URI,
    dataFolder: HOSO_DATA,
    demo,
    agency: HOSO_AGENCY,
    trustProxy: HOSO_TRUST_PROXY,
  });
}

/** `PORT= npm start` means the default, not an empty port. */
function withoutEmpty(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined || value.trim() === '' ? [] : [[name, value.trim()]])),
  );
}
