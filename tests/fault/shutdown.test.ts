import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startDemoShop, type DemoShop } from '../../demo-shop/demo-shop.ts';
import type { OpenConversationResponse } from '../../protocol/chat.ts';
import { ChatShopper } from '../support/chat-shopper.ts';
import { connectShop } from '../support/connected-shop.ts';
import { createEventReader } from '../support/event-reader.ts';
import { freePort } from '../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';

let dataDirectory: string;
let shop: DemoShop;
let environment: Record<string, string>;
let server: ServerProcess;
let siteId: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-shutdown-'));
  shop = await startDemoShop({});
  environment = {
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    OUTBOUND_ALLOWED_HOSTS: new URL(shop.url).host,
    SHUTDOWN_DELAY_SECONDS: '2',
  };
  server = await startServerProcess(environment);
  const apiKey = server.firstApiKey ?? '';
  ({ siteId } = await connectShop({ serverUrl: server.url, apiKey, shop }));
});

afterEach(() => shop.faults.clear());

afterAll(async () => {
  await server.stop();
  await shop.close();
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** How it ended: its code, or the signal that killed it. */
async function endedWith({ process }: ServerProcess): Promise<number | NodeJS.Signals | null> {
  if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
  return process.exitCode ?? process.signalCode;
}

async function openStream() {
  const base = `${server.url}/api/chat/${siteId}/conversations`;
  const headers = { 'Content-Type': 'application/json' };
  const opened = await fetch(base, { method: 'POST', headers, body: '{"protocolVersion":1}' });
  const { conversationId, secret } = (await opened.json()) as OpenConversationResponse;
  const events = createEventReader(
    await fetch(`${base}/${conversationId}/events`, {
      headers: { Authorization: `Bearer ${secret}` },
    }),
  );
  await events.nextOf('message');
  return events;
}

/** What is left of a stream. */
async function restOf(events: Awaited<ReturnType<typeof openStream>>) {
  const rest: object[] = [];
  for (let next = await events.next(); next !== undefined; next = await events.next()) {
    rest.push(next);
  }
  return rest;
}

it('a server that is asked to end says so first, ends its streams, finishes its answers and loses nothing', async () => {
  shop.faults.delayMs = 700;
  const shoppers = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const shopper = new ChatShopper(server.url, siteId);
      await shopper.open();
      return shopper;
    }),
  );
  const streams = await Promise.all(Array.from({ length: 10 }, openStream));
  const talking = shoppers.map(async (shopper) => {
    for (let turn = 0; turn < 3; turn += 1) {
      await shopper.say({ kind: 'text', text: 'order 29, dana.whitfield@shopper.test' });
    }
  });
  const rests = streams.map(restOf);

  server.process.kill('SIGTERM');
  // A balancer sees it while shoppers are still served.
  await vi.waitFor(async () => expect((await fetch(`${server.url}/readyz`)).status).toBe(503), {
    timeout: 2_000,
    interval: 50,
  });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await endedWith(server)).toBe(0);
  for (const rest of await Promise.all(rests)) {
    expect(rest.at(-1)).toEqual({ retry: expect.stringMatching(/^[1-5]\d{3}$/) });
  }
  expect(server.output()).toContain('"msg":"ended"');

  server = await startServerProcess(environment);
  await Promise.all(talking);
  for (const shopper of shoppers) {
    const messages = await shopper.answered(30_000);
    expect(shopper.acknowledged).toHaveLength(3);
    for (const { messageId } of shopper.acknowledged) {
      expect(messages.filter((message) => message.inReplyTo === messageId)).toHaveLength(1);
    }
  }
});

it('a request that is half sent, a shop that is silent and a connection that says nothing keep no server from ending', async () => {
  shop.faults.mode = 'endless';
  const shopper = new ChatShopper(server.url, siteId);
  await shopper.open();
  await shopper.say({ kind: 'text', text: 'order 29, dana.whitfield@shopper.test' });
  const { hostname, port } = new URL(server.url);
  const sockets = [connect(Number(port), hostname), connect(Number(port), hostname)];
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  for (const socket of sockets) socket.on('error', () => socket.destroy());
  sockets[0]?.write('POST /api/accounts HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{');

  server.process.kill('SIGTERM');
  expect(await endedWith(server)).toBe(0);
  for (const socket of sockets) socket.destroy();
  shop.faults.clear();
  server = await startServerProcess(environment);
  await shopper.answered(60_000);
});

it('a second signal ends it at once, and two in one moment are one wish', async () => {
  server.process.kill('SIGINT');
  server.process.kill('SIGTERM');
  await vi.waitFor(async () => expect((await fetch(`${server.url}/readyz`)).status).toBe(503), {
    timeout: 2_000,
    interval: 50,
  });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(server.process.exitCode).toBe(null);
  server.process.kill('SIGINT');
  expect(await endedWith(server)).toBe(1);
  expect(server.output()).not.toContain('"msg":"ended"}\n{"level":30,"time":0');
  server = await startServerProcess(environment);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});
