import { readdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { embeddedUrls, readPasswords } from '../../../server/storage/postgres-cluster.ts';
import type { FaultHouse } from './house.ts';
import { postmasterOf } from './processes.ts';

/** Asks a house's database as its superuser, past every rule. */
async function ask<Row extends object>(house: FaultHouse, text: string): Promise<readonly Row[]> {
  const { databaseDirectory } = house;
  const { port } = postmasterOf(databaseDirectory) ?? { port: 0 };
  const { backupUrl } = embeddedUrls(await readPasswords(databaseDirectory), port);
  const client = new Client({ connectionString: backupUrl, connectionTimeoutMillis: 5_000 });
  // A connection that breaks fails its query too; unheard, it would end this process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** What is still to be done: messages to answer, shops to ask again, jobs. */
export interface Unfinished {
  readonly unanswered: number;
  readonly awaited: number;
  readonly jobs: number;
  readonly dead: number;
}

/** Waits until nothing is left to do, or the time is over. @returns what is left then. */
export async function untilSettled(house: FaultHouse, withinMs: number): Promise<Unfinished> {
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    const [left] = await ask<Unfinished>(
      house,
      `select
        (select count(*)::int from trulybot.messages
          where author = 'shopper' and answered_at is null) as unanswered,
        (select count(*)::int from trulybot.awaited_answers) as awaited,
        (select count(*)::int from pgboss.job where name not like '%-dead'
          and name like '%-mail' and state in ('created', 'retry', 'active')) as jobs,
        (select count(*)::int from pgboss.job where name like '%-dead') as dead`,
    );
    const isOver = performance.now() > giveUpAt;
    if (left && (isOver || left.unanswered + left.awaited + left.jobs === 0)) return left;
    await delay(500);
  }
}

/** Requests for a person as the database has them, by the message that asked. */
export async function storedHandovers(house: FaultHouse): Promise<ReadonlyMap<string, string[]>> {
  const rows = await ask<{ id: string; message_id: string }>(
    house,
    'select id, message_id from trulybot.handover_requests',
  );
  const byMessage = new Map<string, string[]>();
  for (const { id, message_id } of rows) {
    byMessage.set(message_id, [...(byMessage.get(message_id) ?? []), id]);
  }
  return byMessage;
}

/** How many mails there are about each request, by its id. */
export async function sentMails(house: FaultHouse): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const directory of house.mailDirectories) {
    for (const name of await readdir(directory).catch(() => [])) {
      const id = /-([0-9a-f-]{36})\.eml$/.exec(name)?.[1];
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Makes everything of the conversations that is timed by the database's clock look as if that clock
 * had just been set: a clock moved back by an hour and instants moved ahead by an hour are the same to
 * whoever compares them.
 */
export async function moveDatabaseClock(house: FaultHouse, movedByMs: number): Promise<void> {
  const moved = (...columns: readonly string[]) =>
    columns.map((name) => `${name} = ${name} - make_interval(secs => ${movedByMs / 1000})`).join();
  await ask(
    house,
    `update trulybot.messages set ${moved('lease_until')}
      where answered_at is null and lease_until is not null;
    update trulybot.awaited_answers
      set ${moved('waiting_since', 'wait_until', 'next_look_at', 'lease_until')}`,
  );
}
