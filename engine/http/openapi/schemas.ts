import { z } from 'zod';
import * as accounts from '../../contract/account.ts';
import * as common from '../../contract/common.ts';
import * as dossiers from '../../contract/dossier.ts';
import * as migrations from '../../contract/migration.ts';
import * as operations from '../../contract/operations.ts';
import * as outsideEvents from '../../contract/outside-event.ts';
import * as procedures from '../../contract/procedure.ts';
import type { RouteName } from '../../contract/routes.ts';
import * as tasks from '../../contract/task.ts';

/** A JSON Schema of draft 2020-12, which is what OpenAPI 3.1 takes. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Schemas of the contract's routes by a name of ours. */
export interface Schemas {
  /** Named schemas of the contract, as OpenAPI components. */
  readonly components: Readonly<Record<string, JsonSchema>>;
  /** What was asked for, with references into the components. */
  readonly asked: Readonly<Record<string, JsonSchema>>;
}

/** The name under which a part of a route is asked for. */
export function partName(name: RouteName, part: 'params' | 'query' | 'body' | 'response'): string {
  return `${name}.${part}`;
}

const contract: Readonly<Record<string, unknown>> = { ...common, ...accounts, ...procedures, ...dossiers, ...operations, ...migrations, ...outsideEvents, ...tasks };

/**
 * Turns zod schemas into JSON Schemas that refer to the contract's named schemas rather than repeat them.
 * Inputs and outputs differ only where a value has a default, which no named schema of a body has.
 */
export function jsonSchemas(asked: Readonly<Record<string, z.ZodType>>): Schemas {
  const registry = z.registry<{ id: string }>();
  const named = new Set<string>();
  for (const [name, schema] of Object.entries(contract)) {
    if (!(schema instanceof z.ZodType) || registry.has(schema)) continue;
    registry.add(schema, { id: name });
    named.add(name);
  }
  // A schema that is named already is answered as a reference to its component.
  const nameOf = new Map(Object.entries(asked).map(([name, schema]) => [name, registry.get(schema)?.id]));
  for (const [name, schema] of Object.entries(asked)) {
    if (nameOf.get(name) === undefined && !registry.has(schema)) registry.add(schema, { id: name });
    nameOf.set(name, registry.get(schema)?.id);
  }

  const { schemas } = z.toJSONSchema(registry, {
    io: 'output',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => shorten(jsonSchema),
  });
  const plain = (id: string): JsonSchema => {
    const schema = { ...schemas[id] };
    delete schema.$id;
    delete schema.$schema;
    return schema;
  };
  return {
    components: Object.fromEntries([...named].map((name) => [name, plain(name)])),
    asked: Object.fromEntries(
      [...nameOf].map(([name, id = name]) => [name, named.has(id) ? { $ref: `#/components/schemas/${id}` } : plain(id)]),
    ),
  };
}

/** Leaves out what only restates a format or the range of JavaScript's integers: people read the result. */
function shorten(schema: JsonSchema): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}
