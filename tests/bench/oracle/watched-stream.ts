import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Message } from '../../../protocol/chat.ts';

/** An event as it came. */
interface Arrival {
  readonly event: string;
  readonly data: string;
  /** As `performance.now()` gives it. */
  readonly at: number;
  /** Bytes of the whole connection until then. */
  readonly bytes: number;
}

/** An answer that does not come is a fault; milliseconds. */
const patienceMs = 60_000;

/** Listens to a conversation on a connection of its own. */
export async function listen(url: string, headers: Record<string, string>) {
  const sending = request(url, { headers, agent: false });
  const answering = answerOf(sending);
  sending.end();
  const answer = await answering;
  if (answer.statusCode !== 200) throw new Error(`the stream was answered ${answer.statusCode}`);
  const { socket } = answer;
  const arrivals: Arrival[] = [];
  let buffered = '';
  answer.setEncoding('utf8').on('data', (chunk: string) => {
    const at = performance.now();
    const blocks = (buffered + chunk).split('\n\n');
    buffered = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      arrivals.push({ event: field('event'), data: field('data'), at, bytes: socket.bytesRead });
    }
  });
  // A stream that is closed from here ends with an error, which is what is wanted.
  answer.on('error', () => undefined);
  const news = () => once(answer, 'data', { signal: AbortSignal.timeout(patienceMs) });
  // The first thing said is how long to wait before coming back.
  while (arrivals.length === 0) await news();

  const answerIn = (messageId: string) => {
    let typing: Arrival | undefined;
    for (const arrival of arrivals) {
      if (!arrival.data.includes(`"inReplyTo":"${messageId}"`)) continue;
      if (arrival.event === 'typing') typing = arrival;
      else return { answer: JSON.parse(arrival.data) as Message, arrival, typing };
    }
    return undefined;
  };

  return {
    /** What has come so far. */
    mark: () => ({ bytes: socket.bytesRead, events: arrivals.length }),
    /** Waits for the answer to a message. @throws Error when nothing comes. */
    async answerTo(messageId: string) {
      for (;;) {
        const found = answerIn(messageId);
        if (found) return found;
        await news();
      }
    },
    close: () => sending.destroy(),
  };
}

/** The head of the answer to a request. */
export async function answerOf(sending: ClientRequest): Promise<IncomingMessage> {
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  return answer;
}
