import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';

/** A Hono application that answers one route with one body and does nothing else. */
const { body } = JSON.parse(process.argv[2] ?? '{}') as { readonly body: string };
const app = new Hono();
app.get('/api/widget/config/:siteId', (context) =>
  context.body(body, 200, { 'Content-Type': 'application/json' }),
);
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (address: AddressInfo) =>
  process.send?.({ port: address.port }),
);
const end = () => server.close(() => process.exit(0));
process.on('SIGTERM', end);
process.on('disconnect', end);
