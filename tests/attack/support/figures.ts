import type { Figure } from '../../bench/support/report.ts';

/** A count as a line of the table. @param shown how people read it; the number itself by default. */
export function counted(
  name: string,
  value: number,
  goal?: Figure['goal'],
  shown = String(value),
): Figure {
  return { name, shown, value, ...(goal && { goal }) };
}

/** What there must be nothing of. */
export const none = { atMost: 0 } as const;
