import type { ValidationTargets } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ZodError } from 'zod';
import { notFound, Problem } from './problem.ts';

/** Largest body of any request, bytes. The longest message and the fullest settings fit well. */
const maximumBodyBytes = 16 * 1024;

/** What a route's schema said about one part of a request. */
type Validation = { readonly target: keyof ValidationTargets } & (
  | { readonly success: true }
  | { readonly success: false; readonly error: ZodError }
);

/** Refuses what a route's schemas refuse, naming each field. An id that cannot exist is not found. */
export function refuseInvalid(result: Validation): void {
  if (result.success) return;
  if (result.target === 'param') throw notFound();
  const errors = result.error.issues.map((issue) => ({
    field: issue.path.join('.') || '(body)',
    message: issue.message,
  }));
  if (result.target === 'json') {
    throw new Problem('invalid-body', 'Correct the fields listed in `errors` and send it again.', {
      extension: { errors },
    });
  }
  throw new Problem('invalid-request', 'Correct the parameters listed in `errors`.', {
    extension: { errors },
  });
}

/** Refuses bodies that no honest caller sends, before anybody parses them. */
export const limitBody = bodyLimit({
  maxSize: maximumBodyBytes,
  onError: () => {
    throw new Problem('body-too-large', `Send at most ${maximumBodyBytes} bytes.`);
  },
});
