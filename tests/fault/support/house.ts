import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { silentLog } from '../../../server/log.ts';
import { startEmbeddedPostgres } from '../../../server/storage/embedded-postgres.ts';
import { startChildServer, type ChildServer } from '../../bench/support/child-server.ts';
import type { ShopReady } from '../../bench/support/house.ts';
import { localCertificate } from '../../support/certificate.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { freePort } from '../../support/free-port.ts';
import { startRedisServer, type RedisServer } from '../../support/redis-server.ts';
import { killBackend, killPostmaster } from './processes.ts';
import type { Balancer } from './shopper.ts';
import { SupervisedServer } from './supervised-server.ts';

/** A part that can be killed. */
export interface Victim {
  readonly name: 'server' | 'database' | 'database connection' | 'Redis';
  /** @returns false when it was dead already. */
  kill(): boolean;
}

/** Servers with their database, their shop and whatever else they need, each a real process. */
export interface FaultHouse {
  readonly servers: readonly SupervisedServer[];
  readonly victims: readonly [Victim, ...Victim[]];
  readonly shop: ChildServer<ShopReady>;
  readonly siteId: string;
  readonly balancer: Balancer;
  /** Everything of it is below here; processes too work in it or name it. */
  readonly directory: string;
  /** Data directory of the PostgreSQL. */
  readonly databaseDirectory: string;
  readonly mailDirectories: readonly string[];
  readonly logFiles: readonly string[];
  stop(): Promise<void>;
}

/** Orders of the shop: more than any run has conversations. */
const orders = 3_000;
/** How long a supervisor takes to start Redis again, milliseconds. */
const redisPauseMs = 400;
const movedClock = new URL('../servers/moved-clock.ts', import.meta.url).href;

/** One server process with the embedded database, which it starts again by itself. */
export async function startLonelyHouse(): Promise<FaultHouse> {
  const ground = await startGround();
  const dataDirectory = join(ground.directory, 'data');
  return furnish(ground, {
    environments: [{ DATA_DIR: dataDirectory }],
    databaseDirectory: dataDirectory,
  });
}

/** Two server processes that share one PostgreSQL and one Redis; both are started again as by a supervisor. */
export async function startSharedHouse(): Promise<FaultHouse> {
  const ground = await startGround();
  const databaseDirectory = join(ground.directory, 'cluster');
  const postgres = await startEmbeddedPostgres({
    dataDirectory: databaseDirectory,
    log: silentLog,
  });
  ground.stops.push(() => postgres.stop());
  const redis = await startRedisServer();
  ground.stops.push(() => redis.stop());
  const shared = {
    DATABASE_URL: postgres.serverUrl,
    DATABASE_MIGRATION_URL: postgres.migrationUrl,
    REDIS_URL: redis.url,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  };
  return furnish(ground, {
    environments: ['one', 'two'].map((name) => ({
      ...shared,
      DATA_DIR: join(ground.directory, name),
    })),
    databaseDirectory,
    redis,
  });
}

type Ground = Awaited<ReturnType<typeof startGround>>;

/** What every house stands on: a directory and a shop. */
async function startGround() {
  const directory = await mkdtemp(join(tmpdir(), 'trulybot-fault-'));
  const tls = await localCertificate();
  const certificateFile = join(directory, 'shop.pem');
  await writeFile(certificateFile, tls.cert);
  const shop = await startChildServer<ShopReady>(new URL('../servers/shop.ts', import.meta.url), {
    tls,
    orders,
  });
  const stops: (() => Promise<void>)[] = [
    () => rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
    () => shop.stop(),
  ];
  return { directory, certificateFile, shop, stops };
}

async function furnish(
  { directory, certificateFile, shop, stops }: Ground,
  plan: {
    readonly environments: readonly {
      readonly DATA_DIR: string;
      readonly [name: string]: string;
    }[];
    readonly databaseDirectory: string;
    readonly redis?: RedisServer;
  },
): Promise<FaultHouse> {
  const { databaseDirectory, environments, redis } = plan;
  const servers: SupervisedServer[] = [];
  const logFiles: string[] = [];
  let apiKey: string | undefined;
  for (const environment of environments) {
    const logFile = `${environment.DATA_DIR}.log`;
    logFiles.push(logFile);
    const server = await SupervisedServer.start(
      {
        PORT: String(await freePort()),
        OUTBOUND_ALLOWED_HOSTS: new URL(shop.ready.url).host,
        OUTBOUND_CA_FILE: certificateFile,
        // Shoppers come from many addresses, as behind a proxy.
        TRUSTED_PROXIES: '127.0.0.1',
        LOG_LEVEL: 'info',
        NODE_OPTIONS: `--import ${movedClock}`,
        ...environment,
      },
      logFile,
    );
    stops.push(() => server.stop());
    servers.push(server);
    apiKey ??= server.firstApiKey;
  }
  const serverUrl = servers[0]?.url ?? '';
  const { siteId } = await connectShop({ serverUrl, apiKey: apiKey ?? '', shop: shop.ready });
  return {
    servers,
    shop,
    siteId,
    directory,
    databaseDirectory,
    mailDirectories: environments.map(({ DATA_DIR }) => join(DATA_DIR, 'mail')),
    logFiles,
    balancer: roundRobin(servers),
    victims: [
      { name: 'database', kill: () => killPostmaster(databaseDirectory) },
      { name: 'database connection', kill: () => killBackend(databaseDirectory) },
      ...servers.map((server) => ({ name: 'server' as const, kill: () => server.kill() })),
      ...(redis ? [redisVictim(redis)] : []),
    ],
    async stop() {
      for (const stop of stops.toReversed()) await stop();
    },
  };
}

function redisVictim(redis: RedisServer): Victim {
  let isDown = false;
  const startAgain = async () => {
    await redis.stop();
    await delay(redisPauseMs);
    await redis.start();
    isDown = false;
  };
  return {
    name: 'Redis',
    kill() {
      if (isDown) return false;
      isDown = true;
      void startAgain();
      return true;
    },
  };
}

/** Leads to a server that is up, by turns; to a dead one only while all are. */
function roundRobin(servers: readonly SupervisedServer[]): Balancer {
  let turn = 0;
  return () => {
    const up = servers.filter(({ isServing }) => isServing);
    const choice = up.length > 0 ? up : servers;
    turn += 1;
    return choice[turn % choice.length]?.url ?? '';
  };
}
