import {
  brokenAnswer,
  copyAnswer,
  failedAnswer,
  methodAnswer,
  missingAnswer,
  type Asked,
} from './answers.ts';
import { ServerFailed } from './ask-server.ts';
import type { Copy } from './copies.ts';
import { createKeeper, type EdgeContext, type KeeperOptions, type Wanted } from './keeper.ts';
import { publicAddressOf } from './public-address.ts';

/** What whoever deploys the worker sets. */
export interface EdgeEnvironment {
  /** Where the TrulyBot server is asked, for example `https://chat.example.com`. */
  readonly ORIGIN?: string;
}

/** A module worker. */
export interface Edge {
  fetch(request: Request, environment: EdgeEnvironment, context: EdgeContext): Promise<Response>;
}

/**
 * Stands between the pages of shops and the server, for what pages load before a shopper speaks. A young
 * copy is the answer; an older one is, too, and a new one is fetched behind; one that is older than the
 * server allows is the answer only while the server cannot be asked. Nothing else passes through here:
 * no chat, no key, no cookie.
 * @param options for tests. The server has 5 s for an answer, and 10 s of peace after it has failed.
 */
export function createEdge(options: Partial<KeeperOptions> = {}): Edge {
  const keeper = createKeeper({
    now: Date.now,
    timeLimitMs: 5_000,
    pauseMs: 10_000,
    ...options,
  });

  const answerWanted = async (asked: Asked, wanted: Wanted): Promise<Response> => {
    const { kind } = wanted.address;
    const answer = (copy: Copy, from: 'cache' | 'server'): Response =>
      copy.isMissing ? missingAnswer(asked, kind) : copyAnswer(asked, copy, from);

    const copy = await keeper.find(wanted);
    if (copy !== undefined && copy.ageSeconds < copy.usableSeconds) {
      if (copy.ageSeconds >= copy.freshSeconds) keeper.refreshBehind(wanted);
      return answer(copy, 'cache');
    }
    if (copy !== undefined && keeper.hasJustFailed(wanted)) return answer(copy, 'cache');
    try {
      return answer(await keeper.fetch(wanted), 'server');
    } catch (failure) {
      if (!(failure instanceof ServerFailed)) throw failure;
      return copy === undefined ? failedAnswer(asked, kind, failure) : answer(copy, 'cache');
    }
  };

  const answerRequest = async (
    asked: Asked,
    environment: EdgeEnvironment,
    context: EdgeContext,
  ): Promise<Response> => {
    const { request, requestId } = asked;
    const address = publicAddressOf(new URL(request.url));
    if (address === undefined) return missingAnswer(asked, undefined);
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodAnswer(asked);
    const { kind, path } = address;
    if (path === undefined) return missingAnswer(asked, kind);
    return answerWanted(asked, {
      server: serverOf(environment),
      address: { kind, path },
      requestId,
      client: clientOf(request),
      context,
    });
  };

  return {
    async fetch(request, environment, context) {
      const asked: Asked = { request, requestId: crypto.randomUUID() };
      try {
        return await answerRequest(asked, environment, context);
      } catch (error) {
        const { requestId } = asked;
        console.error(JSON.stringify({ message: String(error), requestId }));
        return brokenAnswer(asked);
      }
    },
  };
}

/** @throws TypeError when ORIGIN is not the address of a server. */
function serverOf({ ORIGIN = '' }: EdgeEnvironment): URL {
  const server = URL.canParse(ORIGIN) ? new URL(ORIGIN) : undefined;
  if (server === undefined || !/^https?:$/.test(server.protocol) || server.pathname !== '/') {
    throw new TypeError('ORIGIN must be where the server is asked: https://chat.example.com');
  }
  return server;
}

/**
 * Who asks, as Cloudflare says it. Elsewhere whatever stands in front of the worker has to set this
 * header, or to take it away.
 */
function clientOf(request: Request): string | undefined {
  const address = request.headers.get('CF-Connecting-IP') ?? '';
  return /^[\da-f.:]{2,45}$/i.test(address) ? address : undefined;
}
