/** Every how-manieth of a list, the first one among them: what the small tier tries of it. */
export function everyNth<Item>(items: readonly Item[], share: number): readonly Item[] {
  return items.filter((_, index) => index % share === 0);
}
