import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isHit, openEdgeRoom, type EdgeRoom } from '../../support/edge/edge-room.ts';
import { builtFile } from '../../support/edge/origin.ts';
import { startWorkerd, type Workerd } from '../../support/edge/workerd.ts';

const minute = 60;
const day = 24 * 3600;

let workerd: Workerd;
beforeAll(async () => {
  workerd = await startWorkerd('tests/support/edge/edge-under-test.ts');
});
afterAll(() => workerd.close());

let edge: EdgeRoom;
let config: string;
let loader: string;
beforeEach(async () => {
  edge = await openEdgeRoom(workerd);
  config = `/api/widget/config/${edge.siteId}`;
  loader = `/api/widget/woocommerce.js?id=${edge.siteId}`;
});
afterEach(() => edge.close());

/** A merchant changes something. */
async function changeLocale(locale: string): Promise<void> {
  const read = await edge.integrations.readSettings(edge.accountId, edge.storeId);
  if (read === undefined) throw new Error('no settings');
  await edge.integrations.writeSettings(edge.accountId, edge.storeId, read.version, {
    ...read.settings,
    locale,
  });
}

const localeShown = async () => {
  const { locale } = JSON.parse((await edge.ask(config)).text) as { locale: string };
  return locale;
};

describe('while the server answers, an edge', () => {
  it('asks it once in a minute for each address, and answers what it answered', async () => {
    for (const path of [config, loader, '/widget/en-1.js', `/api/widget/tag/${edge.siteId}`]) {
      const fromServer = await fetch(edge.url + path);
      await edge.warm(path);
      edge.pass(minute / 2);
      const kept = await edge.ask(path);
      expect([kept.status, kept.text]).toEqual([200, await fromServer.text()]);
      expect(kept.headers['cache-control']).toBe(fromServer.headers.get('Cache-Control'));
      expect(kept.headers['content-type']).toBe(fromServer.headers.get('Content-Type'));
      expect(kept.headers['access-control-allow-origin']).toBe('*');
      expect(kept.headers['x-content-type-options']).toBe('nosniff');
      expect(Number(kept.headers['age'])).toBeGreaterThanOrEqual(minute / 2);
      expect(edge.asked()).toEqual([]);
    }
  });

  it('answers at once with an older copy and fetches a new one behind', async () => {
    await edge.warm(config);
    await changeLocale('de');
    edge.pass(minute + 1);
    // The server takes its time, and the page does not wait for it.
    let release: (() => void) | undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    edge.answerWith(async (fromApp) => {
      await released;
      return fromApp();
    });
    const pages = await Promise.all([1, 2, 3].map(() => localeShown()));
    expect(pages).toEqual(['en', 'en', 'en']);
    await expect.poll(() => edge.asked()).toEqual([config]);
    release?.();
    await expect.poll(localeShown).toBe('de');
    expect(edge.asked()).toEqual([config]);
  });

  it('asks first where a copy is older than the server allows', async () => {
    await edge.warm(config);
    await changeLocale('de');
    edge.pass(day + minute + 1);
    expect(await localeShown()).toBe('de');
  });

  it('keeps built files for ever', async () => {
    await edge.warm('/widget/en-1.js');
    edge.pass(300 * day);
    expect((await edge.ask('/widget/en-1.js')).text).toBe(builtFile);
    expect(edge.asked()).toEqual([]);
  });

  it('does not keep for ever what the server answers in place of a file of another build', async () => {
    await edge.warm('/widget/en-2.js');
    edge.pass(minute + 1);
    expect(isHit(await edge.ask('/widget/en-2.js'))).toBe(true);
    await expect.poll(() => edge.asked()).toEqual(['/widget/en-2.js']);
  });
});

describe('what is not there', () => {
  it('is asked for once in a minute, and found when it has come', async () => {
    const path = '/api/widget/config/site_new';
    expect((await edge.ask(path)).status).toBe(404);
    await expect
      .poll(async () => {
        const before = edge.requests.length;
        await edge.ask(path);
        return edge.requests.length - before;
      })
      .toBe(0);
    edge.answerWith(async () => Response.json({ siteId: 'site_new' }));
    expect((await edge.ask(path)).status).toBe(404);
    edge.pass(minute + 1);
    expect((await edge.ask(path)).text).toBe('{"siteId":"site_new"}');
  });

  it('is gone after a minute and one more page when a merchant takes it away', async () => {
    await edge.warm(loader);
    await edge.integrations.remove(edge.accountId, edge.integration.id);
    edge.pass(minute + 1);
    await edge.ask(loader);
    await expect.poll(async () => (await edge.ask(loader)).status).toBe(404);
    expect((await edge.ask(loader)).text).toContain('there is no shop with this id');
  });
});

describe('somebody else in the place of the server', () => {
  it.each([
    [404, 'No such app'],
    [200, 'We are back soon'],
  ])('is not believed with status %i', async (status, words) => {
    const { text } = await edge.warm(loader);
    const headers = { 'Content-Type': 'text/html', 'Cache-Control': 'public, max-age=60' };
    edge.answerWith(async () => new Response(`<h1>${words}</h1>`, { status, headers }));
    edge.pass(day + minute + 1);
    expect((await edge.ask(loader)).text).toBe(text);
    expect((await edge.ask('/widget/en-9.js')).status).toBe(503);
    expect((await edge.ask(config)).status).toBe(503);
  });
});
