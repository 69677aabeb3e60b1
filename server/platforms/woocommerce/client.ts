import { PlatformError, type PlatformErrorCode } from '../../orders/platform-error.ts';
import { retryIdempotent } from '../../outbound/retry.ts';
import { errorFromAnswer, errorFromFailure } from './errors.ts';
import { readFault, readJson } from './read-json.ts';
import type { RestRequest } from './rest-address.ts';
import { createSend, type SendParts } from './send.ts';

/** What one read brought. */
interface RestAnswer {
  readonly body: unknown;
  /** Pages in all, from `X-WP-TotalPages`; 1 where the route does not page. */
  readonly totalPages: number;
}

/** Reads from one connected shop. */
export interface WooCommerceClient {
  /**
   * One GET, tried again when the shop stumbles.
   * @throws PlatformError, never with a credential in it.
   */
  get(
    request: Partial<RestRequest> & { readonly path: string },
    signal?: AbortSignal,
    tries?: Tries,
  ): Promise<RestAnswer>;
  /** Like `get`, and tells what is absent, and in which way, instead of failing. @throws PlatformError */
  ask(
    request: Partial<RestRequest> & { readonly path: string },
    signal?: AbortSignal,
  ): Promise<RestAnswer | Missing>;
  /**
   * Like `get`, for what may be absent: undefined when the order, route or plug-in is not there (404).
   * @throws PlatformError for everything else.
   */
  find(
    request: Partial<RestRequest> & { readonly path: string },
    signal?: AbortSignal,
    tries?: Tries,
  ): Promise<RestAnswer | undefined>;
}

/** Where a question is tried fewer times than usual, because another one follows it anyway. */
export interface Tries {
  /** How often in all. */
  readonly attempts?: number;
  /** Failures after which it is not tried again. */
  readonly notAfter?: ReadonlySet<PlatformErrorCode>;
}

export interface ClientOptions extends SendParts {
  /** Whole call with its repetitions, milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
  /** How often in all. Default 3; connecting asks once. */
  readonly attempts?: number;
}

const missingCodes = /^(rest_no_route|woocommerce_rest_\w*invalid_id)$/;

/** Makes a client for a connection. */
export function createClient(options: ClientOptions): WooCommerceClient {
  const send = createSend(options);

  const exchange = async (request: RestRequest, signal: AbortSignal) => {
    const answer = await send(request, signal);
    const json = readJson(answer);
    if (answer.status === 200 && json) {
      const totalPages = Number(answer.headers['x-wp-totalpages'] ?? 1);
      return { body: json.value, totalPages: Number.isFinite(totalPages) ? totalPages : 1 };
    }
    const fault = readFault(json?.value);
    const isMissing = answer.status === 404 && fault && missingCodes.test(fault.code);
    return isMissing ? new Missing(fault.code) : errorFromAnswer(answer, fault, options.now());
  };

  const call = async (
    request: Partial<RestRequest> & { readonly path: string },
    signal?: AbortSignal,
    { attempts = options.attempts ?? 3, notAfter }: Tries = {},
  ) => {
    const limit = AbortSignal.timeout(options.timeoutMs ?? 30_000);
    const within = signal ? AbortSignal.any([signal, limit]) : limit;
    const whole: RestRequest = { namespace: 'wc/v3', parameters: {}, ...request };
    try {
      return await retryIdempotent(
        async () => {
          const answer = await exchange(whole, within);
          if (answer instanceof PlatformError) throw answer;
          return answer;
        },
        {
          attempts,
          signal: within,
          judge(failure) {
            const judged = judge(failure);
            return {
              ...judged,
              retry: judged.retry && !notAfter?.has(errorFromFailure(failure).code),
            };
          },
        },
      );
    } catch (failure) {
      throw errorFromFailure(failure);
    }
  };

  return {
    async get(request, signal, tries) {
      const answer = await call(request, signal, tries);
      if (answer instanceof Missing) throw missingError(answer);
      return answer;
    },
    ask: call,
    async find(request, signal, tries) {
      const answer = await call(request, signal, tries);
      return answer instanceof Missing ? undefined : answer;
    },
  };
}

/** Not an error: the shop answered that there is nothing. */
export class Missing {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }

  /** The shop has no such route: a feature or plug-in is off. Otherwise the order or product is gone. */
  get isRoute(): boolean {
    return this.code === 'rest_no_route';
  }
}

function missingError({ code }: Missing): PlatformError {
  return errorFromAnswer({ status: 404, headers: {}, body: '' }, { code, message: '' }, new Date());
}

/** A time limit is for the whole call, so a timeout has used it up; all else that may pass is tried again. */
function judge(failure: unknown): { retry: boolean; retryAfterMs?: number | undefined } {
  const error = errorFromFailure(failure);
  return { retry: error.retryable && error.code !== 'timeout', retryAfterMs: error.retryAfterMs };
}
