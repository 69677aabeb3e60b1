import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../../../server/create-log.ts';
import { createJobs } from '../../../server/jobs/create-jobs.ts';
import { installJobs } from '../../../server/jobs/install-jobs.ts';
import { jobTransaction } from '../../../server/jobs/job-transaction.ts';
import { silentLog } from '../../../server/log.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let made: TestDatabase;
let jobs: Awaited<ReturnType<typeof createJobs>>;
const patience = { timeout: 15_000, interval: 50 };

beforeEach(async () => {
  made = await createTestDatabase();
  const policy = { retryLimit: 2, retryDelay: 1, retryDelayMax: 1, expireInSeconds: 10 };
  await installJobs({
    connectionString: made.migrationUrl,
    log: silentLog,
    policies: { 'handover-mail': policy },
  });
  jobs = await createJobs({ connectionString: made.serverUrl, log: silentLog });
});

afterEach(async () => {
  await jobs.close();
  await made.drop();
});

async function statesOf(queue: string): Promise<string[]> {
  const client = new Client({ connectionString: made.administratorUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ state: string }>(
      'select state from pgboss.job where name = $1',
      [queue],
    );
    return rows.map((row) => row.state);
  } finally {
    await client.end();
  }
}

test('a job that fails is tried again until it succeeds', async () => {
  const attempts: unknown[] = [];
  await jobs.handle('handover-mail', async (data) => {
    attempts.push(data);
    if (attempts.length === 1) throw new Error('the mail server is away');
  });
  await jobs.enqueue('handover-mail', { handoverId: 'one' });
  await vi.waitFor(
    () => expect(attempts).toEqual([{ handoverId: 'one' }, { handoverId: 'one' }]),
    patience,
  );
  await vi.waitFor(
    async () => expect(await statesOf('handover-mail')).toEqual(['completed']),
    patience,
  );
});

test('a job that keeps failing waits in the dead letter queue', async () => {
  await jobs.handle('handover-mail', async () => {
    throw new Error('the address does not exist');
  });
  await jobs.enqueue('handover-mail', { handoverId: 'two' });
  const queue = 'handover-mail';
  await vi.waitFor(
    async () => expect(await jobs.count()).toEqual([{ queue, state: 'failed', count: 1 }]),
    patience,
  );
  await vi.waitFor(
    async () => expect(await jobs.count()).toEqual([{ queue, state: 'dead', count: 1 }]),
    patience,
  );
  expect(await statesOf('handover-mail-dead')).toEqual(['created']);
});

test('a job exists only when the transaction that gave rise to it was committed', async () => {
  const accountId = randomUUID();
  const broken = made.database.forAccount(accountId, async (transaction) => {
    await jobs.enqueue('handover-mail', { handoverId: 'three' }, jobTransaction(transaction));
    throw new Error('taken back');
  });
  await expect(broken).rejects.toThrow('taken back');
  expect(await statesOf('handover-mail')).toEqual([]);

  await made.database.forAccount(accountId, async (transaction) =>
    jobs.enqueue('handover-mail', { handoverId: 'four' }, jobTransaction(transaction)),
  );
  expect(await statesOf('handover-mail')).toEqual(['created']);
  expect(await jobs.count()).toEqual([{ queue: 'handover-mail', state: 'waiting', count: 1 }]);
});

test('closing waits for the job that is being worked on', async () => {
  let finished = false;
  let begun = false;
  await jobs.handle('handover-mail', async () => {
    begun = true;
    await new Promise((done) => setTimeout(done, 300));
    finished = true;
  });
  await jobs.enqueue('handover-mail', { handoverId: 'five' });
  await vi.waitFor(() => expect(begun).toBe(true), patience);
  await jobs.close();
  expect(finished).toBe(true);
});

/**
 * Lets connections through as PgBouncer does in transaction mode at the start: one that asks for
 * settings of its session (`options` in the StartupMessage) is turned away.
 */
async function startStrictPooler(connectionString: string) {
  const { hostname, port } = new URL(connectionString);
  const pooler = createServer((client) => {
    client.once('data', (startup: Buffer) => {
      if (startup.includes('options\0')) return client.destroy();
      const database = connect(Number(port), hostname);
      database.write(startup);
      client.pipe(database).pipe(client);
      client.on('error', () => database.destroy());
      database.on('error', () => client.destroy());
      return undefined;
    });
  }).listen(0, '127.0.0.1');
  await once(pooler, 'listening');
  const url = new URL(connectionString);
  url.host = `127.0.0.1:${(pooler.address() as AddressInfo).port}`;
  return { url: url.href, close: () => pooler.close() };
}

test('what the database says of a failed query is logged without anybody’s data', async () => {
  const lines: string[] = [];
  const log = createLog({ level: 'warn', destination: { write: (line) => void lines.push(line) } });
  const failing = await createJobs({ connectionString: made.serverUrl, log });
  const administrator = new Client({ connectionString: made.administratorUrl });
  await administrator.connect();
  try {
    await failing.handle('handover-mail', async () => {});
    await administrator.query('revoke update on pgboss.job_common from trulybot_server');
    await vi.waitFor(() => expect(lines.join('')).toContain('jobs: a query failed'), patience);
  } finally {
    await administrator.end();
    await failing.close();
  }
  // As every error in the log: what it quotes is masked, and nothing else that hangs on it is there.
  const [first = ''] = lines.filter((line) => line.includes('jobs: a query failed'));
  const { err } = JSON.parse(first) as { readonly err: object };
  expect(err).toMatchObject({
    code: '42501',
    message: expect.stringMatching(/^permission denied for table job_common/) as string,
  });
  expect(Object.keys(err).toSorted()).toEqual(['at', 'code', 'message', 'type']);
});

test('jobs work through a transaction pooler, with an owner’s URL', async () => {
  const pooler = await startStrictPooler(made.administratorUrl);
  const pooled = await createJobs({ connectionString: pooler.url, log: silentLog });
  try {
    const worked: unknown[] = [];
    await pooled.handle('handover-mail', async (data) => void worked.push(data));
    await pooled.enqueue('handover-mail', { handoverId: 'six' });
    await vi.waitFor(
      async () => expect(await statesOf('handover-mail')).toEqual(['completed']),
      patience,
    );
    expect(worked).toEqual([{ handoverId: 'six' }]);
  } finally {
    await pooled.close();
    pooler.close();
  }
});
