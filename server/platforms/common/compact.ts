/** An object type whose optional members may also be spelled out as undefined. */
type Loose<Value> = {
  [Key in keyof Value]: undefined extends Value[Key] ? Value[Key] | undefined : Value[Key];
} & { [Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Value[Key] | undefined };

/** Leaves out members that are undefined, so that absent means absent. */
export function compact<Value extends object>(value: Loose<Value>): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as Value;
}
