/**
 * Does work for each number below a count, so many at once: what many people do in an hour, and not what
 * a machine can bear in a second. @returns what each came to, in order.
 */
export async function inLanes<Result>(
  count: number,
  lanes: number,
  work: (index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = Array.from({ length: count }, (_, index) => index).values();
  const lane = async () => {
    for (const index of waiting) results[index] = await work(index);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
