import { z } from '@hono/zod-openapi';
import type { MiddlewareHandler, ValidationTargets } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ZodError } from 'zod';
import { notFound, Problem } from './problem.ts';

/** Largest body of any request, bytes. The longest message and the fullest settings fit well. */
const maximumBodyBytes = 16 * 1024;

/** A name that people read: PostgreSQL stores no NUL, and a list shows no line break. */
export const oneLine = (maximum: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maximum)
    .regex(/^[^\p{Cc}]+$/u, 'must be one line');

/** What a route's schema said about one part of a request. */
type Validation = { readonly target: keyof ValidationTargets } & (
  | { readonly success: true }
  | { readonly success: false; readonly error: ZodError }
);

/** A longer name is none of ours, and may be a key that somebody pasted in the wrong place. */
const longestFieldName = 30;

/** Refuses what a route's schemas refuse, naming each field. An id that cannot exist is not found. */
export function refuseInvalid(result: Validation): void {
  if (result.success) return;
  if (result.target === 'param') throw notFound();
  const whole = result.target === 'json' ? '(body)' : '(address)';
  const errors = result.error.issues.flatMap((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    if (unknown.length === 0)
      return { field: issue.path.join('.') || whole, message: issue.message };
    return unknown.map((key) => ({
      field: [...issue.path, key.length > longestFieldName ? '(unknown)' : key].join('.'),
      message: 'There is no such field.',
    }));
  });
  if (result.target === 'json') {
    throw new Problem('invalid-body', 'Correct the fields listed in `errors` and send it again.', {
      extension: { errors },
    });
  }
  throw new Problem('invalid-request', 'Correct the parameters listed in `errors`.', {
    extension: { errors },
  });
}

/**
 * Refuses bodies that no honest caller sends, before anybody parses them, and requests without one:
 * validation would take nothing for `{}`, which resets all settings and asks for all orders.
 */
export const requireBody: MiddlewareHandler = requireBodyUpTo(maximumBodyBytes);

/** The same for a route that takes more or less. @param bytes the largest body. */
export function requireBodyUpTo(bytes: number): MiddlewareHandler {
  const limited = bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Problem('body-too-large', `Send at most ${bytes} bytes.`);
    },
  });
  return (context, next) => {
    if (context.req.header('Content-Type') === undefined) throw notJson();
    // A small compressed body can be a large one, and no honest body here is worth compressing.
    if ((context.req.header('Content-Encoding') ?? 'identity') !== 'identity') {
      throw new Problem('unsupported-media-type', 'Send the body as it is, without an encoding.', {
        headers: { 'Accept-Encoding': 'identity' },
      });
    }
    return limited(context, next);
  };
}

/** The answer to a body that does not say that it is JSON. */
export function notJson(): Problem {
  return new Problem('unsupported-media-type', 'Send JSON with `Content-Type: application/json`.');
}
