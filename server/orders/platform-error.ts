/** Why a shop could not be asked, in a closed vocabulary that callers may switch on. */
export type PlatformErrorCode =
  /** No answer: DNS, refused connection, reset. */
  | 'unreachable'
  /** No whole answer in time. */
  | 'timeout'
  /** The address is not one that we may call (private, loopback, not http). */
  | 'address_refused'
  /** Certificate problem. */
  | 'tls'
  /** Credentials are wrong, revoked or lack rights. */
  | 'unauthorized'
  /** Credentials may be right, but did not arrive: header stripped, unknown TLS proxy, plain permalinks. */
  | 'credentials_not_seen'
  | 'forbidden'
  /** A firewall or challenge page answered instead of the shop. */
  | 'blocked_by_firewall'
  /** The shop redirected; credentials are never sent along. */
  | 'redirected'
  /** Not a shop of this platform, or its API is switched off. */
  | 'not_a_shop'
  | 'rate_limited'
  /** The shop is well and has no room for another question now: it will be asked as soon as there is. */
  | 'busy'
  /** The shop answered with a fault of its own (5xx). */
  | 'shop_fault'
  /** The answer was not what the platform's API documents. */
  | 'unexpected_answer'
  /** The answer was larger than we read. */
  | 'too_large'
  /** We called it wrongly: a fault of ours. */
  | 'bad_request'
  /** The integration is resting after repeated failures. */
  | 'circuit_open'
  /** The clock of one of the two machines is wrong. */
  | 'clock_skew';

const retryableCodes: ReadonlySet<PlatformErrorCode> = new Set([
  'unreachable',
  'timeout',
  'rate_limited',
  'busy',
  'shop_fault',
  'circuit_open',
]);

/** A firewall calms down, a plug-in that spoils answers is mended; a wrong key stays wrong. */
const passingCodes: ReadonlySet<PlatformErrorCode> = new Set([
  'blocked_by_firewall',
  'unexpected_answer',
  'too_large',
]);

/**
 * The one error that leaves a platform adapter. Its message and fields never hold credentials,
 * and neither does its cause: adapters redact before they wrap.
 */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  readonly code: PlatformErrorCode;
  /** Whether the same call may succeed later without anybody changing anything. */
  readonly retryable: boolean;
  /** Whether it may be over within minutes by itself, though asking again at once would not help. */
  readonly mayPass: boolean;
  /** What the merchant should do, in a sentence. */
  readonly merchantAction: string;
  /** HTTP status of the shop's answer, if there was one. */
  readonly status?: number | undefined;
  /** How long the shop asked us to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;

  constructor(
    code: PlatformErrorCode,
    options: {
      readonly message: string;
      readonly merchantAction: string;
      readonly status?: number | undefined;
      readonly retryAfterMs?: number | undefined;
      readonly cause?: unknown;
    },
  ) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = retryableCodes.has(code);
    this.mayPass = this.retryable || passingCodes.has(code);
    this.merchantAction = options.merchantAction;
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }
}
