import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Runs statements one after another on a connection of their own. @returns the last one's rows. */
export async function runSql<Row extends object>(
  connectionString: string,
  ...statements: readonly string[]
): Promise<readonly Row[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    let rows: readonly Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Text that a careless copy would garble: COPY's own marks, control characters, other scripts. */
const awkward = String.raw`a\b\\.\N` + 'tab\there, "quotes", line\nend, \\., naïve 東京 🎁';

/**
 * Puts an account with a store, a conversation and its messages into a database, as the administrator.
 * @param options.bodyBytes size of each message's sealed body.
 */
export async function fillDatabase(
  administratorUrl: string,
  options: { readonly messages?: number; readonly bodyBytes?: number } = {},
): Promise<{ readonly accountId: string }> {
  const { messages = 5, bodyBytes = 40 } = options;
  const account = randomUUID();
  const [integration, store, conversation] = [randomUUID(), randomUUID(), randomUUID()];
  const site = account.replaceAll('-', '').slice(0, 20);
  const text = awkward.replaceAll("'", "''");
  await runSql(
    administratorUrl,
    `set search_path to trulybot`,
    `insert into accounts values ('${account}', '${text}', 'owner@example.com')`,
    `insert into api_keys (account_id, api_key_id, name, prefix, hash, scopes)
       values ('${account}', gen_random_uuid(), 'First key', 'tb_00000000', sha256('${account}'),
         array['orders:read', 'a "b", {c}'])`,
    `insert into user_activities (account_id, type, description, metadata)
       values ('${account}', 'test', '${text}', '{"n": 1.50, "text": "\\\\ \\n \\u0001"}')`,
    `insert into integrations (account_id, id, provider, name, status, auth_method, credentials,
         key_prefix, connected_at)
       values ('${account}', '${integration}', 'woocommerce', 'Shop', 'active', 'basic_auth',
         '\\x00ff5c0a', 'ck_', '2026-11-20 10:00:00.123456+00')`,
    `insert into stores (account_id, id, integration_id, site_id, platform, url, url_key, name,
         description, created_at)
       values ('${account}', '${store}', '${integration}', 'site_${site}', 'woocommerce',
         'https://${site}.example.com', '${site}.example.com', 'Shop', '{}', now())`,
    `insert into conversations (account_id, id, store_id, secret_hash, protocol_version, locale,
         store_name, created_at, expires_at, retention_days)
       values ('${account}', '${conversation}', '${store}', sha256('x'), 1, 'en', 'Shop', now(),
         now(), 30)`,
    `insert into messages (account_id, conversation_id, id, sequence, author, locale, body, sent_at)
       select '${account}', '${conversation}', gen_random_uuid(), n, 'shopper', 'en',
         decode(repeat(md5(n::text), ${Math.ceil(bodyBytes / 16)}), 'hex'), now()
       from generate_series(1, ${messages}) as n`,
  );
  return { accountId: account };
}
