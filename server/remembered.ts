/**
 * A function that makes each value once. For what is dear to make and never changes, such as Intl's
 * formatters; when more than `atMost` keys came, all are forgotten, for keys come from outside.
 */
export function remembered<Value>(
  make: (key: string) => Value,
  { atMost = 500 }: { readonly atMost?: number } = {},
): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as Value;
    const value = make(key);
    if (made.size >= atMost) made.clear();
    made.set(key, value);
    return value;
  };
}
