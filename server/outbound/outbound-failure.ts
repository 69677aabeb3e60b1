import { AddressRefused } from './outbound.ts';

/** Why a call outside brought no answer. */
export type OutboundFailureKind =
  | 'address_refused'
  | 'timeout'
  | 'tls'
  | 'too_large'
  | 'unreachable';

/** A call outside that brought no whole answer. Its message holds nothing of the request. */
export class OutboundFailure extends Error {
  override readonly name = 'OutboundFailure';
  readonly kind: OutboundFailureKind;
  /** The system's name for it, such as `ECONNREFUSED`, if there was one. */
  readonly code?: string;

  constructor(kind: OutboundFailureKind, message: string, code?: string) {
    super(message);
    this.kind = kind;
    if (code !== undefined) this.code = code;
  }
}

/**
 * The errors of fetch and axios hold the request, and a request may hold a key: only the kind and the
 * system's code go on. What is no failure of a call but a fault of ours stays as it is.
 */
export function withoutRequest(error: unknown): unknown {
  if (error instanceof OutboundFailure || error instanceof AddressRefused) return error;
  const code = failureCodeOf(error);
  const kind = failureKindOf(error);
  const isFault = error instanceof TypeError && error.cause === undefined;
  if (isFault && code === undefined && kind === 'unreachable') return error;
  if (kind === 'address_refused')
    return new AddressRefused('the address is not one that is called');
  return new OutboundFailure(kind, `no answer (${code ?? kind})`, code);
}

const timeoutCodes = new Set([
  'ETIMEDOUT',
  'ECONNABORTED',
  'ERR_CANCELED',
  'ABORT_ERR',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

const timeoutNames = new Set(['TimeoutError', 'AbortError', 'CanceledError']);

/** OpenSSL's and Node's names for a certificate that does not hold, or no TLS at all. */
const tlsCode = /CERT|TLS|SSL|EPROTO|UNABLE_TO_/;

/**
 * Names what went wrong in an error of fetch, axios or a socket, which hide the cause at different
 * depths. Whatever nobody knows is `unreachable`: there was no answer.
 */
function failureKindOf(error: unknown): OutboundFailureKind {
  for (const each of causesOf(error)) {
    if (each instanceof OutboundFailure) return each.kind;
    if (each instanceof AddressRefused) return 'address_refused';
    const code = 'code' in each && typeof each.code === 'string' ? each.code : '';
    if (/maxContentLength/.test(each.message)) return 'too_large';
    if (timeoutCodes.has(code) || timeoutNames.has(each.name)) return 'timeout';
    if (tlsCode.test(code)) return 'tls';
  }
  return 'unreachable';
}

/** The first system code in an error, such as `ECONNREFUSED`, which never holds a secret. */
function failureCodeOf(error: unknown): string | undefined {
  for (const each of causesOf(error)) {
    if ('code' in each && typeof each.code === 'string' && /^[A-Z0-9_]{2,60}$/.test(each.code)) {
      return each.code;
    }
  }
  return undefined;
}

/** Innermost first: the outer ones only say that something failed. */
function causesOf(error: unknown): Error[] {
  const found: Error[] = [];
  const visit = (value: unknown, depth: number) => {
    if (!(value instanceof Error) || depth > 5) return;
    if (value instanceof AggregateError) for (const each of value.errors) visit(each, depth + 1);
    visit(value.cause, depth + 1);
    found.push(value);
  };
  visit(error, 0);
  return found;
}
