import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { InstallationRecords } from './shop/installation.ts';
import type { Shop } from './shop/shop.ts';

/**
 * What the app has in each shop, in a file that only its owner reads, so that a stand-in that is started again
 * knows the tokens that it gave. Orders are not in it: they are made anew, relative to the clock.
 */
export class StateFile {
  readonly #path: string;
  readonly #shops: readonly Shop[];
  #written = '';

  constructor(path: string, shops: readonly Shop[]) {
    this.#path = path;
    this.#shops = shops;
  }

  /** @throws SyntaxError when there is a file that is no JSON. */
  load(): void {
    const text = readIfPresent(this.#path);
    if (text === undefined) return;
    const state = JSON.parse(text) as Readonly<Record<string, InstallationRecords>>;
    for (const shop of this.#shops) {
      const records = state[shop.domain];
      if (records) shop.installation.restore(records);
    }
  }

  /** Writes what has changed, whole or not at all. */
  save(): void {
    const state = this.#shops.map((shop) => [shop.domain, shop.installation.records] as const);
    const text = `${JSON.stringify(Object.fromEntries(state), undefined, 2)}\n`;
    if (text === this.#written) return;
    const draft = `${this.#path}.new`;
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, this.#path);
    this.#written = text;
  }
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
