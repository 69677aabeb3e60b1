import { describe, expect, it } from 'vitest';
import { Watch } from '../../attack/support/watch.ts';

const watch = new Watch([{ owner: 'order 740021', what: 'number', forms: ['740021'] }]);
const nobody = { typed: '', own: new Set<string>() };

describe('the watch over an attack', () => {
  it.each(['"number":"740021"', 'Order 740021.', '#740021', 'nr740021b'])(
    'finds a foreign number: %s',
    (text) => expect(watch.foreignFacts(text, nobody)).toHaveLength(1),
  );

  it.each(['heap_bytes 274002176', 'seconds 0.740021', '7400219'])(
    'takes digits of another number for what they are: %s',
    (text) => expect(watch.foreignFacts(text, nobody)).toEqual([]),
  );
});
