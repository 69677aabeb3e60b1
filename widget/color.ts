import { channels, luminance } from '../protocol/color.ts';

/** Contrast ratio as in WCAG 2.2, from 1 to 21. */
export function contrast(first: string, second: string): number {
  const ratio = (luminance(first) + 0.05) / (luminance(second) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

/**
 * The nearest mix of the merchant's colour with black (on a light surface) or white (on a dark
 * one) that text may have there: a contrast of 4.5 or more.
 */
export function readableOn(color: string, surface: string): string {
  const target = luminance(surface) > 0.179 ? 0 : 255;
  // Ends at the latest with black on a light surface or white on a dark one.
  for (let share = 0; ; share += 0.05) {
    const mixed = channels(color).map((channel) =>
      Math.round(channel + (target - channel) * Math.min(share, 1))
        .toString(16)
        .padStart(2, '0'),
    );
    const candidate = `#${mixed.join('')}`;
    if (share >= 1 || contrast(candidate, surface) >= 4.5) return candidate;
  }
}
