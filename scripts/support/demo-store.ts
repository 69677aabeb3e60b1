import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The demo shop as a connected store. */
export interface DemoStore {
  readonly siteId: string;
  readonly storeId: string;
  /** Address of the shop that it is connected to. */
  readonly shopUrl: string;
}

/** What the demo shop promises its customers. */
const promises = {
  handlingDays: 2,
  cutOff: '14:00',
  deliveryDays: { minimum: 3, maximum: 6 },
};

const fileIn = (dataDirectory: string) => join(dataDirectory, 'demo-shop', 'store.json');

/** The store that an earlier start has connected, if it did. */
export async function readDemoStore(dataDirectory: string): Promise<DemoStore | undefined> {
  const text = await readFile(fileIn(dataDirectory), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as DemoStore);
}

/**
 * Connects the demo shop by the public API, as any merchant would, and sets its promises.
 * @throws Error with the server's words when it refuses.
 */
export async function connectDemoShop(options: {
  readonly serverUrl: string;
  readonly shopUrl: string;
  readonly apiKey: string;
  readonly dataDirectory: string;
}): Promise<DemoStore> {
  const { serverUrl, shopUrl, apiKey, dataDirectory } = options;
  const keysFile = join(dataDirectory, 'demo-shop', 'keys.json');
  const keys = JSON.parse(await readFile(keysFile, 'utf8')) as {
    readonly read: { readonly consumerKey: string; readonly consumerSecret: string };
  };
  const call = async (method: string, path: string, body?: object, headers: object = {}) => {
    const answer = await fetch(serverUrl + path, {
      method,
      headers: {
        Authorization: `Bearer ${apiKey}`,
        'Content-Type': 'application/json',
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`The demo shop could not be connected: ${await answer.text()}`);
    return answer;
  };
  const connected = await call('POST', '/api/integrations/woocommerce/connect', {
    storeUrl: shopUrl,
    ...keys.read,
    name: 'Demo shop',
    allowInsecureHttp: true,
  });
  const { store } = (await connected.json()) as {
    readonly store: Omit<DemoStore, 'shopUrl'>;
  };
  const path = `/api/stores/${store.storeId}/settings`;
  const current = await call('GET', path);
  const settings = (await current.json()) as object;
  await call(
    'PUT',
    path,
    { ...settings, promises, allowedOrigins: [shopUrl.replace('127.0.0.1', 'localhost')] },
    { 'If-Match': current.headers.get('ETag') ?? '' },
  );
  const found = { siteId: store.siteId, storeId: store.storeId, shopUrl };
  await mkdir(join(dataDirectory, 'demo-shop'), { recursive: true });
  await writeFile(fileIn(dataDirectory), JSON.stringify(found));
  return found;
}
