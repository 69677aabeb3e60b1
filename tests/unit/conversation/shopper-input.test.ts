import { describe, expect, it } from 'vitest';
import { checkInput, InputRefused } from '../../../server/conversation/shopper-input.ts';

describe('what was pasted is taken', () => {
  it('with control characters as spaces, and tabs and lines as they are', () => {
    const text = 'order\u000b29\u0000\tplease\nthanks\ud800';
    expect(checkInput({ kind: 'text', text })).toEqual({
      kind: 'text',
      text: 'order 29 \tplease\nthanks\ufffd',
    });
  });

  it('but not when nothing is left of it', () => {
    expect(() => checkInput({ kind: 'text', text: '\u0000\u001f' })).toThrow(InputRefused);
  });
});
