import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Metrics } from '../metrics/metrics.ts';
import { hashSecret, matchesHash } from '../vault/hash.ts';
import { createApi } from './api.ts';
import { bearerToken } from './authentication.ts';
import { notFound, problems } from './problem.ts';
import type { HttpEnvironment } from './request-context.ts';

export interface MetricsDependencies {
  readonly metrics: Pick<Metrics, 'render'>;
  /** Whoever shows it may read; empty: whoever asks from this machine itself, and nobody else. */
  readonly metricsToken: string;
  /** Where the server is reached. Where that is not this machine itself, a proxy stands in front. */
  readonly publicUrl: string;
}

/** What a proxy on this machine adds for whoever stands behind it. */
const proxyHeaders = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP', 'Via'];

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);
const isOurs = (address: string) => ownNames.has(new URL(address).hostname);
const ownAddresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** What a host's monitoring asks. */
export function metricsRoutes({ metrics, metricsToken, publicUrl }: MetricsDependencies) {
  const api = createApi();
  const tokenHash = metricsToken === '' ? undefined : hashSecret(metricsToken);

  const mayRead = (context: Context<HttpEnvironment>): boolean => {
    // A proxy may well ask under our own name and add no header, for whoever stands behind it.
    if (tokenHash === undefined) return isOurs(publicUrl) && isFromThisMachine(context);
    const token = bearerToken(context.req.header('Authorization'));
    return token !== undefined && matchesHash(token, tokenHash);
  };

  api.openapi(
    createRoute({
      method: 'get',
      path: '/metrics',
      tags: ['Operations'],
      summary: 'Read what the process counts',
      description:
        "Prometheus's text format. With `METRICS_TOKEN` set, send it as a bearer token; otherwise only the machine itself may ask, of a server that serves nobody else.",
      responses: {
        200: {
          description: 'The metrics.',
          content: { 'text/plain': { schema: z.string() } },
        },
        ...problems('not-found'),
      },
    }),
    async (context) => {
      if (!mayRead(context)) throw notFound();
      const { contentType, text } = await metrics.render();
      context.header('Cache-Control', 'no-store');
      return context.text(text, 200, { 'Content-Type': contentType });
    },
  );

  return api;
}

/**
 * Whether nobody but this machine asks. The name that was asked for counts too: a browser on this
 * machine can be led here under a foreign name (DNS rebinding).
 */
function isFromThisMachine(context: Context<HttpEnvironment>): boolean {
  return (
    ownAddresses.has(context.env?.incoming?.socket.remoteAddress ?? '') &&
    isOurs(context.req.url) &&
    proxyHeaders.every((name) => context.req.header(name) === undefined)
  );
}
