/** What a log says of an error: kind, words, code and place, and the same of its cause. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

/** Causes of causes, at most. */
const depth = 4;

/**
 * An error as it may stand in a log. Nothing else of it does: PostgreSQL's errors carry rows
 * (`detail`: "Failing row contains …"), broken connections carry their whole client.
 */
export function loggedError(error: unknown, left = depth): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    ...(code !== undefined && { code }),
    ...(stack !== undefined && { stack }),
    ...(cause !== undefined && left > 0 && { cause: loggedError(cause, left - 1) }),
  };
}
