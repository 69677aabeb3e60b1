import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, luminance, readableOn, textOn } from '../../../protocol/color.ts';
import { sunken } from '../../../protocol/widget-boot.ts';

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe("the merchant's colour", () => {
  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
    expect(luminance('#ff0000')).toBeCloseTo(0.2126);
  });

  it('carries text that can be read, whatever the merchant chose', () => {
    fc.assert(fc.property(color, (accent) => contrast(textOn(accent), accent) >= 4.5));
  });

  it('can be read as text on light and on dark', () => {
    for (const surface of Object.values(sunken)) {
      fc.assert(
        fc.property(color, (accent) => contrast(readableOn(accent, surface), surface) >= 4.5),
      );
    }
  });

  it('stays as it is where it can be read already', () => {
    expect(readableOn('#1f5eff', '#ffffff')).toBe('#1f5eff');
    expect(readableOn('#ffcc00', '#ffffff')).not.toBe('#ffcc00');
  });
});
