import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getDirectiveValues, isEnumType, type GraphQLSchema } from 'graphql';

/** Versions of the Admin API that the stand-in speaks, the newest first. */
export const servedVersions = ['2026-10', '2026-07'] as const;

export type ServedVersion = (typeof servedVersions)[number];

const loaded = new Map<ServedVersion, GraphQLSchema>();

/** The pruned schema of a version; read once. */
export function schemaOf(version: ServedVersion): GraphQLSchema {
  let schema = loaded.get(version);
  if (!schema) {
    const file = join(import.meta.dirname, '..', 'schema', `admin-${version}.graphql`);
    schema = buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });
    // A shop may say what its version's schema does not know yet: values go out as they stand.
    for (const type of Object.values(schema.getTypeMap())) {
      if (isEnumType(type) && !type.name.startsWith('__')) type.coerceOutputValue = String;
    }
    loaded.set(version, schema);
  }
  return schema;
}

/**
 * The version that answers a request for one: itself, the oldest served one for one that is retired
 * ("falls forward"), or undefined for what was never released.
 */
export function versionFor(asked: string): ServedVersion | undefined {
  const [newest, oldest] = [servedVersions[0], servedVersions.at(-1)];
  if (asked === 'unstable') return newest;
  if (!/^\d{4}-(?:01|04|07|10)$/.test(asked) || asked > newest) return undefined;
  return servedVersions.find((version) => version === asked) ?? oldest;
}

/** Scopes out of the `@access` directives of a type, field or value: one of each list is needed. */
export function scopesOn(
  schema: GraphQLSchema,
  node: Parameters<typeof getDirectiveValues>[1] | null | undefined,
): readonly (readonly string[])[] {
  const definition = schema.getDirective('access');
  if (!definition || !node) return [];
  return (node.directives ?? [])
    .filter((directive) => directive.name.value === 'access')
    .map((directive) => getDirectiveValues(definition, { directives: [directive] })?.['anyOf'])
    .map((scopes) => scopes as readonly string[]);
}

/** Which protected customer field of level 2 a field is, if it is one. */
export function protectedContent(
  schema: GraphQLSchema,
  node: Parameters<typeof getDirectiveValues>[1] | null | undefined,
): string | undefined {
  const definition = schema.getDirective('protected');
  const values = definition && node ? getDirectiveValues(definition, node) : undefined;
  return values?.['content'] as string | undefined;
}
