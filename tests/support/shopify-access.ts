import {
  getDirectiveValues,
  getNamedType,
  isEnumType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** What a document needs before Shopify answers it in full. */
export interface DocumentAccess {
  /** One scope of each list must be granted. */
  readonly anyOf: readonly (readonly string[])[];
  /** Protected customer fields of level 2 by what they contain, as `Type.field`. */
  readonly protectedFields: Readonly<Record<string, readonly string[]>>;
}

/** Reads the directives of the pruned schema for each field that the document asks for. */
export function accessOf(schema: GraphQLSchema, document: DocumentNode): DocumentAccess {
  const anyOf = new Map<string, readonly string[]>();
  const protectedFields: Record<string, string[]> = {};
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const field = info.getFieldDef();
        const parent = info.getParentType()?.name;
        const returned = getNamedType(info.getType());
        if (!field || parent === undefined) return;
        for (const scopes of [
          ...scopesOn(schema, field.astNode),
          ...(isObjectType(returned) ? scopesOn(schema, returned.astNode) : []),
        ]) {
          anyOf.set(scopes.join(), scopes);
        }
        const content = contentOn(schema, field.astNode);
        if (content === undefined) return;
        const fields = (protectedFields[content] ??= []);
        const name = `${parent}.${field.name}`;
        if (!fields.includes(name)) fields.push(name);
      },
    }),
  );
  return { anyOf: [...anyOf.values()], protectedFields };
}

/** The lists, one scope of each of which a webhook topic needs. */
export function scopesOfTopic(schema: GraphQLSchema, topic: string): readonly string[][] {
  const type = schema.getType('WebhookSubscriptionTopic');
  const value = isEnumType(type) ? type.getValue(topic) : undefined;
  if (!value) throw new Error(`There is no topic ${topic}.`);
  return scopesOn(schema, value.astNode);
}

/**
 * Those of the wanted scopes that meet the lists, as few as go.
 * @throws Error when a list is met by none of them.
 */
export function scopesFor(
  lists: readonly (readonly string[])[],
  wanted: readonly string[],
): readonly string[] {
  const chosen = new Set<string>();
  // A list without a choice first: what it needs may meet the others.
  for (const list of lists.toSorted((one, other) => one.length - other.length)) {
    if (list.some((scope) => chosen.has(scope))) continue;
    const scope = wanted.find((each) => list.includes(each));
    if (scope === undefined) throw new Error(`None of the app's scopes is one of ${list.join()}.`);
    chosen.add(scope);
  }
  return [...chosen].toSorted();
}

type Annotated = { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined;

function scopesOn(schema: GraphQLSchema, node: Annotated): string[][] {
  const definition = schema.getDirective('access');
  if (!definition || !node) return [];
  return (node.directives ?? [])
    .filter((directive) => directive.name.value === 'access')
    .map((directive) => getDirectiveValues(definition, { directives: [directive] })?.['anyOf'])
    .map((scopes) => scopes as string[]);
}

function contentOn(schema: GraphQLSchema, node: Annotated): string | undefined {
  const definition = schema.getDirective('protected');
  const values = definition && node ? getDirectiveValues(definition, node) : undefined;
  return values?.['content'] as string | undefined;
}
