/** The value below which a share (0 to 1) of the numbers lies, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  const value = sorted[rank];
  if (value === undefined) throw new RangeError('a quantile of nothing');
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * How well numbers of two groups can be told apart by a threshold: 0.5 is not at all, 1 is always;
 * which group is the larger does not matter.
 */
export function separability(one: readonly number[], other: readonly number[]): number {
  const area = areaAbove(one, other);
  return Math.max(area, 1 - area);
}

/** The chance that a number of the one is above a number of the other; ties count half. */
export function areaAbove(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((value) => ({ value, isOne: true })),
    ...other.map((value) => ({ value, isOne: false })),
  ].toSorted((left, right) => left.value - right.value);
  let rankSum = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    const meanRank = (start + 1 + end) / 2;
    for (const { isOne } of all.slice(start, end)) if (isOne) rankSum += meanRank;
    start = end;
  }
  return (rankSum - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
}
