import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { widgetConfig } from '../../../server/http/chat-schemas.ts';
import { configuredLoader, widgetConfigOf } from '../../../server/http/widget-config.ts';
import { readWidgetFiles, WidgetNotBuilt } from '../../../server/http/widget-files.ts';
import { createTestApp, publicUrl, type TestApp } from '../../support/http-app.ts';
import { importsOf } from '../../support/import-graph.ts';
import { readFileSync } from 'node:fs';

/** A build with a loader and one panel, of which there is a compressed copy. */
async function build(directory: string): Promise<void> {
  const manifest = {
    loader: 'loader.js',
    pinned: { file: 'loader-1.js', integrity: '' },
    hash: '1',
    files: ['panel-1.js'],
  };
  await writeFile(join(directory, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(directory, 'loader.js'), 'start("__TRULYBOT_CONFIG__")');
  await writeFile(join(directory, 'panel-1.js'), 'plain');
  await writeFile(join(directory, 'panel-1.js.gz'), 'zipped');
}

let test: TestApp;
beforeEach(async () => {
  test = await createTestApp();
});

describe('the public configuration', () => {
  it('is cacheable, readable from any page and changes its tag with the settings', async () => {
    const address = `/api/widget/config/${test.siteId}`;
    const answer = await test.app.request(address);
    expect(answer.status).toBe(200);
    expect(widgetConfig.parse(await answer.json())).toMatchObject({ siteId: test.siteId });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Cache-Control')).toMatch(
      /^public, max-age=60, stale-while-revalidate=\d+$/,
    );
    const entityTag = answer.headers.get('ETag') ?? '';
    const ask = (tag: string) => test.app.request(address, { headers: { 'If-None-Match': tag } });
    expect((await ask(entityTag)).status).toBe(304);
    expect((await ask(`"other", W/${entityTag}`)).status).toBe(304);
    const read = await test.integrations.readSettings(test.accountId, test.storeId);
    if (read === undefined) throw new Error('no settings');
    await test.integrations.writeSettings(test.accountId, test.storeId, 0, {
      ...read.settings,
      locale: 'de',
    });
    expect((await ask(entityTag)).status).toBe(200);
  });

  it('holds nothing but what a visitor may know', async () => {
    const read = await test.integrations.readSettings(test.accountId, test.storeId);
    if (read === undefined) throw new Error('no settings');
    await test.integrations.writeSettings(test.accountId, test.storeId, 0, {
      ...read.settings,
      handoverEmail: 'private@example.com',
      allowedOrigins: ['https://staging.example.com'],
    });
    const text = await (await test.app.request(`/api/widget/config/${test.siteId}`)).text();
    expect(text).not.toMatch(/private@|staging/);
    expect(text).not.toContain(test.accountId);
    expect(text).not.toContain(test.storeId);
  });

  it('of an unknown site is a problem', async () => {
    const answer = await test.app.request('/api/widget/config/site_unknown');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('the loader', () => {
  it('comes with its configuration in it, for scripts on any page', async () => {
    const answer = await test.app.request(`/api/widget/woocommerce.js?id=${test.siteId}`);
    expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    const started: unknown[] = [];
    runInNewContext(await answer.text(), { start: (given: unknown) => started.push(given) });
    expect(started).toMatchObject([
      {
        siteId: test.siteId,
        apiBase: publicUrl,
        hash: 'abc',
        style: expect.stringContaining('--on-accent:#ffffff;') as string,
      },
    ]);
    const again = await test.app.request(`/api/widget/woocommerce.js?id=${test.siteId}`, {
      headers: { 'If-None-Match': answer.headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('comes compressed for whoever takes that, under a tag that still fits', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'widget-'));
    await build(directory);
    const built = await createTestApp({ widgetFiles: await readWidgetFiles(directory) });
    await rm(directory, { recursive: true });
    const address = `/api/widget/woocommerce.js?id=${built.siteId}`;
    const ask = (headers: Record<string, string>) => built.app.request(address, { headers });
    const plain = await (await ask({})).text();
    const decompress = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip, br;q=0', 'gzip'],
    ] as const) {
      const answer = await ask({ 'Accept-Encoding': accepted });
      expect(answer.headers.get('Content-Encoding')).toBe(encoding);
      expect(answer.headers.get('Vary')).toBe('Accept-Encoding');
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(decompress[encoding](bytes).toString()).toBe(plain);
      const entityTag = answer.headers.get('ETag') ?? '';
      expect((await ask({ 'If-None-Match': entityTag })).status).toBe(304);
    }
    expect((await ask({ 'Accept-Encoding': 'identity' })).headers.get('Content-Encoding')).toBe(
      null,
    );
  });

  it('keeps a merchant’s words words, whatever they wrote', async () => {
    const site = await test.integrations.find(test.siteId);
    if (site === undefined) throw new Error('no site');
    const storeName = "</script><script>alert(1)</script>\u2028\u2029$& $1 $'";
    const config = widgetConfigOf({ ...site, storeName });
    const script = configuredLoader('start("__TRULYBOT_CONFIG__");', config, {
      apiBase: publicUrl,
      hash: '',
    });
    expect(script).not.toMatch(/[<\u2028\u2029]/);
    const started: { storeName: string }[] = [];
    runInNewContext(script, { start: (given: (typeof started)[0]) => started.push(given) });
    expect(started[0]?.storeName).toBe(storeName);
  });

  it('of an unknown site, or for another platform, says so on the console and does nothing else', async () => {
    for (const address of [
      '/api/widget/woocommerce.js',
      '/api/widget/woocommerce.js?id=site_unknown',
      `/api/widget/shopify.js?id=${test.siteId}`,
    ]) {
      const answer = await test.app.request(address);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
      const warnings: string[] = [];
      runInNewContext(await answer.text(), {
        console: { warn: (line: string) => warnings.push(line) },
      });
      expect(warnings).toHaveLength(1);
    }
  });
});

const askForPanel = (encodings: string) =>
  test.app.request('/widget/en-abc.js', { headers: { 'Accept-Encoding': encodings } });

describe('a tag with an integrity hash', () => {
  it('names the loader without settings, its hash, and the store', async () => {
    const answer = await test.app.request(`/api/widget/tag/${test.siteId}`);
    expect(await answer.json()).toEqual({
      src: `${publicUrl}/widget/loader-abc.js`,
      integrity: 'sha384-abc',
      tag: `<script async src="${publicUrl}/widget/loader-abc.js" integrity="sha384-abc" crossorigin data-site="${test.siteId}"></script>`,
    });
    expect((await test.app.request('/api/widget/tag/site_unknown')).status).toBe(404);
  });

  it('is never answered with other bytes than those that it names', async () => {
    expect((await test.app.request('/widget/loader-OfYesterday.js')).status).toBe(404);
  });
});

describe('a built file', () => {
  it('is immutable and sent in the best encoding that the browser takes', async () => {
    const answer = await askForPanel('gzip, deflate, br');
    expect(answer.headers.get('Content-Encoding')).toBe('br');
    expect(answer.headers.get('Cache-Control')).toContain('immutable');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding');
    expect((await askForPanel('gzip, br;q=0')).headers.get('Content-Encoding')).toBeNull();
  });

  it('still answers a page that was cached before a deploy', async () => {
    const answer = await test.app.request('/widget/en-OfYesterday.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).not.toContain('immutable');
    expect(await answer.text()).toBe(await (await test.app.request('/widget/en-abc.js')).text());
  });

  it.each([
    ['nn-abc.js', 'nb'],
    ['EN-abc.js', 'en'],
    ['xx-abc.js', 'en'],
    ['no-abc.js', 'nb'],
    ['-abc.js', 'en'],
    ['constructor-abc.js', 'en'],
    ['en-OfYesterday.js', 'en'],
  ])('of a language is there for every page: %s is %s', async (name, stem) => {
    const answer = await test.app.request(`/widget/${name}`);
    expect([answer.status, await answer.text()]).toEqual([200, stem]);
    expect(answer.headers.get('Cache-Control')).not.toContain('immutable');
  });

  it('is only what the build made, however the name is written', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'widget-'));
    await expect(readWidgetFiles(directory)).rejects.toThrow(WidgetNotBuilt);
    await build(directory);
    const widgetFiles = await readWidgetFiles(directory);
    await rm(directory, { recursive: true });

    const { app } = await createTestApp({ widgetFiles });
    const get = (path: string) => app.request(path, { headers: { 'Accept-Encoding': 'br, gzip' } });
    const found = await get('/widget/panel-1.js');
    expect([found.status, found.headers.get('Content-Encoding')]).toEqual([200, 'gzip']);
    for (const path of [
      'manifest.json',
      'loader.js',
      'panel-1.js.gz',
      '..%2fpackage.json',
      '__proto__',
    ]) {
      expect((await get(`/widget/${path}`)).status).toBe(404);
    }
  });
});

describe('the widget’s public routes', () => {
  it('use Web APIs only, so that they run at an edge', () => {
    const seen = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      const source = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
      for (const { to } of importsOf(file, source.replaceAll(/^import type[^;]*;/gm, ''))) {
        expect([file, to]).not.toEqual([file, expect.stringMatching(/^node:|^@hono\/node/)]);
        if (/^(server|protocol)\//.test(to)) visit(to);
      }
    };
    visit('server/http/widget.ts');
    expect(seen.size).toBeGreaterThan(5);
  });
});
