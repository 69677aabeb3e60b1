/**
 * The log as the rooms see it. `fields` hold ids and codes, never secrets and nothing about a
 * shopper.
 */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  /**
   * Runs work; every line that is written on its way, by whichever room, has these fields too, so
   * that whoever knows a request's or a message's id finds all that was done for it. They take the
   * place of those that were there before.
   */
  during<Result>(fields: object, work: () => Result): Result;
}

/** For callers that have nowhere to write to. */
export const silentLog: Log = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  during: (_fields, work) => work(),
};
