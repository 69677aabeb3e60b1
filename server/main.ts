import { X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createAccounts } from './accounts/create-accounts.ts';
import { createFirstAccount } from './accounts/first-account.ts';
import { keepFirstApiKey, tellFirstApiKey } from './accounts/first-api-key.ts';
import { createApp } from './app.ts';
import { ConfigError, loadConfig, type Config } from './config.ts';
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
import { loggedError } from './logged-error.ts';
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
import { loadHostKeys } from './vault/host-keys.ts';

/** A server that serves. */
export interface RunningServer {
  /** On the very first start: the API key of the account that was made, which nobody can show again. */
  readonly firstApiKey: string | undefined;
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

  const keyRing = await loadHostKeys({
    encryptionKey: config.ENCRYPTION_KEY.reveal(),
    keyFile: join(dataDirectory, 'encryption.key'),
    database,
  });
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
        certificateAuthorities: await readCertificates(config.OUTBOUND_CA_FILE),
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
  stoppable(await listen(app, { host: config.HOST, port: config.PORT }));
  const firstAccount = await createFirstAccount({
    database,
    now: new Date(),
    keep: (apiKey) => keepFirstApiKey(dataDirectory, apiKey),
  });
  return { firstApiKey: firstAccount?.apiKey };
}

/** @throws ConfigError when the file cannot be read or holds no certificate. */
async function readCertificates(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8');
    // Looked at here, for TLS itself passes over what is none in silence.
    new X509Certificate(text).toString();
    return text;
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(`OUTBOUND_CA_FILE cannot be used: ${words}.`, { cause });
  }
}

function clockOf(config: Config): Clock {
  if (config.FIXED_CLOCK === '') return systemClock;
  const held = instantFrom(config.FIXED_CLOCK);
  return { now: () => held };
}

/**
 * Runs until a signal ends it, or the parent process that started it is gone. A signal that comes
 * while it starts is heeded as soon as it has started, so that no database is left running. A parent
 * with a channel is told what happened.
 */
async function serve(): Promise<void> {
  const wantedToStop = Promise.withResolvers<void>();
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
    process.on(event, () => wantedToStop.resolve());
  }
  // A parent has read it already.
  if (process.send === undefined && existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const log = pino({ level: config.LOG_LEVEL, base: null, serializers: { err: loggedError } });
  const server = await startServer(config, { log });
  log.info({ url: config.publicUrl }, 'serving');
  if (process.send === undefined) {
    await tellFirstApiKey({
      dataDirectory: resolve(config.DATA_DIR),
      madeNow: server.firstApiKey,
      isTerminal: process.stdout.isTTY,
      show: (lines) => console.log(lines.join('\n')),
    });
  } else if (process.connected) {
    process.send({ kind: 'ready', url: config.localUrl, firstApiKey: server.firstApiKey });
  }
  await wantedToStop.promise;
  await server.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  serve().then(
    () => process.exit(0),
    (error: unknown) => {
      // The first line is for the host; the rest helps whoever reports a fault.
      console.error(error instanceof Error ? error.message : error);
      if (process.env.LOG_LEVEL === 'debug') console.error(error);
      process.exit(1);
    },
  );
}
