import { createAdminApiClient } from '@shopify/admin-api-client';
import type { z } from 'zod';
import type { Outbound, OutboundAnswer } from '../../outbound/outbound.ts';
import { retryAfterMs } from '../../outbound/retry-after.ts';
import { retryIdempotent } from '../../outbound/retry.ts';
import type { Access } from './access.ts';
import { adminAddress, apiVersion, type ShopifyApp } from './app.ts';
import type { CostBudget, Spending, Spent } from './cost-budget.ts';
import { errorFromFailure, keyOfAnswer, shopifyError } from './errors.ts';
import { readGraphqlAnswer, type Denied, type GraphqlAnswer } from './graphql-errors.ts';

/** What a question brought: its data, and which parts of it this app may not read. */
export interface Answered<Data> {
  readonly data: Data;
  readonly denied: readonly Denied[];
}

/** One of documents.ts with its variables and the shape of its answer. */
interface Question<Schema extends z.ZodType> extends Omit<Spending, 'signal'> {
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly answer: Schema;
}

/** Asks one connected shop. */
export interface ShopifyClient {
  /** A question without consequences, tried again when Shopify stumbles. @throws PlatformError */
  ask<Schema extends z.ZodType>(
    question: Question<Schema>,
    signal?: AbortSignal,
  ): Promise<Answered<z.output<Schema>>>;
}

export interface ClientOptions {
  readonly shop: string;
  readonly app: Pick<ShopifyApp, 'standIn'>;
  readonly access: Access;
  readonly budget: CostBudget;
  readonly outbound: Pick<Outbound, 'fetch'>;
  readonly now: () => Date;
  /** Whole question with its repetitions, milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
}

/**
 * Shopify's own client, wrapped. It is used for what it knows (address, headers, versions) and kept from
 * what it does wrong: it takes `Retry-After` for milliseconds, passes over THROTTLED, and gives its
 * logger the token; so it retries nothing and logs nothing here, and its exchange goes through `outbound`.
 */
export function createClient(options: ClientOptions): ShopifyClient {
  const { shop, app, access, budget, outbound, now } = options;

  const exchange = async (
    { document, variables }: Pick<Question<z.ZodType>, 'document' | 'variables'>,
    token: string,
    signal: AbortSignal,
  ): Promise<OutboundAnswer> => {
    // The client turns whatever goes wrong into a sentence: what did is kept beside it.
    let brought: OutboundAnswer | undefined;
    let failure: unknown;
    const client = createAdminApiClient({
      storeDomain: shop,
      apiVersion,
      accessToken: token,
      retries: 0,
      logger: () => undefined,
      customFetchApi: async (url, init) => {
        const { pathname } = new URL(url);
        try {
          brought = await outbound.fetch(adminAddress(shop, pathname, app), {
            method: 'POST',
            headers: plainHeaders(init?.headers),
            body: String(init?.body),
            signal,
          });
        } catch (error) {
          failure = error;
        }
        return new Response();
      },
    });
    await client.fetch(document, variables === undefined ? {} : { variables });
    if (!brought) throw failure;
    return brought;
  };

  /** One query with a token that works; a refused one is renewed, once. */
  const query = async (
    question: Pick<Question<z.ZodType>, 'document' | 'variables'>,
    signal: AbortSignal,
  ): Promise<GraphqlAnswer> => {
    let token = await access.token();
    let answer = await exchange(question, token, signal);
    if (answer.status === 401) {
      const newer = await access.renewed(token);
      if (newer === undefined) throw shopifyError('token_refused', { status: 401 });
      token = newer;
      answer = await exchange(question, token, signal);
      if (answer.status === 401) throw shopifyError('token_dead', { status: 401 });
    }
    const read = answer.status === 200 ? readGraphqlAnswer(parsed(answer.body)) : undefined;
    if (read) return read;
    throw shopifyError(keyOfAnswer(answer.status), {
      status: answer.status,
      retryAfterMs: retryAfterMs(answer.headers['retry-after'], now()),
    });
  };

  return {
    async ask(question, signal) {
      const limit = AbortSignal.timeout(options.timeoutMs ?? 30_000);
      const within = signal ? AbortSignal.any([signal, limit]) : limit;
      const send = async (): Promise<Spent<GraphqlAnswer>> => {
        const answer = await query(question, within);
        if (answer.fault === 'throttled') return { throttled: true, status: answer.status };
        return { result: answer, status: answer.status };
      };
      try {
        return await retryIdempotent(
          async () => {
            const answer = await budget.spend({ ...question, signal: within }, send);
            return understood(answer, question.answer);
          },
          { signal: within, judge },
        );
      } catch (failure) {
        throw errorFromFailure(failure);
      }
    },
  };
}

/** @throws PlatformError for an answer that is none. */
function understood<Schema extends z.ZodType>(
  { data, denied, fault }: GraphqlAnswer,
  schema: Schema,
): Answered<z.output<Schema>> {
  if (fault === 'throttled') throw shopifyError('busy');
  if (fault) throw shopifyError(fault, { status: 200, reason: denied[0]?.path });
  const read = schema.safeParse(data);
  if (!read.success) {
    const place = read.error.issues[0]?.path.filter((part) => typeof part === 'string').join('.');
    throw shopifyError('unexpected_answer', { status: 200, reason: place });
  }
  return { data: read.data, denied };
}

/** A time limit is for the whole question; of a shop that is busy it is known when there is room. */
function judge(failure: unknown): { retry: boolean; retryAfterMs?: number | undefined } {
  const error = errorFromFailure(failure);
  const retry = error.retryable && error.code !== 'timeout' && error.code !== 'busy';
  return { retry, retryAfterMs: error.retryAfterMs };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function plainHeaders(headers: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers as Readonly<Record<string, unknown>>).map(([name, value]) => [
      name,
      String(value),
    ]),
  );
}
