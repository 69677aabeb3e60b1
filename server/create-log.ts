import { AsyncLocalStorage } from 'node:async_hooks';
import { pino, type DestinationStream } from 'pino';
import type { Log } from './log.ts';
import { loggedError } from './logged-error.ts';
import { remembered } from './remembered.ts';

/** A log that holds lines back for a moment. */
export interface BufferedLog extends Log {
  /** Writes what is held back, before the process ends. */
  readonly flush: () => void;
}

/** Lines are written together when so many bytes wait, or after so many milliseconds. */
const bufferBytes = 8_192;
const bufferMs = 100;

/**
 * Names under which nothing may stand in a log, however deep: the belt to the braces that no room
 * writes such a thing. Compared in lower case, without `_` and `-`.
 */
const forbiddenNames = new Set([
  'accesstoken',
  'address',
  'apikey',
  'authorization',
  'body',
  'connectionstring',
  'consumerkey',
  'consumersecret',
  'cookie',
  'credentials',
  'customer',
  'detail',
  'email',
  'emails',
  'firstname',
  'headers',
  'input',
  'ip',
  'lastname',
  'name',
  'ordernumber',
  'parameters',
  'password',
  'phone',
  'postcode',
  'query',
  'remoteaddress',
  'secondfact',
  'secret',
  'setcookie',
  'text',
  'token',
  'value',
]);

const none: object = {};

/**
 * JSON lines on the standard output, or wherever `destination` puts them.
 * @param options.level the least that is written; `silent` for nothing.
 */
export function createLog(options: {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** For tests; lines arrive there at once. */
  readonly destination?: DestinationStream;
}): BufferedLog {
  const circumstances = new AsyncLocalStorage<object>();
  const buffer =
    options.destination === undefined
      ? pino.destination({ dest: 1, sync: true, minLength: bufferBytes, periodicFlush: bufferMs })
      : undefined;
  const logger = pino(
    {
      level: options.level,
      base: null,
      mixin: () => circumstances.getStore() ?? none,
      mixinMergeStrategy: (fields, around) => (around === none ? fields : { ...around, ...fields }),
      // pino's own `redact` with a wildcard costs each line three times what writing it does.
      formatters: { log: (fields) => withoutForbidden(fields) },
      // pino's own for `err` would call every error "Object" and leave its cause out.
      serializers: { err: (error: unknown) => error },
    },
    options.destination ?? buffer,
  );
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
    during: (fields, work) => circumstances.run(fields, work),
    flush: () => buffer?.flushSync(),
  };
}

/** Deeper than this nothing is looked at, and so nothing is written. */
const depth = 4;

/**
 * The same fields with `***` in place of what is forbidden, and of an error only what
 * {@link loggedError} names. Copies only what it has to change.
 */
function withoutForbidden(fields: Record<string, unknown>, left = depth): Record<string, unknown> {
  let cleaned: Record<string, unknown> | undefined;
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    const allowed = isForbidden(name) ? '***' : cleanedValue(value, left);
    if (allowed === value) continue;
    cleaned ??= { ...fields };
    cleaned[name] = allowed;
  }
  return cleaned ?? fields;
}

function cleanedValue(value: unknown, left: number): unknown {
  if (value instanceof Error) return loggedError(value);
  if (typeof value !== 'object' || value === null) return value;
  if (left === 0) return '***';
  if (Array.isArray(value)) return value.map((each: unknown) => cleanedValue(each, left - 1));
  return withoutForbidden(value as Record<string, unknown>, left - 1);
}

/** Lines have few names, the same again and again. */
const isForbidden = remembered((name) =>
  forbiddenNames.has(name.toLowerCase().replaceAll(/[-_]/g, '')),
);
