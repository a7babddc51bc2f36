import { Validator } from '@seriousme/openapi-schema-validator';
import { type Route, type RouteName, routes } from '../../engine/contract/routes.ts';
import { openApiDocument } from '../../engine/http/openapi/document.ts';
import { type Agency, openAgency } from './agency.ts';

interface Operation {
  readonly operationId: string;
  readonly description: string;
  readonly security: readonly Record<string, unknown>[];
  readonly parameters: readonly { name: string; in: string; required: boolean }[];
  readonly requestBody?: { content: Record<string, { schema: unknown }> };
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema: unknown }> }>>;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const table = Object.entries(routes) as [RouteName, Route][];
const document = openApiDocument(true) as unknown as OpenApi;
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
const operation = (name: RouteName): Operation => operations.find(({ operationId }) => operationId === name)!;

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document) as unknown as Record<string, unknown>);

    expect(result).toEqual(expect.objectContaining({ valid: true }));
    expect(validator.version).toBe('3.1');
  });

  it.each(table)('has %s where the server has it', (name, { method, path }) => {
    expect(document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method]?.operationId).toBe(name);
  });

  it('has no operation that the server does not serve', () => {
    expect(operations).toHaveLength(table.length);
  });

  it('leaves the demo out where there is none', () => {
    expect(Object.keys(openApiDocument(false)['paths'] as object).filter((path) => path.includes('demo'))).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target!);
    const resolve = (target: string): unknown =>
      target.split('/').slice(1).reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);

    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((target) => !target.startsWith('#/components/') || resolve(target) === undefined)).toEqual([]);
  });

  it('names schemas rather than repeat them', () => {
    const schemaOf = (name: RouteName): unknown => operation(name).responses['200']?.content?.['application/json']?.schema;

    expect(schemaOf('readTask')).toEqual({ $ref: '#/components/schemas/Task' });
    expect(schemaOf('listAccounts')).toEqual({ type: 'array', items: { $ref: '#/components/schemas/Account' } });
    expect(operation('completeTask').requestBody?.content['application/json']?.schema).toEqual({ $ref: '#/components/schemas/CompleteTask' });
  });

  it('says who may call what and what to send along', () => {
    expect(operation('publishVersion')).toMatchObject({ description: 'For the roles: admin.', security: [{ session: [], csrf: [] }] });
    expect(operation('readDossier').security).toEqual([{ session: [] }]);
    expect(operation('signIn').security).toEqual([{ csrf: [] }]);
    expect(operation('health').security).toEqual([]);
  });

  it('asks for what has no default only', () => {
    const shown = operation('listTasks').parameters.map(({ name, in: place, required }) => [name, place, required]);
    expect(shown).toEqual([['view', 'query', false], ['search', 'query', false], ['cursor', 'query', false], ['limit', 'query', false]]);
    expect(operation('readVersion').parameters.map(({ name, required }) => [name, required])).toEqual([['key', true], ['number', true]]);
  });

  it('tells the problems that a route can answer', () => {
    expect(Object.keys(operation('completeTask').responses)).toEqual(['200', '400', '401', '403', '404', '409', '413', '415', '422', '500']);
    expect(Object.keys(operation('signIn').responses)).toEqual(['200', '400', '401', '403', '413', '415', '429', '500']);
    expect(Object.keys(operation('signOut').responses)).toEqual(['204', '401', '403', '500']);
  });
});

describe('the API’s own pages', () => {
  let agency: Agency;
  beforeAll(async () => { agency = await openAgency({ isDemo: true }); });
  afterAll(() => agency.close());

  it('serve the document to anybody', async () => {
    const response = await agency.visitor().get('/api/openapi.json');
    expect(response.status).toBe(200);
    expect(response.body).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('show it on a page whose files are all our own', async () => {
    const visitor = agency.visitor();
    const page = await visitor.get('/api/docs');
    const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);

    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(files).toHaveLength(4);
    for (const file of files) {
      expect(file).toMatch(/^\/api\/docs\//);
      expect((await visitor.get(file)).status).toBe(200);
    }
    expect(page.text).not.toMatch(/<script>|style=/);
  });
});
