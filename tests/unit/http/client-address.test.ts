import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClientAddresses } from '../../../server/http/client-address.ts';
import { createKeptLog, createTestApp } from '../../support/http-app.ts';

const written = (groups: readonly number[]) => groups.map((each) => each.toString(16)).join(':');

describe('the network of a client', () => {
  it('is the peer of the connection, whatever it claims, when no proxy is trusted', () => {
    const addresses = createClientAddresses([]);
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (claimed) => {
        expect(addresses.networkOf('192.0.2.1', claimed)).toBe('192.0.2.1');
      }),
    );
  });

  it('is the nearest hop that is no trusted proxy, so that nobody can prepend one', () => {
    const addresses = createClientAddresses(['10.0.0.0/8', '2001:db8:1::/48', '192.0.2.7']);
    const forwarded = '203.0.113.66, 198.51.100.4, 10.1.1.1';
    expect(addresses.networkOf('10.0.0.1', forwarded)).toBe('198.51.100.4');
    expect(addresses.networkOf('::ffff:10.0.0.1', forwarded)).toBe('198.51.100.4');
    expect(addresses.networkOf('2001:db8:1::5', '2001:db8:9::1')).toBe('2001:db8:9::/64');
    expect(addresses.networkOf('192.0.2.7', '198.51.100.4')).toBe('198.51.100.4');
    expect(addresses.networkOf('198.51.100.9', forwarded)).toBe('198.51.100.9');
  });

  it('falls back to the proxy when the chain holds nonsense', () => {
    const addresses = createClientAddresses(['10.0.0.0/8']);
    expect(addresses.networkOf('10.0.0.1', 'unknown')).toBe('10.0.0.1');
    expect(addresses.networkOf('10.0.0.1', undefined)).toBe('10.0.0.1');
    expect(addresses.networkOf(undefined, '198.51.100.4')).toBeUndefined();
  });

  it('is the /64 of an IPv6 address, whichever of its addresses is written, and nobody else’s', () => {
    const addresses = createClientAddresses([]);
    const group = fc.integer({ min: 0, max: 0xffff });
    // 2000::/3 is what the public internet has (RFC 4291); it holds no address that is IPv4's.
    const prefix = fc.tuple(fc.integer({ min: 0x2003, max: 0x3fff }), group, group, group);
    const host = fc.tuple(group, group, group, group);
    const network = (groups: readonly number[]) => addresses.networkOf(written(groups), undefined);
    fc.assert(
      fc.property(prefix, prefix, host, host, (one, other, mine, yours) => {
        expect(network([...one, ...mine])).toBe(network([...one, ...yours]));
        const isSame = written(one) === written(other);
        expect(network([...one, ...mine]) === network([...other, ...mine])).toBe(isSame);
      }),
    );
  });

  it('needs proxies that are addresses, and the refusal names the setting', () => {
    expect(() => createClientAddresses(['proxy.example.com'])).toThrow(/TRUSTED_PROXIES/);
  });
});

describe('every answer', () => {
  it('carries an id; one from outside is taken from a trusted proxy only', async () => {
    const { app } = await createTestApp({ trustedProxies: ['10.0.0.0/8'] });
    const ask = async (remoteAddress: string, id: string) => {
      const init = { headers: { 'X-Request-Id': id } };
      const answer = await app.request('/healthz', init, {
        incoming: { socket: { remoteAddress } },
      });
      return answer.headers.get('X-Request-Id');
    };
    expect(await ask('10.0.0.1', 'proxy-id-1')).toBe('proxy-id-1');
    expect(await ask('10.0.0.1', 'forged line')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await ask('198.51.100.9', 'proxy-id-1')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has the security headers, problems and unknown addresses included', async () => {
    const { app } = await createTestApp();
    for (const path of ['/healthz', '/nowhere', '/api/integrations', '/docs']) {
      const { headers } = await app.request(path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('Strict-Transport-Security')).toContain('max-age');
      expect(headers.get('X-Request-Id')).toBeTruthy();
    }
  });

  it('leaves one line in the log, with the route’s pattern and no id or address of anybody', async () => {
    const log = createKeptLog();
    const { app, siteId } = await createTestApp({ log });
    await app.request(
      `/api/widget/config/${siteId}`,
      {},
      { incoming: { socket: { remoteAddress: '198.51.100.9' } } },
    );
    expect(log.lines).toMatchObject([
      { method: 'GET', route: '/api/widget/config/:siteId', status: 200, message: 'request' },
    ]);
    expect(JSON.stringify(log.lines)).not.toContain('198.51');
  });
});

describe('a supervisor', () => {
  it('learns that the process is alive, and whether it can serve', async () => {
    let state = Promise.resolve(true);
    const { app } = await createTestApp({
      readiness: [{ name: 'database', isReady: () => state }],
    });
    expect((await app.request('/healthz')).status).toBe(200);
    expect((await app.request('/readyz')).status).toBe(200);
    for (const failing of [() => Promise.resolve(false), () => Promise.reject(new Error('no'))]) {
      state = failing();
      const answer = await app.request('/readyz');
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain('database');
      expect((await app.request('/healthz')).status).toBe(200);
    }
  });
});
