import { createServer, type AddressInfo } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { Door, listen } from '../../../demo-shop/door.ts';

const server = createHttpServer((_request, response) => response.end('open'));
afterEach(() => server.close());

it('ends as it was wanted last, however often that changes', async () => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  await listen(server, '127.0.0.1', port);
  const door = new Door(server, '127.0.0.1', port);
  for (const wanted of ['closed', 'open', 'closed'] as const) door.set(wanted);
  await door.settled();
  expect(server.listening).toBe(false);
  for (const wanted of ['open', 'closed', 'open'] as const) door.set(wanted);
  await door.settled();
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('open');
});
