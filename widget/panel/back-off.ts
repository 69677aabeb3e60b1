/**
 * After so many failures in a row nothing is asked any more until something hints that it is worth
 * it. Some four minutes: a shopper who watches the panel outlasts a server that is being restarted.
 */
const attemptsBeforeRest = 20;
const baseMs = 1_000;
const longestMs = 30_000;

/**
 * Exponential back-off with full jitter, so that the shoppers of a server that restarts do not
 * all come back in one moment.
 * @param failures how many attempts in a row have failed, from 1.
 * @param random from 0 to 1.
 * @returns milliseconds to wait; undefined when it is time to stop asking.
 */
export function backOff(failures: number, random: () => number): number | undefined {
  if (failures >= attemptsBeforeRest) return undefined;
  return 200 + random() * Math.min(longestMs, baseMs * 2 ** failures);
}
