import {
  buildClientSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type IntrospectionQuery,
  type IntrospectionTypeRef,
} from 'graphql';
import type {
  IntrospectedField,
  IntrospectedType,
  ShopifyIntrospection,
} from './shopify-introspection.ts';

/**
 * The types that the documents use: objects with the fields that are asked for, unions with the members
 * that are looked into, enums and input objects whole. Arguments of a field stay, all of them.
 * @throws Error when a document asks for a field that this schema has not.
 */
export function prune(
  introspection: ShopifyIntrospection,
  documents: readonly DocumentNode[],
): readonly IntrospectedType[] {
  const used = usedFields(introspection, documents);
  const byName = new Map(introspection.__schema.types.map((type) => [type.name, type]));
  const kept = new Map<string, IntrospectedType>();

  const keep = (name: string): void => {
    const type = byName.get(name);
    if (!type || kept.has(name) || standardScalars.has(name)) return;
    if (type.kind === 'UNION' || type.kind === 'INTERFACE') {
      const possibleTypes = (type.possibleTypes ?? []).filter((member) => used.has(member.name));
      kept.set(name, { ...type, kind: 'UNION', fields: null, possibleTypes });
      for (const member of possibleTypes) keep(member.name);
      return;
    }
    const fields = type.fields?.filter((field) => used.get(name)?.has(field.name)) ?? null;
    kept.set(name, { ...type, fields });
    for (const field of fields ?? []) keepFieldTypes(field);
    for (const field of type.inputFields ?? []) keep(namedType(field.type));
  };
  const keepFieldTypes = (field: IntrospectedField): void => {
    keep(namedType(field.type));
    for (const argument of field.args) keep(namedType(argument.type));
  };

  for (const name of ['QueryRoot', 'Mutation']) keep(name);
  return [...kept.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

const standardScalars = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

/** Names of the fields that are asked for, by type. */
function usedFields(
  introspection: ShopifyIntrospection,
  documents: readonly DocumentNode[],
): ReadonlyMap<string, ReadonlySet<string>> {
  // Shopify deprecates fields that an interface still has, which a later rule of the specification forbids.
  const schema = buildClientSchema(introspection as unknown as IntrospectionQuery, {
    assumeValid: true,
  });
  const used = new Map<string, Set<string>>();
  const use = (type: string, field: string): void => {
    const fields = used.get(type) ?? new Set();
    used.set(type, fields.add(field));
  };
  const info = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(info, {
    Field(node) {
      const name = node.name.value;
      const parent = info.getParentType()?.name;
      if (name === '__typename') return;
      if (parent === undefined || !info.getFieldDef()) {
        throw new Error(`There is no field ${name} on ${parent ?? 'what it is asked of'}.`);
      }
      use(parent, name);
    },
  });
  for (const document of documents) visit(document, visitor);
  return used;
}

/** The name inside lists and non-nulls. */
function namedType(reference: IntrospectionTypeRef): string {
  return 'ofType' in reference && reference.ofType
    ? namedType(reference.ofType)
    : (reference as { name: string }).name;
}
