import { z } from 'zod';
import type { AdviceKey } from './advice.ts';
import type { ThrottleStatus } from './cost-budget.ts';

/** A part of an answer that this app may not read, and is null therefore. */
export interface Denied {
  /** Where it stands in the answer; list places left out, for example `orders.nodes.email`. */
  readonly path: string;
  readonly reason: 'scope' | 'protected_data';
}

const graphqlError = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
  extensions: z.looseObject({ code: z.string().optional() }).nullish(),
});

const throttleStatus = z.object({
  maximumAvailable: z.number(),
  currentlyAvailable: z.number(),
  restoreRate: z.number().positive(),
});

const answer = z.object({
  // Throttled queries and refusals have none.
  data: z.unknown().optional(),
  /** A plain text on some refusals. */
  errors: z.union([z.array(graphqlError), z.string()]).nullish(),
  extensions: z
    .looseObject({ cost: z.looseObject({ throttleStatus: throttleStatus.nullish() }).nullish() })
    .nullish(),
});

/** An answer at status 200, taken apart. */
export interface GraphqlAnswer {
  readonly data: unknown;
  readonly denied: readonly Denied[];
  /** What makes all of the answer useless. */
  readonly fault: AdviceKey | 'throttled' | undefined;
  readonly status: ThrottleStatus | undefined;
}

/** Error codes of Shopify's at status 200 (shopify.dev, admin-graphql). */
const keyOfCode: ReadonlyMap<string, AdviceKey | 'throttled'> = new Map([
  ['THROTTLED', 'throttled'],
  ['SHOP_INACTIVE', 'frozen'],
  ['INTERNAL_SERVER_ERROR', 'shop_fault'],
]);

/** Shopify's words for a field of protected customer data; the code is that of a missing scope. */
const protectedWords = /not approved to (?:use|access)/i;

/** @returns undefined for what is no answer of a GraphQL server. */
export function readGraphqlAnswer(value: unknown): GraphqlAnswer | undefined {
  const read = answer.safeParse(value);
  if (!read.success) return undefined;
  const { data, errors, extensions } = read.data;
  const status = extensions?.cost?.throttleStatus ?? undefined;
  const list = typeof errors === 'string' ? [{ message: errors }] : (errors ?? []);
  const denied: Denied[] = [];
  let fault: GraphqlAnswer['fault'];
  for (const error of list) {
    const refusal = deniedBy(error);
    if (refusal) denied.push(refusal);
    else fault ??= keyOfCode.get(codeOf(error)) ?? 'bad_request';
  }
  // With nothing left of it, what was denied was all of it.
  if (fault === undefined && (data === null || data === undefined)) {
    const [first] = denied;
    if (!first) return undefined;
    fault = first.reason === 'scope' ? 'scope_missing' : 'protected_data';
  }
  return { data, denied, fault, status };
}

type GraphqlError = Partial<z.output<typeof graphqlError>> & { readonly message: string };

function deniedBy(error: GraphqlError): Denied | undefined {
  const isProtected = protectedWords.test(error.message);
  if (!isProtected && codeOf(error) !== 'ACCESS_DENIED') return undefined;
  const path = (error.path ?? []).filter((part) => typeof part === 'string').join('.');
  return { path, reason: isProtected ? 'protected_data' : 'scope' };
}

function codeOf({ extensions }: GraphqlError): string {
  return extensions?.code ?? '';
}
