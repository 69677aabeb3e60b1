import type { Message } from '../../protocol/chat.ts';

/** One server-sent event, or a comment. */
export interface ReceivedEvent {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
  readonly comment?: string;
}

/** Reads server-sent events from an answer, one at a time. */
export function createEventReader(answer: Response) {
  if (answer.body === null) throw new Error('the answer has no body');
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffered = '';

  const next = async (): Promise<ReceivedEvent | undefined> => {
    for (;;) {
      const end = buffered.indexOf('\n\n');
      if (end >= 0) {
        const block = buffered.slice(0, end);
        buffered = buffered.slice(end + 2);
        return parse(block);
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      buffered += value;
    }
  };

  return {
    next,
    /** The next event of a kind; undefined when the stream ends first. */
    async nextOf(kind: 'message' | 'typing'): Promise<ReceivedEvent | undefined> {
      for (;;) {
        const received = await next();
        if (received === undefined || received.event === kind) return received;
      }
    },
    /** The texts of the next messages. */
    async texts(count: number): Promise<readonly string[]> {
      const texts: string[] = [];
      while (texts.length < count) {
        const received = await this.nextOf('message');
        if (received?.data === undefined) break;
        texts.push((JSON.parse(received.data) as Message).text);
      }
      return texts;
    },
    cancel: () => reader.cancel(),
  };
}

function parse(block: string): ReceivedEvent {
  const fields = block.split('\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon) || 'comment', line.slice(colon + 1).trim()];
  });
  return Object.fromEntries(fields) as ReceivedEvent;
}
