import type { AttackedServer } from '../support/attacked-server.ts';
import { everyNth } from '../support/every-nth.ts';
import { probe } from '../support/probe.ts';
import type { Watch } from '../support/watch.ts';

const attack = 'tricks with headers';

/**
 * Headers that a server, a proxy or a framework may believe: other methods, other addresses, other
 * hosts, pages and clients. They come from several addresses of this machine itself, too.
 * @param share every how-manieth is tried.
 */
export async function attackByHeaders(
  server: AttackedServer,
  watch: Watch,
  share = 1,
): Promise<void> {
  const { url: serverUrl, plain: victim, renumbered: attacker } = server;
  const own = new Set(attacker.orders.map(({ owner }) => owner));
  const theirs = `/api/integrations?id=${victim.integrationId}`;
  const settings = `/api/stores/${victim.storeId}/settings`;
  const tricks: readonly (readonly [name: string, value: string])[] = [
    ...['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'].flatMap((name) =>
      ['DELETE', 'GET', 'PUT'].map((method) => [name, method] as const),
    ),
    ...['X-Original-URL', 'X-Rewrite-URL', 'X-Forwarded-Uri', 'X-Forwarded-Path'].flatMap((name) =>
      [theirs, settings, '/metrics'].map((path) => [name, path] as const),
    ),
    ...[
      '127.0.0.1',
      '::1',
      'localhost',
      '127.0.0.1, 127.0.0.1',
      '0',
      "' OR 1=1",
      '%00',
      'unknown',
    ].flatMap((address) =>
      ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'X-Client-IP', 'True-Client-IP'].map(
        (name) => [name, name === 'Forwarded' ? `for=${address}` : address] as const,
      ),
    ),
    ...['evil.example', victim.shopUrl, 'localhost', '127.0.0.1:1', ''].flatMap((host) =>
      ['X-Forwarded-Host', 'Host', 'Origin', 'Referer'].map((name) => [name, host] as const),
    ),
    ['X-Account-Id', victim.storeId],
    ['X-Store-Id', victim.storeId],
    ['X-User', 'admin'],
    ['Cookie', `session=${victim.apiKey}`],
    ['X-Request-Id', '<script>alert(1)</script>'],
    ['Accept', '../../etc/passwd'],
    ['Accept-Language', 'x'.repeat(2_000)],
    ['Range', 'bytes=0-18446744073709551615'],
    ['Transfer-Encoding', 'identity'],
    ['Expect', '100-continue'],
    ['Upgrade', 'h2c'],
  ];
  const requests = [
    { method: 'GET', path: '/api/integrations' },
    { method: 'POST', path: theirs },
    { method: 'GET', path: settings },
    { method: 'GET', path: '/metrics' },
    { method: 'GET', path: `/api/integrations/orders/search?storeId=${victim.storeId}` },
  ];
  const keys = [[], [['Authorization', `Bearer ${attacker.apiKey}`] as const]];
  for (const [index, trick] of everyNth(tricks, share).entries()) {
    await Promise.all(
      requests.flatMap((request) =>
        keys.map(async (key) => {
          const answer = await probe(
            serverUrl,
            watch,
            attack,
            { typed: '', own },
            {
              ...request,
              headers: [...key, trick],
              from: `127.0.0.${2 + (index % 50)}`,
            },
          );
          const isOwnList = request.path === '/api/integrations' && key.length > 0;
          if (!isOwnList) answer.mustBeShut();
        }),
      ),
    );
  }
}
