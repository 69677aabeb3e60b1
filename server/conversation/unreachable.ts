/** For the rest of a choice in which the compiler has seen every case. */
export function unreachable(value: never): never {
  throw new TypeError(`a case was forgotten: ${JSON.stringify(value)}`);
}
