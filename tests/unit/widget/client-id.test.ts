import { expect, it } from 'vitest';
import { createClientId } from '../../../widget/panel/client-id.ts';

it('gives every message an id of its own, as the server takes them', () => {
  const ids = Array.from({ length: 500 }, createClientId);
  expect(new Set(ids).size).toBe(500);
  for (const id of ids) {
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  }
});
