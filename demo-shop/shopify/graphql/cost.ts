import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A query with all that its cost depends on. */
export interface CostedQuery {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced variables, as graphql-js gives them. */
  readonly variables: Parameters<typeof getArgumentValues>[2];
}

const objectCost = 1;
const mutationCost = 10;
/** What a connection costs beside what it holds; its pageInfo is part of that. */
const connectionCost = 2;

/**
 * What a query may cost at most: a scalar or enum nothing, an object 1, a mutation 10, and what a connection
 * or a sized list holds as often as `first` or `last` say. Today's documentation says "sized by first and
 * last" and no more; this is the linear rule that Shopify has described, and none has been dearer.
 */
export function requestedCost(query: CostedQuery): number {
  const root = rootOf(query);
  return fieldsOf(query, query.operation.selectionSet, root).reduce(
    (sum, { field, parent }) => sum + fieldCost(query, field, parent),
    0,
  );
}

/** What the query did cost: the same rule, counted over what came back, and never more than was asked. */
export function actualCost(query: CostedQuery, data: unknown): number {
  const counted = actualOf(query, query.operation.selectionSet, rootOf(query), data);
  return Math.min(counted, requestedCost(query));
}

function rootOf({ schema, operation }: CostedQuery): GraphQLCompositeType {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  return root;
}

function fieldCost(query: CostedQuery, node: FieldNode, parent: GraphQLCompositeType): number {
  if (parent === query.schema.getMutationType()) return mutationCost;
  const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field || !node.selectionSet) return 0;
  const named = getNamedType(field.type);
  if (isLeafType(named) || !isCompositeType(named)) return 0;
  const inside = childrenCost(query, node.selectionSet, named);
  const size = sizeOf(query, node, parent);
  if (isConnection(field.type)) {
    return connectionCost + (size ?? 0) * nodeCost(query, node.selectionSet, named);
  }
  return (isList(field.type) ? (size ?? 1) : 1) * (objectCost + inside);
}

/** Cost of one node of a connection, whether it is asked for as a node or in an edge. */
function nodeCost(
  query: CostedQuery,
  selections: SelectionSetNode,
  connection: GraphQLCompositeType,
): number {
  let cost = 0;
  for (const { field, parent } of fieldsOf(query, selections, connection)) {
    const type = isObjectType(parent) ? parent.getFields()[field.name.value]?.type : undefined;
    const named = type && getNamedType(type);
    if (!named || !isCompositeType(named) || !field.selectionSet) continue;
    const inside = childrenCost(query, field.selectionSet, named);
    if (field.name.value === 'nodes') cost = Math.max(cost, objectCost + inside);
    if (field.name.value === 'edges') cost = Math.max(cost, inside);
  }
  return cost;
}

function childrenCost(
  query: CostedQuery,
  selections: SelectionSetNode,
  type: GraphQLCompositeType,
): number {
  const costs = new Map<string, number>();
  for (const { field, parent } of fieldsOf(query, selections, type)) {
    const owner = isAbstractType(type) ? parent.name : '';
    costs.set(owner, (costs.get(owner) ?? 0) + fieldCost(query, field, parent));
  }
  // Of an interface or union, the dearest of its possible selections.
  return Math.max(0, ...costs.values());
}

function actualOf(
  query: CostedQuery,
  selections: SelectionSetNode,
  type: GraphQLCompositeType,
  data: unknown,
): number {
  if (data === null || typeof data !== 'object') return 0;
  let sum = 0;
  for (const { field, parent } of fieldsOf(query, selections, type)) {
    const name = field.alias?.value ?? field.name.value;
    const value = (data as Record<string, unknown>)[name];
    const fieldType = isObjectType(parent) ? parent.getFields()[field.name.value]?.type : undefined;
    if (value === null || value === undefined || !fieldType) continue;
    if (parent === query.schema.getMutationType()) {
      sum += mutationCost;
      continue;
    }
    const named = getNamedType(fieldType);
    if (!isCompositeType(named) || !field.selectionSet) continue;
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (each === null) continue;
      sum += ownCost(named.name) + actualOf(query, field.selectionSet, named, each);
    }
  }
  return sum;
}

/** What an object of a type costs when it comes back, without what is in it. */
function ownCost(type: string): number {
  if (type.endsWith('Connection')) return connectionCost;
  return type.endsWith('Edge') || type === 'PageInfo' ? 0 : objectCost;
}

/** Fields of a selection with the type that they are asked of, fragments opened, skipped ones left out. */
function fieldsOf(
  query: CostedQuery,
  selections: SelectionSetNode,
  type: GraphQLCompositeType,
): readonly { readonly field: FieldNode; readonly parent: GraphQLCompositeType }[] {
  return selections.selections.flatMap((selection) => {
    if (!isIncluded(query, selection)) return [];
    if (selection.kind === Kind.FIELD) return [{ field: selection, parent: type }];
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? query.fragments.get(selection.name.value)
        : selection;
    if (!fragment) return [];
    const named = fragment.typeCondition && query.schema.getType(fragment.typeCondition.name.value);
    const parent = named && isCompositeType(named) ? named : type;
    return fieldsOf(query, fragment.selectionSet, parent);
  });
}

function isIncluded(query: CostedQuery, node: Parameters<typeof getDirectiveValues>[1]): boolean {
  const { variables } = query;
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  return include?.['if'] !== false && skip?.['if'] !== true;
}

function sizeOf(
  query: CostedQuery,
  node: FieldNode,
  parent: GraphQLCompositeType,
): number | undefined {
  const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) return undefined;
  const values = getArgumentValues(field, node, query.variables);
  const size = values['first'] ?? values['last'];
  return typeof size === 'number' ? size : undefined;
}

function isConnection(type: GraphQLOutputType): boolean {
  return getNamedType(type).name.endsWith('Connection');
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
