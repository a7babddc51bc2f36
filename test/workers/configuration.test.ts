import { readConfiguration } from '../../engine/configuration.ts';
import { told } from '../../engine/start/terminal.ts';
import { refusalOf, valueOf } from '../dossiers/office.ts';

test('without anything it is a demo on the embedded store, for its own machine only', () => {
  expect(valueOf(readConfiguration({}))).toEqual({
    port: 3000, host: '127.0.0.1', mongoUri: undefined, dataFolder: './data', demo: true, agency: 'H29.18.5', trustProxy: undefined,
  });
});

test.each<[Record<string, string>, object]>([
  [{ PORT: '0' }, { port: 0 }],
  [{ PORT: '' }, { port: 3000 }],
  [{ PORT: ' 8080 ', HOST: '::1' }, { port: 8080, host: '::1' }],
  [{ NODE_ENV: 'production' }, { demo: false, host: '0.0.0.0' }],
  [{ NODE_ENV: 'production', HOSO_DEMO: '1' }, { demo: true }],
  [{ MONGODB_URI: 'mongodb://db/hoso' }, { mongoUri: 'mongodb://db/hoso', demo: true }],
  [{ MONGODB_URI: 'mongodb+srv://db/hoso', HOSO_DEMO: '0' }, { demo: false }],
  [{ HOSO_AGENCY: 'H01.2', HOSO_DATA: '/srv/hoso', HOSO_TRUST_PROXY: '1' }, { agency: 'H01.2', dataFolder: '/srv/hoso', trustProxy: 1 }],
])('%p', (environment, expected) => {
  expect(valueOf(readConfiguration(environment))).toMatchObject(expected);
});

test.each<[string, string, string]>([
  ['PORT', '80a', 'start.port'],
  ['PORT', '65536', 'start.port'],
  ['MONGODB_URI', 'localhost:27017', 'start.mongo'],
  ['HOSO_DEMO', 'yes', 'start.demo'],
  ['HOSO_AGENCY', 'H29-18', 'start.agency'],
  ['HOSO_TRUST_PROXY', 'all', 'start.proxy'],
])('%s=%s is told in a sentence', (name, value, code) => {
  const refusal = refusalOf(readConfiguration({ [name]: value }));
  expect(refusal).toMatchObject({ code: 'start.configuration', details: [{ code, params: { name } }] });
  for (const language of ['vi', 'en'] as const) expect(told(refusal, language)).toContain(name);
});
