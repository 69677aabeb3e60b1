import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../protocol/chat.ts';
import {
  emptyTranscript,
  completeUpTo,
  lastSequence,
  withMessages,
  withPending,
  withTyping,
} from '../../../widget/panel/transcript.ts';

const message = (sequence: number, more: Partial<Message> = {}): Message => ({
  id: `message-${sequence}`,
  sequence,
  author: 'assistant',
  sentAt: '2026-11-20T13:00:00Z',
  locale: 'en',
  text: `Message ${sequence}`,
  parts: [],
  ...more,
});

describe('the transcript', () => {
  it('has every message once and in order, however often and in whatever order they come', () => {
    const sequences = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(sequences, { maxLength: 5 }), (batches) => {
        const transcript = batches.reduce(
          (before, batch) =>
            withMessages(
              before,
              batch.map((sequence) => message(sequence)),
            ),
          emptyTranscript,
        );
        const expected = [...new Set(batches.flat())].toSorted((a, b) => a - b);
        expect(transcript.messages.map((each) => each.sequence)).toEqual(expected);
        expect(lastSequence(transcript)).toBe(expected.at(-1) ?? 0);
      }),
    );
  });

  it('resumes before a gap: a confirmation may be here ahead of earlier messages', () => {
    const transcript = withMessages(emptyTranscript, [message(1), message(2), message(5)]);
    expect(completeUpTo(transcript)).toBe(2);
    expect(completeUpTo(emptyTranscript)).toBe(0);
  });

  it("shows the server's copy in place of the one that was on its way", () => {
    const own = { clientId: 'a', input: { kind: 'text', text: 'Hello' }, text: 'Hello' } as const;
    const pending = { ...emptyTranscript, pending: [{ ...own, status: 'sending' as const }] };
    const confirmed = withMessages(pending, [message(2, { author: 'shopper', clientId: 'a' })]);
    expect(confirmed.pending).toEqual([]);
    expect(confirmed.messages).toHaveLength(1);
  });

  it('does not bring back what is no longer pending', () => {
    expect(withPending(emptyTranscript, () => true, { status: 'failed' }).pending).toEqual([]);
  });

  it('stops saying that an answer is being made when the answer is there, and does not start late', () => {
    const typing = withTyping(emptyTranscript, 'message-2');
    expect(typing.typingFor).toBe('message-2');
    const answered = withMessages(typing, [message(3, { inReplyTo: 'message-2' })]);
    expect(answered.typingFor).toBeUndefined();
    expect(withTyping(answered, 'message-2').typingFor).toBeUndefined();
  });
});
