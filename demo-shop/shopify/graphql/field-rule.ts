import type { QueryContext } from './context.ts';

/** A value of a type, by field name. */
export type Source = Readonly<Record<string, unknown>> | undefined;

/** What is special about one field; all others are read by their names. */
export type FieldRule = (
  source: Source,
  args: Readonly<Record<string, unknown>>,
  context: QueryContext,
) => unknown;
