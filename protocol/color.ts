/** Colours as WCAG 2.2 judges them. */

/** Red, green and blue of `#rrggbb`, from 0 to 255. */
const channels = (color: string): readonly number[] =>
  [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));

/** How much red, green and blue add to what the eye takes for brightness. */
const weights = [0.2126, 0.7152, 0.0722];

/**
 * Relative luminance as in WCAG 2.2, from 0 (black) to 1 (white).
 * @param color `#rrggbb`
 */
export function luminance(color: string): number {
  return channels(color).reduce((sum, channel, index) => {
    const share = channel / 255;
    const linear = share > 0.04045 ? ((share + 0.055) / 1.055) ** 2.4 : share / 12.92;
    return sum + linear * (weights[index] ?? 0);
  }, 0);
}

/** White or black, whichever reads better on the colour; one of them always reaches 4.5. */
export function textOn(color: string): '#ffffff' | '#000000' {
  return luminance(color) > 0.179 ? '#000000' : '#ffffff';
}

/** Contrast ratio as in WCAG 2.2, from 1 to 21. */
export function contrast(first: string, second: string): number {
  const ratio = (luminance(first) + 0.05) / (luminance(second) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

/**
 * The nearest mix of a colour with black (on a light surface) or white (on a dark one) that text may
 * have there: a contrast of 4.5 or more.
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
