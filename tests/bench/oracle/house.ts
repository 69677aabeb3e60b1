import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localCertificate } from '../../support/certificate.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { freePort } from '../../support/free-port.ts';
import { startChildServer } from '../support/child-server.ts';
import type { ShopReady } from '../support/house.ts';
import type { ShopPace } from './shop-paces.ts';

/** A server whose budgets last, with its shop connected; each a process of its own. */
export interface OracleHouse {
  readonly serverUrl: string;
  readonly siteId: string;
  /** How long the shop takes from now on. */
  setPace(pace: ShopPace): Promise<void>;
  stop(): Promise<void>;
}

export async function startOracleHouse(options: {
  readonly pace: ShopPace;
  /** Milliseconds; 0 for refusals that leave at once. Absent: as usual. */
  readonly refusalMs?: number;
  /** Makes answers about orders that exist one byte longer. */
  readonly oneByteMore?: boolean;
}): Promise<OracleHouse> {
  const { pace, ...serverOptions } = options;
  const directory = await mkdtemp(join(tmpdir(), 'trulybot-oracle-'));
  const tls = await localCertificate();
  const certificateFile = join(directory, 'shop.pem');
  await writeFile(certificateFile, tls.cert);
  const shop = await startChildServer<ShopReady>(
    new URL('../servers/oracle-shop.ts', import.meta.url),
    { tls, pace: 'thirtyMore' satisfies ShopPace },
  );
  const server = await startChildServer<{ readonly url: string; readonly firstApiKey: string }>(
    new URL('../servers/oracle-server.ts', import.meta.url),
    {
      ...serverOptions,
      environment: {
        DATA_DIR: join(directory, 'data'),
        PORT: String(await freePort()),
        OUTBOUND_ALLOWED_HOSTS: new URL(shop.ready.url).host,
        OUTBOUND_CA_FILE: certificateFile,
        // Whoever tries comes from many addresses, as it would be behind a proxy.
        TRUSTED_PROXIES: '127.0.0.1',
        REQUEST_LIMITS: '0',
      },
    },
  );
  const { url: serverUrl, firstApiKey: apiKey } = server.ready;
  const { siteId, storeId } = await connectShop({ serverUrl, apiKey, shop: shop.ready });
  await acceptPostcodes(`${serverUrl}/api/stores/${storeId}/settings`, apiKey);
  await shop.ask({ pace });
  return {
    serverUrl,
    siteId,
    async setPace(next) {
      await shop.ask({ pace: next });
    },
    async stop() {
      await server.stop();
      await shop.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Beside e-mails: a phone stays a second fact that is not accepted. */
async function acceptPostcodes(url: string, apiKey: string): Promise<void> {
  const authorized = { Authorization: `Bearer ${apiKey}` };
  const read = await fetch(url, { headers: authorized });
  const settings = (await read.json()) as object;
  const written = await fetch(url, {
    method: 'PUT',
    headers: {
      ...authorized,
      'Content-Type': 'application/json',
      'If-Match': read.headers.get('ETag') ?? '',
    },
    body: JSON.stringify({ ...settings, secondFacts: ['email', 'postcode'] }),
  });
  if (!written.ok) throw new Error(`${written.status}: ${await written.text()}`);
}
