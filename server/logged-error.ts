/** What a log says of an error: kind, words, code and place, and the same of its cause. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  /** Code of a database or system error. */
  readonly code?: string;
  /** Where it happened: file and line, innermost first. */
  readonly at: readonly string[];
  readonly cause?: LoggedError;
}

/** Causes of causes, at most. */
const depth = 4;
const longestMessage = 500;
const mostFrames = 8;

/**
 * Whatever was thrown, as it may stand in a log: nothing that hangs on it (PostgreSQL's errors carry
 * rows, broken connections their whole client), and of its words none of anybody's data. Messages
 * quote what they choke on, so quoted parts, e-mail addresses and runs of digits are masked.
 */
export function loggedError(thrown: unknown, left = depth): LoggedError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: '', at: [] };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  return {
    type: thrown.name,
    message: maskPersonalData(thrown.message),
    ...(code !== undefined && { code }),
    at: framesOf(thrown),
    ...(thrown.cause !== undefined && left > 0 && { cause: loggedError(thrown.cause, left - 1) }),
  };
}

function maskPersonalData(message: string): string {
  return message
    .slice(0, longestMessage)
    .replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '"…"')
    .replace(/\S+@\S+/g, '…@…')
    .replace(/\d{4,}/g, '…');
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): readonly string[] {
  const lines = error.stack?.split('\n') ?? [];
  return lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, mostFrames);
}
