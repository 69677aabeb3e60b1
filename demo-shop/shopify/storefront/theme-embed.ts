import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import type { MetafieldRecord } from '../shop/installation.ts';
import {
  settingsOf,
  settingValues,
  type BlockSetting,
  type ChosenSettings,
} from './block-settings.ts';

/** A page of an online store, as far as an app embed can see it. */
export interface EmbeddedPage {
  /** What the app has told the shop. */
  readonly metafields: Iterable<Pick<MetafieldRecord, 'namespace' | 'key' | 'type' | 'value'>>;
  /** As themes name it: `index`, `product`, `customers/account`, … */
  readonly pageType: string;
  /** What the merchant has set in the theme editor; what is left out is as the block's schema has it. */
  readonly settings?: ChosenSettings;
  /** Whether it is shown in the theme editor; default no. */
  readonly isDesignMode?: boolean;
  /** Tag of its language; default English. */
  readonly language?: string;
}

type Texts = Readonly<Record<string, unknown>>;

/**
 * A theme app extension with one app embed, as the online store renders it: the block's Liquid with Shopify's
 * own filters, as far as the block uses them, and the extension's assets from a folder.
 */
export class ThemeEmbed {
  readonly #folder: string;
  readonly #assetAddress: string;
  readonly #block: string;
  readonly #engines = new Map<string, Liquid>();
  /** What a merchant can set in the theme editor. */
  readonly settings: readonly BlockSetting[];

  /**
   * @param folder of the extension, built: blocks, assets, locales.
   * @param assetAddress where its assets are served, with a slash at the end.
   */
  constructor(folder: string, assetAddress = '/cdn/extensions/') {
    this.#folder = folder;
    this.#assetAddress = assetAddress;
    const [file = ''] = readdirSync(join(folder, 'blocks'));
    this.#block = readFileSync(join(folder, 'blocks', file), 'utf8');
    this.settings = settingsOf(this.#block);
  }

  /** Markup of the block for a page where the embed is on, within what Shopify puts around it. */
  async render(page: EmbeddedPage): Promise<string> {
    const { pageType, settings = {}, isDesignMode = false, language = 'en' } = page;
    const html: unknown = await this.#engineFor(language).parseAndRender(this.#block, {
      app: { metafields: valuesOf(page.metafields) },
      block: { settings: settingValues(this.settings, settings) },
      request: { page_type: pageType, design_mode: isDesignMode },
    });
    return `<div id="shopify-block-1" class="shopify-block shopify-app-block">${String(html)}</div>`;
  }

  /** A file of the extension's assets; undefined when there is none of that name. */
  async asset(name: string): Promise<string | undefined> {
    const names = await readdir(join(this.#folder, 'assets'));
    if (!names.includes(basename(name))) return undefined;
    return readFile(join(this.#folder, 'assets', basename(name)), 'utf8');
  }

  /** What the theme editor says for a key like `t:looks.header`, in English. */
  editorText(key = ''): string {
    return textAt(this.#textsOf('en.default.schema'), key.replace(/^t:/, ''));
  }

  #engineFor(language: string): Liquid {
    const known = this.#engines.get(language);
    if (known) return known;
    const texts = this.#textsOf(language === 'en' ? 'en.default' : language);
    const engine = new Liquid({ strictFilters: true, jsTruthy: false });
    engine.registerFilter('t', (key: string) => textAt(texts, key));
    engine.registerFilter('asset_url', (file: string) => this.#assetAddress + file);
    engine.registerFilter('color_to_hex', ({ hex }: { readonly hex: string }) => hex);
    // What stands in it is for the editor and is not rendered.
    engine.registerTag('schema', {
      parse(_tag: TagToken, rest: TopLevelToken[]) {
        while (rest.length > 0 && !rest.shift()?.getText().includes('endschema'));
      },
      render: () => '',
    });
    this.#engines.set(language, engine);
    return engine;
  }

  #textsOf(locale: string): Texts {
    const text = readFileSync(join(this.#folder, 'locales', `${locale}.json`), 'utf8');
    return JSON.parse(text) as Texts;
  }
}

function textAt(texts: Texts, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((part, name) => (part as Texts | undefined)?.[name], texts);
  return typeof found === 'string' ? found : `Translation missing: ${key}`;
}

/** `app.metafields.<namespace>.<key>.value`, as themes read them. */
function valuesOf(metafields: EmbeddedPage['metafields']): object {
  const values: Record<string, Record<string, { readonly value: unknown }>> = {};
  for (const { namespace, key, type, value } of metafields) {
    const isJson = /json|boolean|number_integer/.test(type);
    (values[namespace] ??= {})[key] = { value: isJson ? (JSON.parse(value) as unknown) : value };
  }
  return values;
}
