import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';

/** A Hono application that answers one route with one body and does nothing else. */
const { body, headers } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly body: string;
  readonly headers: Record<string, string>;
};
const app = new Hono();
app.get('/api/widget/config/:siteId', () => new Response(body, { headers }));
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (address: AddressInfo) =>
  process.send?.({ port: address.port }),
);
const end = () => server.close(() => process.exit(0));
process.on('SIGTERM', end);
process.on('disconnect', end);
