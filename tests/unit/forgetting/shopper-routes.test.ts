import { describe, expect, it } from 'vitest';
import type { ExportedConversation } from '../../../server/conversation/shoppers/shoppers.ts';
import type { AccountId, StoreId } from '../../../server/orders/identifiers.ts';
import { instantFrom } from '../../../server/orders/instant.ts';
import { createKeptLog, createTestApp, jsonRequest } from '../../support/http-app.ts';

const at = instantFrom('2026-11-20T18:00:00Z');
const conversation = (conversationId: string): ExportedConversation => ({
  conversationId,
  storeId: 'store' as StoreId,
  storeName: 'Example shop',
  extent: 'whole',
  locale: 'en',
  startedAt: at,
  keptUntil: at,
  messages: [{ author: 'shopper', sentAt: at, locale: 'en', text: 'hello "you"', parts: [] }],
  proofs: [],
  handovers: [],
});

async function appWith(conversations: () => AsyncIterable<ExportedConversation>) {
  const asked: (readonly [string, AccountId, string])[] = [];
  const log = createKeptLog();
  const made = await createTestApp({
    log,
    shoppers: {
      export(accountId, email) {
        asked.push(['export', accountId, email]);
        return conversations();
      },
      async erase(accountId, email) {
        asked.push(['erase', accountId, email]);
        return { conversations: 2, messages: 1 };
      },
    },
  });
  return { ...made, asked, log };
}

const email = 'Anna@example.com';

describe('exporting a shopper over HTTP', () => {
  it.each([0, 1, 3])('gives valid JSON for %d conversations', async (count) => {
    const wanted = Array.from({ length: count }, (_, index) => conversation(`c${index}`));
    const { app, apiKey, accountId, asked } = await appWith(async function* () {
      yield* wanted;
    });
    const answer = await app.request(
      '/api/shoppers/export',
      jsonRequest('POST', { email }, apiKey),
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('application/json');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.json()).toEqual({ conversations: wanted });
    expect(asked).toEqual([['export', accountId, email]]);
  });

  it('breaks off when a part cannot be read, so that nobody takes it for the whole', async () => {
    const { app, apiKey, log } = await appWith(async function* () {
      yield conversation('c1');
      throw new Error('no database');
    });
    const answer = await app.request(
      '/api/shoppers/export',
      jsonRequest('POST', { email }, apiKey),
    );
    await expect(answer.text()).rejects.toThrow();
    expect(log.lines).toContainEqual(expect.objectContaining({ message: 'an export broke off' }));
  });
});

describe('erasing a shopper over HTTP', () => {
  it('says how much there was', async () => {
    const { app, apiKey, accountId, asked } = await appWith(async function* () {});
    const answer = await app.request('/api/shoppers/erase', jsonRequest('POST', { email }, apiKey));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ conversations: 2, messages: 1 });
    expect(asked).toEqual([['erase', accountId, email]]);
  });
});

describe('both', () => {
  it.each([
    ['export', 'shoppers:erase'],
    ['erase', 'shoppers:export'],
    ['erase', 'orders:read'],
  ] as const)('%s is refused to a key with %s only', async (verb, scope) => {
    const { app, keyWith, asked } = await appWith(async function* () {});
    const path = `/api/shoppers/${verb}`;
    const key = await keyWith([scope]);
    expect((await app.request(path, jsonRequest('POST', { email }, key))).status).toBe(403);
    expect((await app.request(path, jsonRequest('POST', { email }))).status).toBe(401);
    expect(asked).toEqual([]);
  });

  it.each([{}, { email: '' }, { email: 'anna' }, { email: 'a@x', all: true }])(
    'refuse a body that names nobody: %j',
    async (body) => {
      const { app, apiKey, asked } = await appWith(async function* () {});
      for (const verb of ['export', 'erase']) {
        const answer = await app.request(
          `/api/shoppers/${verb}`,
          jsonRequest('POST', body, apiKey),
        );
        expect(answer.status).toBe(422);
      }
      expect(asked).toEqual([]);
    },
  );
});
