import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startChildServer } from './support/child-server.ts';
import { clientAddress, startHouse, type House } from './support/house.ts';
import { openLoad, type ChatFace } from './support/open-load.ts';
import type { Figure } from './support/report.ts';
import { median, quantile } from './support/statistics.ts';

const conversations = 50;

/**
 * Fifty conversations, each one message a second whether or not the last is answered: the time from
 * sending to the answer on the stream, beside a bare handler with the same commits and the same
 * calls to the shop. Both are asked by turns.
 */
export async function benchOpenLoad({ isShort }: { readonly isShort: boolean }): Promise<Figure[]> {
  const house = await startHouse();
  try {
    const ours = ourChat(house);
    const questions = await questionsOfOneAnswer(house, ours);
    const { consumerKey, consumerSecret } = house.shop.ready.keys.read;
    const bare = await startChildServer<{ url: string }>(
      new URL('servers/bare-chat.ts', import.meta.url),
      {
        dataDirectory: join(house.directory, 'bare'),
        certificate: house.certificate,
        shopUrl: new URL(house.shop.ready.url).origin,
        authorization: `Basic ${Buffer.from(`${consumerKey}:${consumerSecret}`).toString('base64')}`,
        questions,
      },
    );
    try {
      const rounds = isShort ? 1 : 4;
      const seconds = isShort ? 2 : 15;
      const load = (face: ChatFace) => openLoad(face, { conversations, seconds });
      const bareFace = bareChat(bare.ready.url);
      for (const face of [ours, bareFace]) await openLoad(face, { conversations: 10, seconds: 3 });
      const [oursTaken, bareTaken]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        oursTaken.push(...(await load(ours)));
        bareTaken.push(...(await load(bareFace)));
      }
      return [
        multiple('median', median(oursTaken), median(bareTaken), 1.5),
        multiple('p99', quantile(oursTaken, 0.99), quantile(bareTaken, 0.99), 2),
        {
          name: 'calls to the shop for one answer',
          shown: String(questions.length),
          value: questions.length,
        },
      ];
    } finally {
      await bare.stop();
    }
  } finally {
    await house.stop();
  }
}

function multiple(name: string, ours: number, bare: number, atMost: number): Figure {
  return {
    name: `open load, ${conversations} conversations, one message a second each: ${name}`,
    shown: `${(ours / bare).toFixed(2)} times the bare handler (${ours.toFixed(1)} to ${bare.toFixed(1)} ms)`,
    value: ours / bare,
    goal: { atMost },
  };
}

/** Our chat, each conversation with one order proven. */
function ourChat({ server, siteId }: House): ChatFace {
  const base = `${server.url}/api/chat/${siteId}/conversations`;
  return {
    async open(index) {
      const from = { 'X-Forwarded-For': clientAddress(index), 'Content-Type': 'application/json' };
      const opened = await fetch(base, {
        method: 'POST',
        headers: from,
        body: JSON.stringify({ protocolVersion: 1, locale: 'en' }),
      });
      if (opened.status !== 201) throw new Error(`${opened.status}: ${await opened.text()}`);
      const { conversationId, secret } = (await opened.json()) as Record<string, string>;
      const url = `${base}/${conversationId ?? ''}`;
      const headers = { Authorization: `Bearer ${secret ?? ''}` };
      const proof = {
        kind: 'order_form',
        orderNumber: '29',
        secondFact: { kind: 'email', value: 'dana.whitfield@shopper.test' },
      };
      await fetch(`${url}/messages`, {
        method: 'POST',
        headers: { ...from, ...headers },
        body: JSON.stringify({ clientId: crypto.randomUUID(), input: proof }),
      });
      for (;;) {
        const history = await fetch(`${url}/messages`, { headers: { ...from, ...headers } });
        const { messages } = (await history.json()) as { messages: readonly unknown[] };
        if (messages.length === 3) return { url, headers };
        await delay(250);
      }
    },
    question: (clientId) => ({ clientId, input: { kind: 'text', text: 'where is my order?' } }),
  };
}

function bareChat(url: string): ChatFace {
  return {
    async open() {
      const opened = await fetch(`${url}/conversations`, { method: 'POST' });
      const { conversationId } = (await opened.json()) as { conversationId: string };
      return { url: `${url}/conversations/${conversationId}`, headers: {} };
    },
    question: () => ({ input: { kind: 'text', text: 'where is my order?' } }),
  };
}

/** What the shop is asked for when our chat answers the question once, as the shop saw it. */
async function questionsOfOneAnswer(house: House, face: ChatFace): Promise<readonly string[]> {
  const { url, headers } = await face.open(0);
  await house.shop.ask({});
  await fetch(`${url}/messages`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(face.question(crypto.randomUUID())),
  });
  for (;;) {
    const history = await fetch(`${url}/messages`, { headers });
    const { messages } = (await history.json()) as { messages: readonly unknown[] };
    if (messages.length === 5) break;
    await delay(250);
  }
  const asked = (await house.shop.ask({})) as readonly { readonly path: string }[];
  return asked.map(({ path }) => path);
}
