import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents, type StreamEvent } from '../../../widget/panel/event-stream.ts';

/** A body that arrives in the given pieces. */
function bodyOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function eventsIn(pieces: readonly Uint8Array[]): Promise<readonly StreamEvent[]> {
  const events: StreamEvent[] = [];
  for await (const event of readEvents(bodyOf(pieces))) events.push(event);
  return events;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a stream of events', () => {
  it('gives out name and data, and passes over comments and what it does not know', async () => {
    const text =
      'retry: 2000\n\n: keep-alive\n\nid: 3\nevent: message\ndata: {"a":1}\nmood: good\n\n' +
      'event: typing\ndata: x\n\ndata: one\ndata: two\n\n';
    expect(await eventsIn([bytes(text)])).toEqual([
      { type: 'message', data: '{"a":1}' },
      { type: 'typing', data: 'x' },
      { type: 'message', data: 'one\ntwo' },
    ]);
  });

  it('takes the line separators of Unicode as letters, as a product name may have them', async () => {
    const data = JSON.stringify('a\u2028b\u2029c\u0085');
    expect(await eventsIn([bytes(`data: ${data}\n\n`)])).toEqual([{ type: 'message', data }]);
  });

  it('keeps back an event that the connection broke off in the middle of', async () => {
    expect(await eventsIn([bytes('data: whole\n\nid: 2\ndata: {"half":')])).toEqual([
      { type: 'message', data: 'whole' },
    ]);
  });

  it('reads the same however the network cuts it, in the middle of letters too', async () => {
    const events = fc.array(
      fc.record({
        id: fc.nat(),
        data: fc.string({ unit: 'grapheme' }),
        ending: fc.constantFrom('\n', '\r\n'),
      }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(events, fc.array(fc.nat(400), { maxLength: 12 }), async (sent, cuts) => {
        const text = sent
          .map(({ id, data, ending }) =>
            [`id: ${id}`, `data: ${JSON.stringify(data)}`, '', ''].join(ending),
          )
          .join('');
        const whole = bytes(text);
        const places = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
        const pieces = places
          .slice(1)
          .map((end, index) => whole.slice(places[index], end))
          .filter((piece) => piece.length > 0);
        const read = await eventsIn(pieces);
        expect(read.map(({ data }) => JSON.parse(data) as string)).toEqual(
          sent.map(({ data }) => data),
        );
      }),
      { numRuns: 60 },
    );
  });
});
