import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import type { MetafieldRecord } from '../shop/installation.ts';
import type { Shop } from '../shop/shop.ts';

/** What a block's schema says of one of its settings. */
interface Setting {
  readonly id?: string;
  readonly type: string;
  readonly default?: unknown;
}

/**
 * A theme app extension, as the online store renders it: its blocks' Liquid with the app's metafields and the
 * default settings, and its assets from a folder. Only what app embeds use is there.
 */
export class ThemeEmbed {
  readonly #folder: string;
  readonly #engine = new Liquid({ jsTruthy: false });
  #translations: Readonly<Record<string, unknown>> | undefined;

  /** @param folder of the extension, built: blocks, assets, locales. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#engine.registerFilter('t', (key: string) => this.#translate(key));
    this.#engine.registerFilter('asset_url', (file: string) => `/cdn/extensions/${file}`);
    this.#engine.registerFilter('color_to_hex', (color: unknown) => String(color));
    this.#engine.registerTag('schema', {
      parse(_tag: TagToken, remaining: TopLevelToken[]) {
        while (remaining.length > 0) {
          if (/endschema/.test(remaining.shift()?.getText() ?? '')) return;
        }
      },
      render: () => '',
    });
  }

  /** Markup of every block for a page of that type; empty while the embed is off in the theme. */
  async render(shop: Shop, pageType: string, isDesignMode = false): Promise<string> {
    const { installation } = shop;
    if (!installation.isInstalled || !installation.isEmbedOn) return '';
    this.#translations ??= await this.#readTranslations();
    const files = (await readdir(join(this.#folder, 'blocks'))).toSorted();
    const blocks = await Promise.all(
      files.map(async (file) => {
        const text = await readFile(join(this.#folder, 'blocks', file), 'utf8');
        return this.#engine.parseAndRender(text, {
          app: { metafields: valuesOf(installation.metafields.values()) },
          block: { settings: defaultsOf(text) },
          request: { page_type: pageType, design_mode: isDesignMode },
          shop: { permanent_domain: shop.domain, name: shop.fixture.name },
        });
      }),
    );
    return blocks.join('\n');
  }

  /** A file of the extension's assets; undefined when there is none of that name. */
  async asset(name: string): Promise<string | undefined> {
    const names = await readdir(join(this.#folder, 'assets'));
    if (!names.includes(basename(name))) return undefined;
    return readFile(join(this.#folder, 'assets', basename(name)), 'utf8');
  }

  async #readTranslations(): Promise<Readonly<Record<string, unknown>>> {
    const text = await readFile(join(this.#folder, 'locales/en.default.json'), 'utf8');
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  }

  #translate(key: string): string {
    const found = key
      .split('.')
      .reduce<unknown>(
        (part, name) => (part as Readonly<Record<string, unknown>> | undefined)?.[name],
        this.#translations,
      );
    return typeof found === 'string' ? found : `Translation missing: en.${key}`;
  }
}

/** `app.metafields.<namespace>.<key>.value`, as themes read them. */
function valuesOf(metafields: Iterable<MetafieldRecord>): object {
  const values: Record<string, Record<string, { readonly value: unknown }>> = {};
  for (const { namespace, key, type, value } of metafields) {
    const isJson = /json|boolean|number_integer/.test(type);
    (values[namespace] ??= {})[key] = { value: isJson ? (JSON.parse(value) as unknown) : value };
  }
  return values;
}

function defaultsOf(block: string): object {
  const schema = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(block)?.[1];
  const { settings = [] } = JSON.parse(schema ?? '{}') as { readonly settings?: Setting[] };
  return Object.fromEntries(
    settings.flatMap(({ id, default: value }) => (id ? [[id, value]] : [])),
  );
}
