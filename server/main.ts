import { createHmac, X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import packageFile from '../package.json' with { type: 'json' };
import { createAccountSweeps } from './accounts/account-sweeps.ts';
import type { Accounts } from './accounts/accounts.ts';
import { createAccounts } from './accounts/create-accounts.ts';
import { createFirstAccount } from './accounts/first-account.ts';
import { keepFirstApiKey, tellFirstApiKey } from './accounts/first-api-key.ts';
import { createApp } from './app.ts';
import { ConfigError, loadConfig, type Config } from './config.ts';
import type { AnsweringTimes } from './conversation/answering/answerer.ts';
import { createBudgetSweeps } from './conversation/budget-sweeps.ts';
import type { CodeBudget } from './conversation/codes/code-budgets.ts';
import type { Conversations } from './conversation/conversations.ts';
import { createConversations } from './conversation/create-conversations.ts';
import { createMemoryLiveEvents } from './conversation/live-events/memory.ts';
import { createRedisLiveEvents } from './conversation/live-events/redis.ts';
import { createRetentionSweeps } from './conversation/retention/retention-sweeps.ts';
import {
  createDataRequests,
  createDataRequestSweep,
} from './conversation/shoppers/create-data-requests.ts';
import { createShoppers } from './conversation/shoppers/create-shoppers.ts';
import { countUnanswered } from './conversation/unanswered.store.ts';
import { createLog, type BufferedLog } from './create-log.ts';
import { createGuessBudgets, createGuessSweeps } from './guesses/create-guess-budgets.ts';
import type { GuessLimits } from './guesses/guess-limits.ts';
import { listen } from './http/listen.ts';
import type { ShopifyAppFace } from './http/shopify/app-face.ts';
import { readPageFiles } from './http/shopify/page-files.ts';
import { readWidgetFiles } from './http/widget-files.ts';
import { createIntegrations } from './integrations/create-integrations.ts';
import { countIntegrations } from './integrations/integration-counts.store.ts';
import type { Integrations } from './integrations/integrations.ts';
import { createShopEvents, createShopEventSweeps } from './integrations/shop-events.ts';
import { createShopContacts } from './integrations/shop-contacts.ts';
import { createJobs } from './jobs/create-jobs.ts';
import { installJobs } from './jobs/install-jobs.ts';
import { startSweeps, type Sweep } from './jobs/sweeps.ts';
import { createLimits } from './limits/create-limits.ts';
import type { Log } from './log.ts';
import { createFileMailer, type FileMailer } from './mail/file-mailer.ts';
import { createSmtpMailer } from './mail/smtp-mailer.ts';
import { measuredConversations, measuredOrderDesk } from './measured.ts';
import { createMetrics } from './metrics/metrics.ts';
import type { GuessBudgets } from './orders/guess-budgets.ts';
import { instantFrom, systemClock, type Clock } from './orders/instant.ts';
import type { OrderDesk } from './orders/lookup.ts';
import { createMerchantOrders } from './orders/merchant-orders.ts';
import { createOrderDesk } from './orders/order-desk.ts';
import type { Stores } from './orders/stores.ts';
import { createOutbound } from './outbound/create-outbound.ts';
import { createPlatforms, type ShopifyApp } from './platforms/registry.ts';
import { closeInTime, untilToEnd } from './process-life.ts';
import { createRedisChannels } from './redis/redis-channels.ts';
import { openRedis } from './redis/redis-link.ts';
import type { HostSecrets } from './signing/signed-text.ts';
import { checkServerRole } from './storage/check-server-role.ts';
import { openDatabase } from './storage/open-database.ts';
import { startStorage } from './storage/start-storage.ts';
import { createVault } from './vault/create-vault.ts';
import { loadHostKeys } from './vault/host-keys.ts';
import type { KeyEncryptionKey } from './vault/key-ring.ts';
import { DataKeyStore } from './vault/vault.store.ts';

/** A server that serves. */
export interface RunningServer {
  /** On the very first start: the API key of the account that was made, which nobody can show again. */
  readonly firstApiKey: string | undefined;
  /** Ends streams, lets answers under way finish, stops the embedded database. */
  close(): Promise<void>;
}

/** Parts that {@link Alterations} may change. */
interface AlterableParts {
  readonly guessBudgets: GuessBudgets;
  readonly stores: Stores;
  readonly orderDesk: OrderDesk;
  readonly conversations: Conversations;
  readonly integrations: Integrations;
  readonly accounts: Accounts;
}

/**
 * What a test does to parts of the house before others get them: lift a budget, or plant a fault that
 * must be found. Only code that calls {@link startServer} can; no setting leads here.
 */
export type Alterations = {
  readonly [Name in keyof AlterableParts]?: (usual: AlterableParts[Name]) => AlterableParts[Name];
};

const widgetDirectory = fileURLToPath(new URL('../dist/widget', import.meta.url));
const shopifyPageDirectory = fileURLToPath(new URL('../dist/shopify-page', import.meta.url));

/** How much and how long, where a test needs other numbers than the usual ones. */
export interface Measures {
  readonly guessLimits?: GuessLimits;
  readonly codeBudgets?: readonly CodeBudget[];
  readonly answeringTimes?: Partial<AnsweringTimes>;
}

export interface ServerOptions {
  readonly log: Log;
  /** A test's own, for everything that the domain times. Default: as FIXED_CLOCK says, or the machine's. */
  readonly clock?: Clock;
  readonly alterations?: Alterations;
  /** A test's own, where the usual ones would stop or slow it. */
  readonly measures?: Measures;
}

/**
 * Puts the parts together and serves. Whatever was started is stopped again when a later part
 * cannot start.
 * @throws with a sentence for the host: a taken port, a database that cannot be used, a closed key file.
 */
export async function startServer(config: Config, options: ServerOptions): Promise<RunningServer> {
  const started: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const stop of started.splice(0).toReversed()) await stop();
  };
  try {
    return { ...(await assemble(config, options, started)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Each part that has to be stopped again is noted in `started`, in the order of starting. */
async function assemble(
  config: Config,
  { log, clock: givenClock, alterations = {}, measures = {} }: ServerOptions,
  started: (() => Promise<void>)[],
): Promise<Omit<RunningServer, 'close'>> {
  const clock = givenClock ?? clockOf(config);
  const altered = <Name extends keyof AlterableParts>(name: Name, usual: AlterableParts[Name]) =>
    alterations[name]?.(usual) ?? usual;
  const stoppable = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    started.push(() => part.close());
    return part;
  };
  const dataDirectory = resolve(config.DATA_DIR);
  const metrics = createMetrics({
    version: packageFile.version,
    onUnreadable: (reading, error) => log.warn({ reading, err: error }, 'a metric was not read'),
  });

  const storage = await startStorage({
    dataDirectory,
    databaseUrl: config.DATABASE_URL.reveal(),
    migrationUrl: config.DATABASE_MIGRATION_URL.reveal(),
    log,
  });
  started.push(() => storage.stop());
  await installJobs({ connectionString: storage.migrationUrl, log });
  const database = stoppable(
    openDatabase({ connectionString: storage.serverUrl, isPooled: storage.isPooled, log }),
  );
  await checkServerRole(database);

  const keyRing = await loadHostKeys({
    encryptionKey: config.ENCRYPTION_KEY.reveal(),
    keyFile: join(dataDirectory, 'encryption.key'),
    keys: new DataKeyStore(database),
  });
  const vault = createVault({ keyRing, database });
  const jobs = stoppable(await createJobs({ connectionString: storage.serverUrl, log }));
  const smtpUrl = config.SMTP_URL.reveal();
  const mailFiles = createFileMailer(join(dataDirectory, 'mail'), config.MAIL_FROM);
  const mailer = smtpUrl ? createSmtpMailer(smtpUrl, config.MAIL_FROM) : mailFiles;
  if (!smtpUrl && config.NODE_ENV === 'production') {
    log.warn({}, 'SMTP_URL is not set: mail to merchants only goes into files in DATA_DIR/mail');
  }

  const accounts = altered('accounts', createAccounts({ database, clock: systemClock }));
  const outbound = stoppable(
    createOutbound({
      exemptHosts: config.OUTBOUND_ALLOWED_HOSTS,
      ...(config.OUTBOUND_CA_FILE && {
        certificateAuthorities: await readCertificates(config.OUTBOUND_CA_FILE),
      }),
    }),
  );
  const redisUrl = config.REDIS_URL.reveal();
  const redis = redisUrl ? stoppable(openRedis({ url: redisUrl, log })) : undefined;
  const channels = redis && createRedisChannels(redis);
  // One secret for each purpose that all processes of a host have, and nobody else; and those of the keys before,
  // for what was signed a moment ago.
  const secretFor = (purpose: string) => secretOf(purpose, keyRing.current);
  const secretsFor = (purpose: string): HostSecrets => {
    const older = keyRing.ids.filter((id) => id !== keyRing.current.id);
    return [secretFor(purpose), ...older.map((id) => secretOf(purpose, keyRing.find(id)))];
  };
  const {
    sites,
    breakers,
    pluginCalls,
    customerPasses,
    sweeps: renewals,
    ...connections
  } = stoppable(
    createIntegrations({
      database,
      vault,
      platforms: createPlatforms({ shopify: shopifyAppOf(config) }),
      outbound,
      passSecrets: secretsFor('customer passes'),
      publicUrl: config.publicUrl,
      clock,
      activities: accounts,
      channels,
      log,
      onShopCall: metrics.shopCalled,
    }),
  );
  const integrations = altered('integrations', connections.integrations);
  const stores = altered('stores', connections.stores);
  const shopContacts = createShopContacts({ integrations, accounts });

  const liveEvents = stoppable(
    channels ? createRedisLiveEvents(channels) : createMemoryLiveEvents(),
  );
  const guessBudgets = altered(
    'guessBudgets',
    createGuessBudgets({
      database,
      vault,
      clock: givenClock,
      ...(measures.guessLimits && { limits: measures.guessLimits }),
    }),
  );
  const orderDesk = altered('orderDesk', createOrderDesk({ stores, guessBudgets, clock }));
  const conversations = stoppable(
    await createConversations({
      database,
      vault,
      jobs,
      mailer,
      // For trying out a file will do; a live shop's customer never sees it.
      canMailCodes: smtpUrl !== '' || config.NODE_ENV !== 'production',
      liveEvents,
      clock,
      log,
      orderDesk: measuredOrderDesk(orderDesk, metrics, log),
      customerTokens: {
        redeemToken: async (...token) =>
          (await customerPasses.redeemToken(...token)) ?? (await pluginCalls.redeemToken(...token)),
      },
      handoverContacts: shopContacts,
      // Whoever holds the embedded database is alone with it: every older lease is a dead one's.
      takeOverLeases: config.DATABASE_URL.reveal() === '',
      onAnswer: metrics.answered,
      ...(measures.codeBudgets && { codeBudgets: measures.codeBudgets }),
      ...(measures.answeringTimes && { times: measures.answeringTimes }),
    }),
  );

  const shoppers = createShoppers({
    database,
    vault,
    liveEvents,
    mailFiles,
    trail: accounts,
    clock,
    log,
  });
  const dataRequests = createDataRequests({
    database,
    vault,
    shoppers,
    mailer,
    contacts: shopContacts,
    trail: accounts,
    clock,
    log,
  });
  const shopEvents = await createShopEvents({
    database,
    vault,
    jobs,
    stores,
    integrations,
    listeners: {
      isAwaited: (store) => conversations.isAwaited(store),
      orderChanged: (store) => conversations.lookAgain(store),
      customerSignedOut: (store, customer, session) =>
        conversations.endSignIns(store, customer, session),
      customerDataRequested: (store, request) => dataRequests.receive(store, request),
      customerRedacted: async (store, customer) =>
        void (await shoppers.eraseCustomer(store, customer)),
      shopForgotten: (store) => shoppers.withdrawMails(store),
    },
    clock,
    log,
  });

  const sweeps: readonly Sweep[] = [
    ...createRetentionSweeps({ database, liveEvents }),
    ...createBudgetSweeps(database),
    ...createAccountSweeps(database),
    ...createShopEventSweeps(database),
    createDataRequestSweep(database),
    ...renewals,
    ...createGuessSweeps({ database, clock: givenClock }),
    createMailSweep(mailFiles, config.MAIL_RETENTION_DAYS),
  ];
  stoppable(startSweeps({ sweeps, now: () => new Date(clock.now()), log }));

  let isEnding = false;
  metrics.read({
    breakers: () => breakers.countByState(),
    databaseConnections: () => database.connections(),
    integrations: () => countIntegrations(database),
    jobs: () => jobs.count(),
    unanswered: () => countUnanswered(database),
  });
  const app = createApp({
    conversations: measuredConversations(altered('conversations', conversations), metrics),
    shoppers,
    dataRequests,
    sites,
    integrations,
    pluginCalls,
    customerPasses,
    shopEvents,
    shopifyApp: shopifyFaceOf(config, secretsFor('shopify installs')),
    shopifyPage:
      config.SHOPIFY_CLIENT_ID === '' ? undefined : await readPageFiles(shopifyPageDirectory),
    accounts,
    merchantOrders: createMerchantOrders({ stores, clock }),
    widgetFiles: await readWidgetFiles(widgetDirectory),
    log,
    publicUrl: config.publicUrl,
    trustedProxies: config.TRUSTED_PROXIES,
    limits: createLimits({
      secret: secretFor('request limits'),
      redis,
      times: config.REQUEST_LIMITS,
    }),
    maximumStreams: config.MAXIMUM_STREAMS,
    readiness: [
      { name: 'database', isReady: () => database.ping() },
      { name: 'server', isReady: async () => !isEnding },
    ],
    metrics,
    metricsToken: config.METRICS_TOKEN.reveal(),
  });
  stoppable(await listen(app, { host: config.HOST, port: config.PORT }));
  // Stopped first: a balancer learns that this server goes while it still answers.
  started.push(async () => {
    isEnding = true;
    await sleep(config.SHUTDOWN_DELAY_SECONDS * 1_000);
  });
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

function secretOf(purpose: string, { key }: KeyEncryptionKey): string {
  return createHmac('sha256', key).update(purpose).digest('hex');
}

function createMailSweep(mailFiles: FileMailer, retentionDays: number): Sweep {
  return {
    name: 'mail files',
    run: (at) => mailFiles.deleteBefore(new Date(at.getTime() - retentionDays * 86_400_000)),
  };
}

/** The host's own Shopify app, where it has one. */
function shopifyAppOf(config: Config): ShopifyApp | undefined {
  const { SHOPIFY_CLIENT_ID: clientId, SHOPIFY_STAND_IN: standIn } = config;
  if (clientId === '') return undefined;
  const clientSecrets = config.SHOPIFY_CLIENT_SECRET.reveal()
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return { clientId, clientSecrets, ...(standIn !== '' && { standIn: new URL(standIn).origin }) };
}

/** The same, as its pages and signatures need it. */
function shopifyFaceOf(config: Config, installSecrets: HostSecrets): ShopifyAppFace | undefined {
  const app = shopifyAppOf(config);
  return app && { ...app, allowsChanges: config.SHOPIFY_REAL_DATA, installSecrets };
}

function clockOf(config: Config): Clock {
  if (config.FIXED_CLOCK === '') return systemClock;
  const held = instantFrom(config.FIXED_CLOCK);
  return { now: () => held };
}

/** Which of the two ways each part takes, for whoever reads the log. No address: it may hold a password. */
function partsOf(config: Config): Readonly<Record<string, string | boolean>> {
  return {
    version: packageFile.version,
    mode: config.NODE_ENV,
    database: config.DATABASE_URL.reveal() === '' ? 'embedded' : 'own',
    redis: config.REDIS_URL.reveal() !== '',
    mail: config.SMTP_URL.reveal() === '' ? 'files' : 'smtp',
    encryptionKey: config.ENCRYPTION_KEY.reveal() === '' ? 'file' : 'environment',
    trustedProxies: config.TRUSTED_PROXIES.length > 0,
    metrics: config.METRICS_TOKEN.reveal() === '' ? 'this machine' : 'token',
    clockIsFixed: config.FIXED_CLOCK !== '',
  };
}

/** Everything that has to end has this long, beside the wait for a balancer; milliseconds. */
const closingLimitMs = 14_000;

/**
 * Runs until a signal ends it, or the parent process that started it is gone. A signal that comes
 * while it starts is heeded as soon as it has started, so that no database is left running. A parent
 * with a channel is told what happened.
 * @returns the code to exit with.
 */
async function serve(): Promise<number> {
  let log: BufferedLog | undefined;
  const toEnd = untilToEnd((error) => {
    if (log === undefined) console.error(error);
    else log.error({ err: error }, 'a fault that nobody caught; this process ends');
  });
  // A parent has read it already.
  if (process.send === undefined && existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  log = createLog({ level: config.LOG_LEVEL });
  process.on('exit', log.flush);
  const server = await startServer(config, { log });
  log.info({ url: config.publicUrl, ...partsOf(config) }, 'serving');
  log.flush();
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
  const { exitCode, why } = await toEnd;
  log.info({ why }, 'ending');
  const limitMs = config.SHUTDOWN_DELAY_SECONDS * 1_000 + closingLimitMs;
  const closed = await closeInTime(() => server.close(), limitMs, log);
  log.info({}, 'ended');
  return closed ? exitCode : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  serve().then(
    (exitCode) => process.exit(exitCode),
    (error: unknown) => {
      // The first line is for the host; the rest helps whoever reports a fault.
      console.error(error instanceof Error ? error.message : error);
      if (process.env.LOG_LEVEL === 'debug') console.error(error);
      process.exit(1);
    },
  );
}
