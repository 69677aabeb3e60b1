import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { NewAccount } from './accounts/accounts.ts';
import { createAccounts } from './accounts/create-accounts.ts';
import { handOverApiKey } from './accounts/first-api-key.ts';
import { createApp } from './app.ts';
import { loadConfig, type Config } from './config.ts';
import { createConversations } from './conversation/create-conversations.ts';
import { createMemoryLiveEvents } from './conversation/live-events/memory.ts';
import { createRedisLiveEvents } from './conversation/live-events/redis.ts';
import { listen } from './http/listen.ts';
import { readWidgetFiles } from './http/widget-files.ts';
import { createIntegrations } from './integrations/create-integrations.ts';
import { createShopContacts } from './integrations/shop-contacts.ts';
import { createJobs } from './jobs/create-jobs.ts';
import { installJobs } from './jobs/install-jobs.ts';
import type { Log } from './log.ts';
import { createFileMailer } from './mail/file-mailer.ts';
import { createSmtpMailer } from './mail/smtp-mailer.ts';
import { instantFrom, systemClock, type Clock } from './orders/instant.ts';
import { createMerchantOrders } from './orders/merchant-orders.ts';
import { createOrderDesk } from './orders/order-desk.ts';
import { createOutbound } from './outbound/create-outbound.ts';
import { platforms } from './platforms/registry.ts';
import { checkServerRole } from './storage/check-server-role.ts';
import { openDatabase } from './storage/open-database.ts';
import { startStorage } from './storage/start-storage.ts';
import { createVault } from './vault/create-vault.ts';
import { loadOrCreateKeyFile, parseKeyRing } from './vault/key-ring.ts';

/** A server that serves. */
export interface RunningServer {
  readonly port: number;
  /** On the very first start: the account that was made, with its API key, which nobody can show again. */
  readonly firstAccount?: NewAccount;
  /** Ends streams, lets answers under way finish, stops the embedded database. */
  close(): Promise<void>;
}

const widgetDirectory = fileURLToPath(new URL('../dist/widget', import.meta.url));

/**
 * Puts the parts together and serves. Whatever was started is stopped again when a later part
 * cannot start.
 * @throws with a sentence for the host: a taken port, a database that cannot be used, a closed key file.
 */
export async function startServer(
  config: Config,
  { log, clock = clockOf(config) }: { readonly log: Log; readonly clock?: Clock },
): Promise<RunningServer> {
  const started: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const stop of started.splice(0).toReversed()) await stop();
  };
  try {
    return { ...(await assemble(config, log, clock, started)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Each part that has to be stopped again is noted in `started`, in the order of starting. */
async function assemble(
  config: Config,
  log: Log,
  clock: Clock,
  started: (() => Promise<void>)[],
): Promise<Omit<RunningServer, 'close'>> {
  const stoppable = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    started.push(() => part.close());
    return part;
  };
  const dataDirectory = resolve(config.DATA_DIR);

  const storage = await startStorage({
    dataDirectory,
    databaseUrl: config.DATABASE_URL.reveal(),
    migrationUrl: config.DATABASE_MIGRATION_URL.reveal(),
    log,
  });
  started.push(() => storage.stop());
  await installJobs({ connectionString: storage.migrationUrl, log });
  const database = stoppable(openDatabase({ connectionString: storage.serverUrl, log }));
  await checkServerRole(database);

  const keys = config.ENCRYPTION_KEY.reveal();
  const keyRing = keys
    ? parseKeyRing(keys)
    : await loadOrCreateKeyFile(join(dataDirectory, 'encryption.key'));
  const vault = createVault({ keyRing, database });
  const jobs = stoppable(await createJobs({ connectionString: storage.serverUrl, log }));
  const smtpUrl = config.SMTP_URL.reveal();
  const mailer = smtpUrl
    ? createSmtpMailer(smtpUrl, config.MAIL_FROM)
    : createFileMailer(join(dataDirectory, 'mail'), config.MAIL_FROM);

  const accounts = createAccounts({ database, clock: systemClock });
  const outbound = stoppable(
    createOutbound({
      exemptHosts: config.OUTBOUND_ALLOWED_HOSTS,
      ...(config.OUTBOUND_CA_FILE && {
        certificateAuthorities: await readFile(config.OUTBOUND_CA_FILE, 'utf8'),
      }),
    }),
  );
  const { integrations, sites, stores } = stoppable(
    createIntegrations({ database, vault, platforms, outbound, clock, activities: accounts, log }),
  );

  const redisUrl = config.REDIS_URL.reveal();
  const liveEvents = stoppable(
    redisUrl ? createRedisLiveEvents({ url: redisUrl, log }) : createMemoryLiveEvents(),
  );
  const conversations = stoppable(
    await createConversations({
      database,
      vault,
      jobs,
      mailer,
      liveEvents,
      clock,
      log,
      orderDesk: createOrderDesk({ stores, clock }),
      handoverContacts: createShopContacts({ integrations, accounts }),
      // Whoever holds the embedded database is alone with it: every older lease is a dead one's.
      takeOverLeases: config.DATABASE_URL.reveal() === '',
    }),
  );

  const app = createApp({
    conversations,
    sites,
    integrations,
    accounts,
    merchantOrders: createMerchantOrders({ stores, clock }),
    widgetFiles: await readWidgetFiles(widgetDirectory),
    log,
    publicUrl: config.publicUrl,
    trustedProxies: config.TRUSTED_PROXIES,
    readiness: [{ name: 'database', isReady: () => database.ping() }],
  });
  const firstAccount =
    (await accounts.count()) === 0 ? await accounts.create(firstMerchant) : undefined;
  const { port } = stoppable(await listen(app, { host: config.HOST, port: config.PORT }));
  return { port, ...(firstAccount && { firstAccount }) };
}

/** The account of a fresh installation; its name and address are the merchant's to change. */
const firstMerchant = { name: 'My shop', email: 'merchant@localhost' };

function clockOf(config: Config): Clock {
  if (config.FIXED_CLOCK === '') return systemClock;
  const held = instantFrom(config.FIXED_CLOCK);
  return { now: () => held };
}

/** Runs until a signal or a failure ends it. A parent process with a channel is told what happened. */
async function serve(): Promise<void> {
  const config = loadConfig(process.env);
  const log = pino({ level: config.LOG_LEVEL, base: null });
  const server = await startServer(config, { log });
  const stop = () => {
    process.off('SIGINT', stop).off('SIGTERM', stop).off('disconnect', stop);
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('disconnect', stop);
  log.info({ url: config.publicUrl }, 'serving');
  if (process.send) {
    process.send({
      kind: 'ready',
      url: config.publicUrl,
      firstApiKey: server.firstAccount?.apiKey,
    });
  } else if (server.firstAccount) {
    const lines = await handOverApiKey(server.firstAccount.apiKey, {
      isTerminal: process.stdout.isTTY,
      dataDirectory: config.DATA_DIR,
    });
    console.log(lines.join('\n'));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  serve().catch((error: unknown) => {
    // The first line is for the host; the rest helps whoever reports a fault.
    console.error(error instanceof Error ? error.message : error);
    if (process.env.LOG_LEVEL === 'debug') console.error(error);
    process.exit(1);
  });
}
