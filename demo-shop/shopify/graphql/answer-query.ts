import {
  execute,
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Shop } from '../shop/shop.ts';
import { actualCost, requestedCost, type CostedQuery } from './cost.ts';
import type { QueryContext } from './context.ts';
import { resolveField } from './resolve-field.ts';
import { schemaOf, type ServedVersion } from './schema.ts';

/** What one query may cost. */
const maxCost = 1_000;

/** A GraphQL request as it came. */
export interface QueryRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** Body of the answer, always with HTTP 200. */
export type QueryAnswer = Readonly<Record<string, unknown>>;

/**
 * Answers one query as Shopify does: wrong ones are refused, then dear ones, then what the allowance does not
 * cover; the rest is run and what it did not use is given back.
 * @param runs called between taking from the allowance and the answer, as long as the query "runs".
 */
export async function answerQuery(
  request: QueryRequest,
  shop: Shop,
  version: ServedVersion,
  runs: () => Promise<void>,
): Promise<QueryAnswer> {
  const schema = schemaOf(version);
  const prepared = prepare(schema, request);
  if ('errors' in prepared) return { errors: prepared.errors.map((error) => error.toJSON()) };
  const { document, costed } = prepared;

  const requested = requestedCost(costed);
  if (requested > maxCost) return { errors: [tooDear(requested)] };
  if (!shop.bucket.take(requested, costed.operation.name?.value)) {
    return { errors: [throttled], extensions: costs(shop, requested, null) };
  }
  let actual = 0;
  const context: QueryContext = { shop, version, searches: [] };
  let result: ExecutionResult;
  try {
    await runs();
    result = await run(schema, document, request, context);
    actual = actualCost(costed, result.data);
  } finally {
    shop.bucket.giveBack(requested - actual);
  }
  return {
    ...('data' in result && { data: result.data }),
    ...(result.errors && { errors: result.errors.map((error) => error.toJSON()) }),
    extensions: {
      ...costs(shop, requested, actual),
      ...(context.searches.length > 0 && { search: context.searches }),
    },
  };
}

async function run(
  schema: GraphQLSchema,
  document: DocumentNode,
  request: QueryRequest,
  contextValue: QueryContext,
): Promise<ExecutionResult> {
  return execute({
    schema,
    document,
    contextValue,
    variableValues: request.variables,
    operationName: request.operationName,
    fieldResolver: (source, args, context, info) =>
      resolveField(source, args, context as QueryContext, info),
    typeResolver: (value) => String((value as { readonly __typename?: unknown }).__typename),
  });
}

function prepare(
  schema: GraphQLSchema,
  request: QueryRequest,
):
  | { readonly document: DocumentNode; readonly costed: CostedQuery }
  | { readonly errors: readonly GraphQLError[] } {
  let document: DocumentNode;
  try {
    document = parse(request.query);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
  const errors = validate(schema, document, specifiedRules);
  if (errors.length > 0) return { errors };
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const operation = operations.find(isWanted(request.operationName)) ?? operations[0];
  if (!operation) return { errors: [new GraphQLError('No query string was present')] };
  const variables = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    request.variables,
  );
  if (variables.errors) return { errors: variables.errors };
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return {
    document,
    costed: { schema, operation, fragments, variables: variables.variableValues },
  };
}

function isWanted(name: string | undefined): (operation: OperationDefinitionNode) => boolean {
  return (operation) => name === undefined || operation.name?.value === name;
}

function costs(shop: Shop, requested: number, actual: number | null) {
  return {
    cost: {
      requestedQueryCost: requested,
      actualQueryCost: actual,
      throttleStatus: shop.bucket.status,
    },
  };
}

const throttled = {
  message: 'Throttled',
  extensions: {
    code: 'THROTTLED',
    documentation: 'https://shopify.dev/api/usage/rate-limits',
  },
};

function tooDear(cost: number) {
  return {
    message:
      `Query cost is ${cost}, which exceeds the single query max cost limit (${maxCost}).\n\n` +
      'See https://shopify.dev/concepts/about-apis/rate-limits for more information on how the\n' +
      'cost of a query is calculated.\n\n' +
      'To query larger amounts of data with fewer limits, bulk operations should be used instead.\n' +
      'See https://shopify.dev/api/usage/bulk-operations/queries for usage details.\n',
    extensions: {
      code: 'MAX_COST_EXCEEDED',
      cost,
      maxCost,
      documentation: 'https://shopify.dev/api/usage/rate-limits',
    },
  };
}
