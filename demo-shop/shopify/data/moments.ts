/** Instants before and after a shop's "now", in days with fractions. */
export interface Moments {
  readonly now: Date;
  daysAgo(days: number): Date;
  inDays(days: number): Date;
}

/** Counts from one instant, so that fixtures never age. */
export function momentsFrom(now: Date): Moments {
  const at = (days: number) => new Date(now.getTime() + days * 86_400_000);
  return { now, daysAgo: (days) => at(-days), inDays: at };
}
