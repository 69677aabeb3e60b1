import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../demo-shop/recordings/', import.meta.url);

/** What a real shop answered. */
export interface Recording {
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

/** One recorded exchange, for example `orders/order-jpy_jp`. */
export function recording(name: string): Recording {
  return JSON.parse(readFileSync(new URL(`${name}.json`, root), 'utf8')) as Recording;
}

/** Names of the recordings in a folder that begin with a prefix. */
export function recordingsIn(folder: string, prefix = ''): readonly string[] {
  return readdirSync(new URL(`${folder}/`, root))
    .filter((file) => file.startsWith(prefix) && file.endsWith('.json'))
    .map((file) => `${folder}/${file.slice(0, -'.json'.length)}`);
}
