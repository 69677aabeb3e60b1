import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { CannotListen, listen, type Listener } from '../../../server/http/listen.ts';
import { createEventReader } from '../../support/event-reader.ts';
import { bearer, createTestApp, openConversation } from '../../support/http-app.ts';

const open: Listener[] = [];
afterEach(async () => {
  for (const listener of open.splice(0)) await listener.close();
});

async function serve() {
  const test = await createTestApp();
  const listener = await listen(test.app, { host: '127.0.0.1', port: 0, graceMs: 1000 });
  open.push(listener);
  return { ...test, listener, base: `http://127.0.0.1:${listener.port}` };
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('the listening server', () => {
  it('streams events over a real connection, each as soon as it is there', async () => {
    const { base, conversations, ...test } = await serve();
    const { path, secret, conversationId } = await openConversation(test);
    const events = createEventReader(await fetch(`${base}${path}/events`, bearer(secret)));
    expect(await events.texts(1)).toHaveLength(1);
    conversations.answer(conversationId, 'now');
    expect(await events.texts(1)).toEqual(['now']);
    await events.cancel();
  });

  it('notices that a reader is gone, and frees what it held', async () => {
    const { base, conversations, ...test } = await serve();
    const { path, secret, conversationId } = await openConversation(test);
    const leaving = new AbortController();
    const init = { ...bearer(secret), signal: leaving.signal };
    const events = createEventReader(await fetch(`${base}${path}/events`, init));
    await events.texts(1);
    expect(conversations.listenersOf(conversationId)).toBe(1);
    leaving.abort();
    await until(() => conversations.listenersOf(conversationId) === 0);
  });

  it('ends its streams in good order when it closes, and is quick about it', async () => {
    const { base, listener, conversations, ...test } = await serve();
    const { path, secret, conversationId } = await openConversation(test);
    const events = createEventReader(await fetch(`${base}${path}/events`, bearer(secret)));
    await events.texts(1);
    const startedAt = Date.now();
    const closed = listener.close();
    expect(await events.texts(1)).toEqual([]);
    await closed;
    expect(Date.now() - startedAt).toBeLessThan(900);
    expect(conversations.listenersOf(conversationId)).toBe(0);
    await expect(fetch(`${base}/healthz`)).rejects.toThrow();
  });

  it('closes although a client holds a connection and says nothing', async () => {
    const { listener } = await serve();
    const socket = connect(listener.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => socket.destroy());
    socket.write('POST /api/accounts HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{');
    await listener.close();
    socket.destroy();
  });

  it('refuses headers that are too large', async () => {
    const { base } = await serve();
    const answer = await fetch(`${base}/healthz`, { headers: { 'X-Large': 'x'.repeat(20_000) } });
    expect(answer.status).toBe(431);
  });

  it('says which setting to change when its port is taken or its address is not there', async () => {
    const { app, listener } = await serve();
    await expect(listen(app, { host: '127.0.0.1', port: listener.port })).rejects.toThrow(
      new RegExp(`^PORT ${listener.port} is taken`),
    );
    await expect(listen(app, { host: '192.0.2.1', port: 0 })).rejects.toThrow(/HOST 192\.0\.2\.1/);
    await expect(listen(app, { host: '192.0.2.1', port: 0 })).rejects.toThrow(CannotListen);
  });
});
