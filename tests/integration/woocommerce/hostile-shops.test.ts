import type { Socket } from 'node:net';
import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { createOutbound, type OutboundOptions } from '../../../server/outbound/create-outbound.ts';
import { AddressRefused, type OutboundAnswer } from '../../../server/outbound/outbound.ts';
import { OutboundFailure } from '../../../server/outbound/outbound-failure.ts';
import { createSend } from '../../../server/platforms/woocommerce/send.ts';
import { localCertificate } from '../../support/certificate.ts';
import { startRawServer, type RawServer } from '../../support/raw-server.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(...parameters: Parameters<typeof startRawServer>): Promise<RawServer> {
  const server = await startRawServer(...parameters);
  closing.push(() => server.close());
  return server;
}

/** The two ways on which a shop is asked: WooCommerce's client (axios), and fetch for plain permalinks. */
const restRoots = {
  axios: (origin: string) => `${origin}/wp-json/`,
  fetch: (origin: string) => `${origin}/?rest_route=/`,
} as const;

const keys = { consumerKey: 'ck_planted', consumerSecret: 'cs_planted' };

const json = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

/** Says one thing at once, and the other letter by letter, without an end. */
function drip(socket: Socket, atOnce: string, slowly: string): void {
  socket.write(atOnce);
  let sent = 0;
  const timer = setInterval(() => {
    socket.write(slowly[sent % slowly.length] ?? '');
    sent += 1;
  }, 5);
  socket.on('close', () => clearInterval(timer));
}

describe.each(['axios', 'fetch'] as const)('a hostile shop, asked by %s,', (way) => {
  /** One exchange, given up after a while. */
  async function ask(
    origin: string,
    options: Partial<OutboundOptions> & { readonly withinMs?: number } = {},
  ): Promise<OutboundAnswer> {
    const outbound = createOutbound({ exemptHosts: [new URL(origin).host], ...options });
    closing.push(() => outbound.close());
    const send = createSend({
      connection: { restRoot: restRoots[way](origin), transport: 'basic' },
      credentials: keys,
      outbound,
      now: () => new Date(),
    });
    const request = { namespace: 'wc/v3', path: 'orders/29', parameters: {} };
    return send(request, AbortSignal.timeout(options.withinMs ?? 20_000));
  }

  /** What a whole answer of this server comes to: its failure's kind, or the answer. */
  async function outcomeOf(
    speak: (socket: Socket) => void,
    withinMs?: number,
  ): Promise<OutboundFailure['kind'] | OutboundAnswer> {
    const { host } = await serve(speak);
    try {
      return await ask(`http://${host}`, withinMs === undefined ? {} : { withinMs });
    } catch (error) {
      expect(error).toBeInstanceOf(OutboundFailure);
      expect(`${String((error as Error).stack)} ${JSON.stringify(error)}`).not.toContain('planted');
      return (error as OutboundFailure).kind;
    }
  }

  describe('is cut off at the time limit', () => {
    test('when it says nothing', async () => {
      expect(await outcomeOf(() => undefined, 150)).toBe('timeout');
    });

    test.each([
      ['its head comes letter by letter', '', json],
      ['it goes on announcing an answer', '', 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(50)],
      ['its body drips', `${json}content-length: 100000\r\n\r\n`, ' '.repeat(100)],
    ])('when %s', async (_, atOnce, slowly) => {
      const outcome = await outcomeOf((socket) => drip(socket, atOnce, slowly), 150);
      expect(outcome).toBe('timeout');
    });

    test('when TLS is never agreed on', async () => {
      const { host } = await serve(() => undefined);
      await expect(ask(`https://${host}`, { withinMs: 150 })).rejects.toMatchObject({
        kind: 'timeout',
      });
    });

    test('when its name is never resolved', async () => {
      const origin = 'http://shop.example.com:8080';
      const asked = ask(origin, { withinMs: 150, resolve: () => undefined });
      await expect(asked).rejects.toMatchObject({ kind: 'timeout' });
    });
  });

  describe('is cut off at the size limit', () => {
    const bomb = Buffer.alloc(24 * 1024 * 1024);

    const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };

    test.each([
      ['gzip', 'gzip', () => gzipSync(bomb)],
      ['br', 'br', () => brotliCompressSync(bomb, quickly)],
      ['deflate', 'deflate', () => deflateSync(bomb)],
      ['zstd', 'zstd', () => zstdCompressSync(bomb)],
      ['gzip within gzip', 'gzip, gzip', () => gzipSync(gzipSync(bomb))],
      ['deflate within br', 'deflate, br', () => brotliCompressSync(deflateSync(bomb))],
    ])('with a bomb of %s', async (_, encoding, pack) => {
      const packed = pack();
      const outcome = await outcomeOf((socket) => {
        socket.write(
          `${json}content-encoding: ${encoding}\r\ncontent-length: ${packed.length}\r\n\r\n`,
        );
        socket.write(packed);
      });
      // What a way does not unpack stays small, and is no JSON.
      if (typeof outcome === 'string') expect(outcome).toBe('too_large');
      else expect(outcome.body.length).toBeLessThan(packed.length + 1);
    });

    test('with a body that has no end', async () => {
      const outcome = await outcomeOf((socket) => {
        socket.write(`${json}transfer-encoding: chunked\r\n\r\n`);
        const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
        const more = () => {
          while (!socket.destroyed && socket.write(chunk));
        };
        socket.on('drain', more);
        more();
      });
      expect(outcome).toBe('too_large');
    });

    test('with a head that has no end', async () => {
      const outcome = await outcomeOf((socket) => {
        const line = `x-more: ${'x'.repeat(1000)}\r\n`;
        socket.write(`HTTP/1.1 200 OK\r\n${line.repeat(200)}`);
      });
      expect(outcome).toBe('unreachable');
    });

    test('with thousands of small headers', async () => {
      const outcome = await outcomeOf((socket) => {
        const lines = Array.from({ length: 5000 }, (_, index) => `x${index}: y\r\n`);
        socket.end(`HTTP/1.1 200 OK\r\n${lines.join('')}content-length: 0\r\n\r\n`);
      });
      expect(outcome).toBe('unreachable');
    });
  });

  describe('that speaks no HTTP is no answer', () => {
    test.each([
      ['HTTP/0.9', '<html>hello</html>'],
      ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
      ['no status', 'HTTP/1.1\r\n\r\n'],
      ['a status that is none', 'HTTP/1.1 abc OK\r\n\r\n'],
      ['a broken chunk', `${json}transfer-encoding: chunked\r\n\r\nzz\r\nhello\r\n`],
      ['a chunk cut off', `${json}transfer-encoding: chunked\r\n\r\nff\r\nhello`],
      ['two lengths', `${json}content-length: 2\r\ncontent-length: 40\r\n\r\n{}`],
      ['a negative length', `${json}content-length: -1\r\n\r\n{}`],
      ['a length that promises more', `${json}content-length: 400\r\n\r\n{}`],
      ['zero bytes', '\0\0\0\0\0\0\0\0'],
    ])('%s', async (_, words) => {
      expect(await outcomeOf((socket) => socket.end(words))).toBe('unreachable');
    });

    test('what comes behind the promised length is not read', async () => {
      const outcome = await outcomeOf((socket) =>
        socket.end(`${json}content-length: 2\r\nconnection: close\r\n\r\n{}{"planted":true}`),
      );
      if (typeof outcome === 'string') expect(outcome).toBe('unreachable');
      else expect(outcome.body).toBe('{}');
    });

    test('a body that is not packed as it says', async () => {
      const outcome = await outcomeOf((socket) =>
        socket.end(`${json}content-encoding: gzip\r\ncontent-length: 5\r\n\r\nhello`),
      );
      expect(outcome).toBe('unreachable');
    });
  });

  test.each([300, 301, 302, 303, 307, 308])(
    'that redirects with %i is not followed, and nobody else gets the key',
    async (status) => {
      const elsewhere = await serve((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
      for (const location of [
        `http://${elsewhere.host}/wp-json/wc/v3/orders/29`,
        `http://user:password@${elsewhere.host}/`,
        `//${elsewhere.host}/`,
        'http://127.0.0.1:1/',
        'file:///etc/passwd',
        'ftp://shop.example.com/',
        'data:application/json,{}',
      ]) {
        const outcome = await outcomeOf((socket) =>
          socket.end(
            `HTTP/1.1 ${status} Moved\r\nlocation: ${location}\r\ncontent-length: 0\r\n\r\n`,
          ),
        );
        expect(outcome).toMatchObject({ status });
      }
      expect(elsewhere.connections()).toBe(0);
    },
  );

  describe('with a certificate that does not hold gets no key', () => {
    const yesterday = new Date(Date.now() - 86_400_000);
    const lastYear = new Date(Date.now() - 365 * 86_400_000);

    test.each([
      ['self-signed', {}, false, '127.0.0.1'],
      ['expired', { notBeforeDate: lastYear, notAfterDate: yesterday }, true, '127.0.0.1'],
      ['for another name', {}, true, 'shop.example.com'],
    ])('%s', async (_, validity, isTrusted, name) => {
      const certificate = await localCertificate(validity);
      const server = await serve((socket) => socket.end(`${json}content-length: 2\r\n\r\n{}`), {
        tls: certificate,
      });
      const asked = ask(`https://${name}:${server.port}`, {
        resolve: (_name, found) => found(null, [{ address: '127.0.0.1', family: 4 }]),
        ...(isTrusted && { certificateAuthorities: certificate.cert }),
      });
      await expect(asked).rejects.toMatchObject({ kind: 'tls' });
    });

    test('and one that holds does', async () => {
      const certificate = await localCertificate();
      const { host } = await serve(
        (socket) => socket.end(`${json}content-length: 2\r\nconnection: close\r\n\r\n{}`),
        { tls: certificate },
      );
      const asked = ask(`https://${host}`, { certificateAuthorities: certificate.cert });
      expect(await asked).toMatchObject({ status: 200, body: '{}' });
    });
  });

  describe('whose name leads inside is refused before anything is sent', () => {
    const publicAddress = { address: '93.184.215.14', family: 4 };
    test.each([
      ['a private address', [{ address: '127.0.0.1', family: 4 }]],
      ['a private IPv6 address', [{ address: '::1', family: 6 }]],
      ['a mapped address', [{ address: '::ffff:127.0.0.1', family: 6 }]],
      ['a NAT64 address', [{ address: '64:ff9b::7f00:1', family: 6 }]],
      ['the metadata service', [{ address: '169.254.169.254', family: 4 }]],
      ['the metadata service over IPv6', [{ address: 'fd00:ec2::254', family: 6 }]],
      ['one of two', [publicAddress, { address: '127.0.0.1', family: 4 }]],
      ['one of two families', [publicAddress, { address: '::1', family: 6 }]],
      ['what is no address', [{ address: 'shop.internal', family: 4 }]],
      ['nothing', []],
    ])('%s', async (_, addresses) => {
      const server = await serve((socket) => socket.end(`${json}content-length: 2\r\n\r\n{}`));
      const asked = ask(`http://shop.example.com:${server.port}`, {
        exemptHosts: [`shop.example.com:${server.port + 1}`, `127.0.0.1:${server.port}`],
        resolve: (_name, found) => found(null, addresses),
      });
      await expect(asked).rejects.toThrow(AddressRefused);
      expect(server.connections()).toBe(0);
    });

    test.each(['127.0.0.1', '[::1]', '[::ffff:7f00:1]', 'localhost', 'localhost.', 'a.localhost'])(
      '%s',
      async (name) => {
        const { port, connections } = await serve(() => undefined);
        const asked = ask(`http://${name}:${port}`, { exemptHosts: [`${name}:${port + 1}`] });
        await expect(asked).rejects.toThrow(AddressRefused);
        expect(connections()).toBe(0);
      },
    );
  });
});
