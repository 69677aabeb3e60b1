import { request as send } from 'node:http';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';
import { buildWorker } from '../../../scripts/support/edge-build.ts';

/** An answer as it came over the wire: nothing is unpacked or followed. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A worker that runs in workerd, on a port of this machine. */
export interface Workerd {
  ask(path: string, how?: Ask): Promise<WireAnswer>;
  close(): Promise<void>;
}

/**
 * Runs a worker.
 * @param entry the worker's module, from the project's root.
 * @param bindings its environment.
 */
export async function startWorkerd(
  entry: string,
  bindings: Readonly<Record<string, string>> = {},
): Promise<Workerd> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const miniflare = new Miniflare({
    modules: true,
    script: await buildWorker(`${root}${entry}`),
    compatibilityDate: '2026-07-01',
    bindings,
    // Straight to the worker, as workerd serves it: miniflare's own entrance rewrites some headers.
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    // Neither of them: both would ask hosts outside.
    cf: false,
    telemetry: { enabled: false },
    handleRuntimeStdio: (output: Readable, errors: Readable) => {
      output.resume();
      errors.resume();
    },
  });
  await miniflare.ready;
  const base = await miniflare.unsafeGetDirectURL();
  return {
    ask: (path, how) => askOnce(base, path, how),
    close: () => miniflare.dispose(),
  };
}

/** @param path goes out as it is written. */
function askOnce(
  { hostname, port }: URL,
  path: string,
  { method = 'GET', headers = {} }: Ask = {},
): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const request = send({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', reject);
      answer.on('end', () => {
        const bytes = Buffer.concat(pieces);
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(answer.headers).map(([name, value]) => [name, value?.toString()]),
          ),
          bytes,
          text: bytes.toString(),
        });
      });
    });
    request.on('error', reject);
    request.end();
  });
}
