/** A fault in a form that may stand in a log: what, where and why, without anybody's data. */
export interface RedactedCause {
  readonly name: string;
  /** Code of a database or system error. */
  readonly code?: string;
  readonly message: string;
  /** Where it happened: file and line, innermost first. */
  readonly at: readonly string[];
  readonly cause?: RedactedCause;
}

/**
 * Reduces whatever was thrown to what a log may hold. Messages quote what they choke on, so quoted
 * parts, e-mail addresses and runs of digits are masked.
 */
export function redactedCause(thrown: unknown, depth = 3): RedactedCause {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: '', at: [] };
  const code: unknown = 'code' in thrown ? thrown.code : undefined;
  return {
    name: thrown.name,
    ...(typeof code === 'string' && { code }),
    message: maskPersonalData(thrown.message),
    at: framesOf(thrown),
    ...(thrown.cause !== undefined &&
      depth > 1 && { cause: redactedCause(thrown.cause, depth - 1) }),
  };
}

function maskPersonalData(message: string): string {
  return message
    .slice(0, 500)
    .replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '"…"')
    .replace(/\S+@\S+/g, '…@…')
    .replace(/\d{4,}/g, '…');
}

function framesOf(error: Error): readonly string[] {
  const lines = error.stack?.split('\n') ?? [];
  return lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 8);
}
