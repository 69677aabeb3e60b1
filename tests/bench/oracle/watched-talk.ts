import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import {
  protocolVersion,
  type Message,
  type OpenConversationResponse,
  type PostMessageResponse,
  type ShopperInput,
} from '../../../protocol/chat.ts';
import { answerOf, listen } from './watched-stream.ts';

/** All that whoever sends a message can see of its answer. */
export interface Seen {
  /** Times in milliseconds, sizes in bytes as they came over the wire, by name. */
  readonly features: Readonly<Record<string, number>>;
  /** Everything else about it: status, headers, words and parts, without what is new each time. */
  readonly form: string;
}

/** Time for the mail of a code to have left before the code is typed. */
const pauseMs = 2_500;

/**
 * Holds a conversation of one's own over HTTP, as a browser does, and notes what can be seen.
 * @param from the address that a trusted proxy says it comes from.
 */
export async function watchTalk(
  chat: { readonly serverUrl: string; readonly siteId: string },
  from: string,
  inputs: readonly ShopperInput[],
): Promise<readonly Seen[]> {
  // One connection for what is sent, one for the stream.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const base = `${chat.serverUrl}/api/chat/${chat.siteId}/conversations`;
  const sender = { 'X-Forwarded-For': from, 'Content-Type': 'application/json' };
  const post = (url: string, headers: Record<string, string>, body: object) =>
    exchange(url, agent, headers, JSON.stringify(body));
  const opened = await post(base, sender, { protocolVersion, locale: 'en' });
  const { conversationId, secret } = JSON.parse(opened.body) as OpenConversationResponse;
  const own = { ...sender, Authorization: `Bearer ${secret}` };
  const stream = await listen(`${base}/${conversationId}/events?after=1`, own);
  try {
    const seen: Seen[] = [];
    // What comes after an answer, although nobody expects it, counts with the next one.
    let before = stream.mark();
    for (const [index, input] of inputs.entries()) {
      if (index > 0 && input.kind === 'text' && /^\d+$/.test(input.text)) await delay(pauseMs);
      const sent = performance.now();
      const acknowledged = await post(`${base}/${conversationId}/messages`, own, {
        clientId: randomUUID(),
        input,
      });
      const { message } = JSON.parse(acknowledged.body) as PostMessageResponse;
      const { answer, arrival, typing } = await stream.answerTo(message.id);
      seen.push({
        features: {
          'acknowledged ms': acknowledged.at - sent,
          'typing ms': (typing ?? arrival).at - sent,
          'answer ms': arrival.at - sent,
          'typing to answer ms': arrival.at - (typing ?? arrival).at,
          'acknowledged to answer ms': arrival.at - acknowledged.at,
          'stamped ms': Date.parse(answer.sentAt) - Date.parse(message.sentAt),
          'acknowledged bytes': acknowledged.bytes,
          'answer bytes': Buffer.byteLength(arrival.data),
          'events bytes': arrival.bytes - before.bytes,
          events: stream.mark().events - before.events,
          'sequences taken': answer.sequence - message.sequence,
        },
        form: formOf(acknowledged.head, answer, inputs),
      });
      before = stream.mark();
    }
    return seen;
  } finally {
    stream.close();
    agent.destroy();
  }
}

/** What an answer looks like, without what is new each time and what was typed. */
function formOf(
  head: string,
  { text, parts, locale, author }: Message,
  inputs: readonly ShopperInput[],
): string {
  const said = JSON.stringify({ head, author, locale, text, parts });
  const typed = JSON.stringify(inputs).match(/shopper\.\d+@example\.com|\d{5,}/g) ?? [];
  // The longest first: a number may stand in an e-mail.
  const longestFirst = typed.toSorted((one, other) => other.length - one.length);
  return longestFirst.reduce((form, words) => form.replaceAll(words, '…'), said);
}

async function exchange(url: string, agent: Agent, headers: Record<string, string>, body: string) {
  const sending = request(url, {
    method: 'POST',
    agent,
    headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
  });
  const answering = answerOf(sending);
  sending.end(body);
  const [socket] = (await once(sending, 'socket')) as [Socket];
  const bytesBefore = socket.bytesRead;
  const answer = await answering;
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk);
  const at = performance.now();
  if (answer.statusCode !== 201) throw new Error(`${answer.statusCode}: ${text}`);
  const head = `${answer.statusCode} ${answer.rawHeaders.filter((_each, index) => index % 2 === 0).join()}`;
  return { body: text, head, at, bytes: socket.bytesRead - bytesBefore };
}
