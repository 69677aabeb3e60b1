import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildWidget,
  compress,
  configPlaceholder,
  type WidgetManifest,
} from '../../../scripts/support/widget-build.ts';
import { shortenedNames } from '../../../scripts/support/shortened-names.ts';
import { languages } from '../../../widget/locales/languages.ts';
import { bootOf } from '../../../protocol/widget-boot.ts';
import { typicalConfig } from '../../support/widget-site.ts';

/** Builds take seconds, and longer beside other tests. */
const patience = { timeout: 60_000 };

describe('the built widget', patience, () => {
  let directory: string;
  let manifest: WidgetManifest;
  const file = (name: string) => readFile(join(directory, name));
  const named = (stem: string) => `${stem}-${manifest.hash}.js`;
  const size = async (stem: string) => (await compress(await file(named(stem)))).length;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'trulybot-widget-'));
    manifest = await buildWidget(directory);
  }, patience.timeout);
  afterAll(() => rm(directory, { recursive: true }));

  const loaderSize = async () => {
    // Not this build's own hash: one that compresses well or badly makes ten bytes of difference.
    const boot = bootOf(typicalConfig, { apiBase: 'https://chat.example.com', hash: 'Zx3_q8Kd' });
    const loader = await file(manifest.loader);
    const sent = loader.toString('utf8').replace(configPlaceholder, () => JSON.stringify(boot));
    return (await compress(sent)).length;
  };

  it('puts at most 1,500 bytes on a shop page until the launcher shows, settings included', async () => {
    expect(await loaderSize()).toBeLessThanOrEqual(1_500);
  });

  it('has one place for the settings, spelled as the server looks for it', async () => {
    const loader = (await file(manifest.loader)).toString('utf8');
    expect(loader.split(configPlaceholder)).toHaveLength(2);
    expect(loader.split('__TRULYBOT_CONFIG__')).toHaveLength(2);
  });

  it('needs at most 13,700 bytes until the panel is usable, loader, settings and longest language included', async () => {
    const sizes = await Promise.all(manifest.languages.map(size));
    expect((await loaderSize()) + Math.max(...sizes)).toBeLessThanOrEqual(13_700);
  });

  it('has the names that may be shortened under shorter ones', async () => {
    const panel = (await file(named('en'))).toString('utf8');
    expect(shortenedNames.filter((name) => new RegExp(`[.{,]${name}\\b`).test(panel))).toEqual([]);
  });

  it('is a file for each language, every one named by the same hash', () => {
    expect(manifest.languages).toEqual(languages);
    expect(manifest.files).toEqual([...manifest.languages.map(named), manifest.pinned.file]);
  });

  it('names the hash of the loader that pages may demand', async () => {
    const { pinned } = manifest;
    const digest = createHash('sha384')
      .update(await file(pinned.file))
      .digest('base64');
    expect(pinned.integrity).toBe(`sha384-${digest}`);
    expect((await file(pinned.file)).toString()).not.toContain('__TRULYBOT');
  });

  it('has compressed copies that hold the same', async () => {
    for (const name of manifest.files) {
      const contents = await file(name);
      expect(brotliDecompressSync(await file(`${name}.br`))).toEqual(contents);
      expect(gunzipSync(await file(`${name}.gz`))).toEqual(contents);
    }
  });

  it('names the same contents the same, so that browsers keep them', async () => {
    const again = await mkdtemp(join(tmpdir(), 'trulybot-widget-'));
    expect(await buildWidget(again)).toEqual(manifest);
    await rm(again, { recursive: true });
  });
});
