/** Colours as WCAG 2.2 judges them: the server works one out, and the panel others. */

/** Red, green and blue of `#rrggbb`, from 0 to 255. */
export const channels = (color: string): readonly number[] =>
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
