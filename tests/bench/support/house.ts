import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localCertificate } from '../../support/certificate.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { freePort } from '../../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';
import { startChildServer, type ChildServer } from './child-server.ts';

/** What the demo shop says when it is ready. */
export interface ShopReady {
  readonly url: string;
  readonly keys: {
    readonly read: { readonly consumerKey: string; readonly consumerSecret: string };
  };
}

/** A server with a shop connected to it, each a process of its own, as a host runs them. */
export interface House {
  readonly server: ServerProcess;
  readonly shop: ChildServer<ShopReady>;
  readonly siteId: string;
  readonly apiKey: string;
  /** PEM of the shop's certificate. */
  readonly certificate: string;
  readonly directory: string;
  stop(): Promise<void>;
}

/** Starts a house with everything on: logs to a file, limits, metrics, a database that syncs its writes. */
export async function startHouse(settings: Readonly<Record<string, string>> = {}): Promise<House> {
  const directory = await mkdtemp(join(tmpdir(), 'trulybot-bench-'));
  const tls = await localCertificate();
  const certificateFile = join(directory, 'shop.pem');
  await writeFile(certificateFile, tls.cert);
  const shop = await startChildServer<ShopReady>(new URL('../servers/shop.ts', import.meta.url), {
    tls,
  });
  const server = await startServerProcess(
    {
      DATA_DIR: join(directory, 'data'),
      PORT: String(await freePort()),
      OUTBOUND_ALLOWED_HOSTS: new URL(shop.ready.url).host,
      OUTBOUND_CA_FILE: certificateFile,
      LOG_LEVEL: 'info',
      // The load comes from many clients, as it would behind a proxy.
      TRUSTED_PROXIES: '127.0.0.1',
      ...settings,
    },
    { logFile: join(directory, 'server.log') },
  );
  const apiKey = server.firstApiKey ?? '';
  const { siteId } = await connectShop({ serverUrl: server.url, apiKey, shop: shop.ready });
  return {
    server,
    shop,
    siteId,
    apiKey,
    certificate: tls.cert,
    directory,
    async stop() {
      await server.stop();
      await shop.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** An address of a client that exists in no network: 198.18.0.0/15 is kept for benchmarks (RFC 2544). */
export function clientAddress(index: number): string {
  return `198.18.${Math.floor(index / 250) % 250}.${(index % 250) + 1}`;
}
