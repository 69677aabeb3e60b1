import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { Agent, fetch } from 'undici';
import { startEmbeddedPostgres } from '../../../server/storage/embedded-postgres.ts';
import { silentLog } from '../../../server/log.ts';

/**
 * The least that a chat with the same promises could do: a message is committed before it is
 * acknowledged, taken by a commit, the shop is asked the same questions, the answer is committed and
 * streamed. No accounts, no sealing, no proof, no words.
 */
const settings = JSON.parse(process.argv[2] ?? '{}') as {
  readonly dataDirectory: string;
  readonly certificate: string;
  readonly shopUrl: string;
  readonly authorization: string;
  /** Paths that one answer asks the shop for; each group is asked at once. */
  readonly questions: readonly string[];
};

const postgres = await startEmbeddedPostgres({
  dataDirectory: settings.dataDirectory,
  log: silentLog,
});
const pool = new Pool({ connectionString: postgres.migrationUrl, max: 10 });
// At the end PostgreSQL may go before the last idle socket does.
pool.on('error', () => undefined);
await pool.query(`
  create table if not exists conversations (id uuid primary key, next_sequence integer not null);
  create table if not exists messages (
    id uuid primary key, conversation_id uuid not null references conversations,
    sequence integer not null, body text not null, answered_at timestamptz, lease_until timestamptz);
  create index if not exists messages_by_conversation on messages (conversation_id, sequence)`);

const agent = new Agent({ connect: { ca: settings.certificate } });
const listeners = new Map<string, (answer: { id: string; inReplyTo: string }) => void>();

const app = new Hono();
app.post('/conversations', async (context) => {
  const id = randomUUID();
  await pool.query('insert into conversations values ($1, 1)', [id]);
  return context.json({ conversationId: id }, 201);
});
app.post('/conversations/:id/messages', async (context) => {
  const conversationId = context.req.param('id');
  const body = await context.req.text();
  const id = await add(conversationId, body);
  void answer(conversationId, id);
  return context.json({ message: { id } }, 201);
});
app.get('/conversations/:id/events', (context) =>
  streamSSE(context, async (stream) => {
    const id = context.req.param('id');
    listeners.set(id, (data) => {
      void stream.writeSSE({ event: 'message', data: JSON.stringify(data) });
    });
    await new Promise<void>((resolve) => {
      stream.onAbort(resolve);
    });
    listeners.delete(id);
  }),
);

/** One commit: the message, under its conversation's lock. */
async function add(conversationId: string, body: string, inReplyTo?: string): Promise<string> {
  const id = randomUUID();
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ sequence: number }>(
      `update conversations set next_sequence = next_sequence + 1 where id = $1
       returning next_sequence - 1 as sequence`,
      [conversationId],
    );
    await client.query(
      'insert into messages (id, conversation_id, sequence, body) values ($1, $2, $3, $4)',
      [id, conversationId, rows[0]?.sequence, body],
    );
    if (inReplyTo !== undefined) {
      await client.query('update messages set answered_at = now() where id = $1', [inReplyTo]);
    }
    await client.query('commit');
  } finally {
    client.release();
  }
  return id;
}

async function answer(conversationId: string, messageId: string): Promise<void> {
  await pool.query("update messages set lease_until = now() + interval '10 s' where id = $1", [
    messageId,
  ]);
  const texts: string[] = [];
  for (const question of settings.questions) {
    const response = await fetch(settings.shopUrl + question, {
      dispatcher: agent,
      headers: { authorization: settings.authorization },
    });
    texts.push(await response.text());
  }
  const id = await add(conversationId, texts.join('\n').slice(0, 2_000), messageId);
  listeners.get(conversationId)?.({ id, inReplyTo: messageId });
}

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (address: AddressInfo) =>
  process.send?.({ url: `http://127.0.0.1:${address.port}` }),
);
let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  if ('closeAllConnections' in server) server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  await pool.end();
  await postgres.stop();
  await agent.close();
  process.exit(0);
}
process.on('SIGTERM', () => void end());
process.on('disconnect', () => void end());
