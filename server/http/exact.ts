/**
 * A parsed JSON value as JSON means it: a field is there with a value or it is not there, and
 * nothing in it is changed afterwards. zod types an optional field as `T | undefined`, which JSON
 * cannot say; the rooms' types tell the two apart.
 */
export type Exact<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Entry)[]
    ? readonly Exact<Entry>[]
    : { readonly [Key in keyof Value]: Exact<Exclude<Value[Key], undefined>> };

/** Gives a value that came out of parsed JSON its exact type. Changes nothing. */
export function exact<Value>(value: Value): Exact<Value> {
  return value as Exact<Value>;
}
