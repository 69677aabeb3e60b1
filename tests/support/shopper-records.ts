import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { ChatStore } from '../../server/conversation/conversations.ts';
import type { StoreId } from '../../server/orders/identifiers.ts';
import { allTables, insertStatement } from './any-table.ts';
import type { ConversationRoom } from './conversation-room.ts';

/** Every row of every table of ours, as text, by table: byte for byte what the database holds. */
export type Rows = ReadonlyMap<string, readonly string[]>;

/** A look at the whole database, past row-level security. Tables are found in the catalogue. */
export async function readAllRows(administratorUrl: string, schema = 'trulybot.'): Promise<Rows> {
  return asAdministrator(administratorUrl, async (client) => {
    const tables = (await allTables(client)).filter(({ name }) => name.startsWith(schema));
    const all = new Map<string, readonly string[]>();
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${name} as t order by 1`,
      );
      all.set(
        name,
        rows.map(({ row }) => row),
      );
    }
    return all;
  });
}

/** Rows with any of the texts in them, by table. */
export function rowsWith(all: Rows, texts: readonly string[]): Rows {
  return filtered(all, (row) => texts.some((text) => row.includes(text)));
}

/** Rows with none of the texts in them, by table. */
export function rowsWithout(all: Rows, texts: readonly string[]): Rows {
  return filtered(all, (row) => !texts.some((text) => row.includes(text)));
}

function filtered(all: Rows, isMeant: (row: string) => boolean): Rows {
  return new Map(
    [...all].flatMap(([table, rows]) => {
      const meant = rows.filter(isMeant);
      return meant.length > 0 ? [[table, meant] as const] : [];
    }),
  );
}

/**
 * Gives a conversation a made-up row in each table that hangs on conversations and has none of it,
 * so that a table which is added later is looked at too. No server may be at work: it would take the
 * row for a task.
 * @returns the tables that hang on conversations.
 */
export async function fillEveryTable(
  administratorUrl: string,
  conversation: {
    readonly accountId: string;
    readonly storeId: string;
    readonly conversationId: string;
    readonly messageId: string;
  },
): Promise<readonly string[]> {
  return asAdministrator(administratorUrl, async (client) => {
    await client.query('set session_replication_role = replica');
    const { rows: tables } = await client.query<{ name: string; columns: string[] }>(`
      select attrelid::regclass::text as name, (
        select array_agg(attname::text) from pg_attribute as other
        where other.attrelid = column_.attrelid and attnum > 0 and not attisdropped) as columns
      from pg_attribute as column_ join pg_class on pg_class.oid = attrelid
      where relkind = 'r' and relnamespace = 'trulybot'::regnamespace
        and attname = 'conversation_id' order by 1`);
    const { accountId, conversationId, storeId, messageId } = conversation;
    for (const { name, columns } of tables) {
      const { rowCount } = await client.query(
        `select from ${name} where account_id = $1 and conversation_id = $2`,
        [accountId, conversationId],
      );
      if (rowCount !== 0) continue;
      await client.query('begin');
      const { rows: constraints } = await client.query<{ name: string }>(
        `select conname as name from pg_constraint where contype = 'c' and conrelid = $1::regclass`,
        [name],
      );
      for (const each of constraints) {
        await client.query(`alter table ${name} drop constraint ${each.name}`);
      }
      await client.query(await insertStatement(client, name, accountId));
      const values = { conversation_id: conversationId, store_id: storeId, message_id: messageId };
      const known = Object.entries(values).filter(([column]) => columns.includes(column));
      await client.query(
        `update ${name} set ${known.map(([column], index) => `${column} = $${index + 2}`).join(', ')}
         where account_id = $1 and conversation_id not in (select id from trulybot.conversations)`,
        [accountId, ...known.map(([, value]) => value)],
      );
      await client.query('commit');
    }
    return tables.map(({ name }) => `trulybot.${name.replace('trulybot.', '')}`);
  });
}

/** One more store of the same account. */
export async function addStoreOf(room: ConversationRoom, first: ChatStore): Promise<ChatStore> {
  const { accountId } = first.store;
  const storeId = randomUUID() as StoreId;
  const integrationId = randomUUID();
  await room.query(
    `insert into trulybot.integrations
       (account_id, id, provider, name, status, auth_method, key_prefix, connected_at)
     values ($1, $2, 'woocommerce', $3, 'inactive', 'api_key', 'ck_', now())`,
    [accountId, integrationId, storeId],
  );
  const url = `https://${storeId}.shop.test`;
  await room.query(
    `insert into trulybot.stores
       (account_id, id, integration_id, site_id, platform, url, url_key, name, description, created_at)
     values ($1, $2, $3, $4, 'woocommerce', $5, $5, 'Second shop', '{}', now())`,
    [accountId, storeId, integrationId, `site_${storeId.replaceAll('-', '').slice(0, 20)}`, url],
  );
  return { ...first, store: { accountId, storeId } };
}

async function asAdministrator<Result>(
  administratorUrl: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
