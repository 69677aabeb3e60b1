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
import { typicalConfig } from '../../support/widget-site.ts';

describe('the built widget', () => {
  let directory: string;
  let manifest: WidgetManifest;
  const file = (name: string) => readFile(join(directory, name));

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'trulybot-widget-'));
    manifest = await buildWidget(directory);
  });
  afterAll(() => rm(directory, { recursive: true }));

  it('puts at most 1,500 bytes on a shop page until the launcher shows, settings included', async () => {
    const boot = {
      config: typicalConfig,
      apiBase: 'https://chat.example.com',
      panelUrl: `https://chat.example.com/widget/${manifest.panel}`,
    };
    const loader = await file(manifest.loader);
    const sent = loader.toString('utf8').replace(configPlaceholder, () => JSON.stringify(boot));
    expect((await compress(sent)).length).toBeLessThanOrEqual(1_500);
  });

  it('has one place for the settings, spelled as the server looks for it', async () => {
    const loader = (await file(manifest.loader)).toString('utf8');
    expect(loader.split(configPlaceholder)).toHaveLength(2);
    expect(loader.split('__TRULYBOT_CONFIG__')).toHaveLength(2);
  });

  it('needs at most 13,100 bytes for the whole panel', async () => {
    expect(manifest.files).toEqual([manifest.panel]);
    expect((await compress(await file(manifest.panel))).length).toBeLessThanOrEqual(13_100);
  });

  it('has compressed copies that hold the same', async () => {
    const panel = await file(manifest.panel);
    expect(brotliDecompressSync(await file(`${manifest.panel}.br`))).toEqual(panel);
    expect(gunzipSync(await file(`${manifest.panel}.gz`))).toEqual(panel);
  });

  it('names the same contents the same, so that browsers keep them', async () => {
    const again = await mkdtemp(join(tmpdir(), 'trulybot-widget-'));
    expect(await buildWidget(again)).toEqual(manifest);
    await rm(again, { recursive: true });
  });
});
