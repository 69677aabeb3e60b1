import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import type { Message } from '../../../protocol/chat.ts';
import { ChatShopper } from '../../support/chat-shopper.ts';
import { runCommand, startCommand } from '../../support/command.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { createTestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';

/** The parts of `manifest.json` that say what is in a backup. */
interface Contents {
  readonly tables: readonly { readonly name: string; readonly sha256: string }[];
}

const proof = {
  kind: 'order_form',
  orderNumber: '29',
  secondFact: { kind: 'email', value: 'dana.whitfield@shopper.test' },
} as const;

let temporary: string;
let shop: DemoShop;
let original: string;
let environment: Record<string, string>;
let server: ServerProcess | undefined;
let apiKey: string;
let siteId: string;
/** Has proven an order before the backup. */
let shopper: ChatShopper;
let said: readonly Message[];
let backup: string;

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'trulybot-keeping-'));
  original = join(temporary, 'original');
  shop = await startDemoShop({});
  environment = {
    PORT: String(await freePort()),
    OUTBOUND_ALLOWED_HOSTS: new URL(shop.url).host,
    LOG_LEVEL: 'error',
  };
});

afterAll(async () => {
  await server?.stop();
  await shop.close();
  await rm(temporary, { recursive: true, force: true });
});

async function stopServing(): Promise<void> {
  await server?.stop();
  server = undefined;
}

/** Starts the server anew, at the same address, on other data. */
async function serve(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  await stopServing();
  server = await startServerProcess({ ...environment, ...settings });
  return server;
}

async function contentsOf(directory: string): Promise<Contents['tables']> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8');
  return (JSON.parse(text) as Contents).tables;
}

/** Makes a backup of its own and finds its directory. */
async function backUp(
  name: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly directory: string; readonly output: string }> {
  const parent = join(temporary, 'backups', name);
  const output = await runCommand('backup', ['--to', parent], { ...environment, ...settings });
  const [made = ''] = await readdir(parent);
  expect(made).toMatch(/^backup-\d{8}T\d{6}Z$/);
  return { directory: join(parent, made), output };
}

/** Whether the server behind the address is the one that was backed up, to all who use it. */
async function expectSameServer(running: ServerProcess): Promise<void> {
  const history = await shopper.history();
  expect(history.slice(0, said.length)).toEqual(said);
  // The proof still holds: a follow-up needs no other.
  await shopper.say({ kind: 'text', text: 'which courier?' });
  const answer = (await shopper.answered(20_000)).at(-1);
  expect(JSON.stringify(answer)).toContain('order_card');
  const asMerchant = await fetch(`${running.url}/api/integrations`, {
    headers: { Authorization: `Bearer ${apiKey}` },
  });
  expect(asMerchant.status).toBe(200);
  const widget = await fetch(`${running.url}/api/widget/config/${siteId}`);
  expect(widget.status).toBe(200);
  said = await shopper.history();
}

test('a backup is taken while shoppers talk, and holds whatever was acknowledged before it', async () => {
  const running = await serve({
    DATA_DIR: original,
    // Nobody listens there: the hand-over's mail waits as a job.
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    LOG_LEVEL: 'warn',
  });
  apiKey = running.firstApiKey ?? '';
  ({ siteId } = await connectShop({ serverUrl: running.url, apiKey, shop }));
  shopper = new ChatShopper(running.url, siteId);
  await shopper.open();
  await shopper.say(proof);
  await shopper.say({ kind: 'handover_form', email: 'dana.whitfield@shopper.test' });
  said = await shopper.answered(20_000);
  await vi.waitFor(() => expect(running.output()).toContain('a job failed'), 20_000);

  const others: ChatShopper[] = [];
  const acknowledgedBefore = new Map<ChatShopper, number>();
  const stopping = new AbortController();
  const talking = [1, 2, 3].map(async () => {
    const other = new ChatShopper(running.url, siteId);
    await other.open();
    others.push(other);
    while (!stopping.signal.aborted) await other.say({ kind: 'text', text: 'hello' });
  });
  await vi.waitFor(
    () => expect(others.filter((each) => each.acknowledged.length > 2)).toHaveLength(3),
    20_000,
  );
  for (const other of others) acknowledgedBefore.set(other, other.acknowledged.length);
  const made = await backUp('while-serving', { DATA_DIR: original });
  backup = made.directory;
  const duringBackup = others.map(
    (other) => other.acknowledged.length - (acknowledgedBefore.get(other) ?? 0),
  );
  stopping.abort();
  await Promise.all(talking);
  expect(Math.min(...duringBackup)).toBeGreaterThan(0);

  const messages = gunzipSync(await readFile(join(backup, 'trulybot.messages.copy.gz'))).toString();
  for (const other of others) {
    const before = other.acknowledged.slice(0, acknowledgedBefore.get(other));
    expect(before.filter(({ messageId }) => !messages.includes(messageId))).toEqual([]);
  }
});

test('neither the backup nor what the command says holds a key, a password or a mail', async () => {
  const { directory, output } = await backUp('secrets', { DATA_DIR: original });
  const passwords = JSON.parse(
    await readFile(join(original, 'postgres-passwords.json'), 'utf8'),
  ) as Record<string, string>;
  const key = await readFile(join(original, 'encryption.key'), 'utf8');
  const secrets = [
    ...Object.values(passwords),
    // An id stands before each key; it names the key and is not secret.
    key.trim().split(':').at(-1) ?? '',
    apiKey,
    shop.keys.read.consumerSecret,
    'dana.whitfield@shopper.test',
  ];
  expect(secrets.length).toBeGreaterThanOrEqual(7);
  const files = await readdir(directory);
  expect(files).toContain('trulybot.messages.copy.gz');
  for (const file of files) {
    const bytes = await readFile(join(directory, file));
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
    expect(secrets.filter((secret) => secret === '' || text.includes(secret))).toEqual([]);
  }
  for (const secret of secrets) expect(output).not.toContain(secret);
});

test('restored elsewhere, a server with the same key goes on as the same, and without it refuses', async () => {
  await stopServing();
  const restored = { DATA_DIR: join(temporary, 'restored') };
  const output = await runCommand('restore', ['--from', backup], restored);
  expect(output).toContain('the key file in DATA_DIR, or ENCRYPTION_KEY');
  const again = await backUp('restored', restored);
  expect(await contentsOf(again.directory)).toEqual(await contentsOf(backup));

  await expect(serve(restored)).rejects.toThrow(/key file .* is missing/);
  await cp(join(original, 'encryption.key'), join(restored.DATA_DIR, 'encryption.key'));
  await expectSameServer(await serve(restored));

  // The mail that waited is sent once, from here.
  const mailDirectory = join(restored.DATA_DIR, 'mail');
  const mails = async () => (await readdir(mailDirectory)).filter((name) => name.endsWith('.eml'));
  await vi.waitFor(async () => expect(await mails()).toHaveLength(1), {
    timeout: 60_000,
    interval: 200,
  });
  await delay(3_000);
  expect(await mails()).toHaveLength(1);
});

test('the way from the embedded database to one’s own and back again loses nothing', async () => {
  await stopServing();
  const own = await createTestDatabase({ empty: true });
  const embedded = { DATA_DIR: join(temporary, 'restored') };
  const database = {
    DATA_DIR: join(temporary, 'own'),
    DATABASE_URL: own.serverUrl,
    DATABASE_MIGRATION_URL: own.migrationUrl,
    ENCRYPTION_KEY: (await readFile(join(original, 'encryption.key'), 'utf8')).trim(),
  };
  const there = await backUp('to-own', embedded);
  await runCommand('restore', ['--from', there.directory], database);
  await expectSameServer(await serve(database));
  await stopServing();

  const back = await backUp('from-own', database);
  const home = { DATA_DIR: join(temporary, 'home'), ENCRYPTION_KEY: database.ENCRYPTION_KEY };
  await runCommand('restore', ['--from', back.directory], home);
  await expectSameServer(await serve(home));
});

test('a directory that is not empty is refused and left as it is', async () => {
  await stopServing();
  const before = await stat(join(original, 'postgres', 'PG_VERSION'));
  const { code, output } = await startCommand('restore', ['--from', backup], {
    DATA_DIR: original,
  }).ended;
  expect(code).toBe(1);
  expect(output).toMatch(/DATA_DIR .* is not empty/);
  expect(await stat(join(original, 'postgres', 'PG_VERSION'))).toEqual(before);
});

test('a restore that is killed at any moment can be run again, and no server starts before', async () => {
  const own = await createTestDatabase({ empty: true });
  const targets = [
    { DATA_DIR: join(temporary, 'killed') },
    { DATA_DIR: join(temporary, 'unused'), DATABASE_URL: own.migrationUrl },
  ];
  for (const target of targets) {
    let killed = 0;
    let startsRefused = 0;
    for (const moment of [300, 700, 1_000, 1_300, 1_600, 2_000]) {
      const restoring = startCommand('restore', ['--from', backup], target);
      await Promise.race([delay(moment), restoring.ended]);
      restoring.kill();
      const { code, output } = await restoring.ended;
      if (code === 0 || output.includes('already holds') || output.includes('not empty')) break;
      killed += 1;
      const left = await readdir(target.DATA_DIR).catch((): string[] => []);
      if (left.includes('restore.being-made') && !left.includes('postgres')) {
        await expect(serve(target)).rejects.toThrow(/A restore into .* was broken off/);
        startsRefused += 1;
      }
    }
    expect(killed).toBeGreaterThan(1);
    if (!('DATABASE_URL' in target)) expect(startsRefused).toBeGreaterThan(0);
    const last = await startCommand('restore', ['--from', backup], target).ended;
    if (last.code !== 0) expect(last.output).toMatch(/already holds a TrulyBot|not empty/);
    const whole = await backUp(`killed-${targets.indexOf(target)}`, target);
    expect(await contentsOf(whole.directory)).toEqual(await contentsOf(backup));
  }
});

test('words that cannot be understood, and an empty data directory, are a sentence', async () => {
  const nothing = { DATA_DIR: join(temporary, 'nothing') };
  const endOf = async (script: string, ...words: string[]) =>
    (await startCommand(script, words, nothing).ended).output;
  expect(await endOf('backup', '--keep', 'many')).toMatch(/^Usage: npm run backup/);
  expect(await endOf('backup', '--where')).toMatch(/^Usage: npm run backup/);
  expect(await endOf('backup')).toMatch(/There is no database in DATA_DIR/);
  expect(await endOf('restore')).toMatch(/^Usage: npm run restore/);
  expect(await endOf('restore', '--from', temporary)).toMatch(/There is no backup in/);
  await expect(stat(nothing.DATA_DIR)).rejects.toThrow(/ENOENT/);
});
