const baseMs = 1_000;
const longestMs = 30_000;

/**
 * Exponential back-off with full jitter, so that the shoppers of a server that restarts do not
 * all come back in one moment.
 * @param failures how many attempts in a row have failed, from 1.
 * @param random from 0 to 1.
 * @returns milliseconds to wait.
 */
export function backOff(failures: number, random: () => number): number {
  return 200 + random() * Math.min(longestMs, baseMs * 2 ** failures);
}
