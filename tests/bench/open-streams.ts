import { residentBytes } from './support/child-server.ts';
import { clientAddress, startHouse } from './support/house.ts';
import type { Figure } from './support/report.ts';
import { connect, type Socket } from 'node:net';

/** What an open stream costs in memory, over a thousand of them. */
export async function benchOpenStreams({
  isShort,
}: {
  readonly isShort: boolean;
}): Promise<Figure[]> {
  const streams = isShort ? 50 : 1_000;
  // More conversations than one store may open in a minute.
  const house = await startHouse({ REQUEST_LIMITS: '10' });
  const sockets: Socket[] = [];
  try {
    const { pid } = house.server.process;
    const base = `/api/chat/${house.siteId}/conversations`;
    const talks: { readonly conversationId: string; readonly secret: string }[] = [];
    for (let index = 0; index < streams; index += 1) {
      const opened = await fetch(house.server.url + base, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Forwarded-For': clientAddress(index),
        },
        body: JSON.stringify({ protocolVersion: 1 }),
      });
      if (opened.status !== 201) throw new Error(`${opened.status}: ${await opened.text()}`);
      talks.push((await opened.json()) as (typeof talks)[number]);
    }
    await settle();
    const before = residentBytes(pid);
    for (const [index, { conversationId, secret }] of talks.entries()) {
      sockets.push(
        await openStream(Number(new URL(house.server.url).port), [
          `GET ${base}/${conversationId}/events?after=1 HTTP/1.1`,
          'Host: chat.example.com',
          `Authorization: Bearer ${secret}`,
          `X-Forwarded-For: ${clientAddress(index)}`,
        ]),
      );
    }
    await settle();
    const after = residentBytes(pid);
    if (before === undefined || after === undefined) return [];
    const each = (after - before) / streams / 1024;
    return [
      {
        name: `memory of each open stream, ${streams} of them`,
        shown: `${each.toFixed(1)} KiB (${mebibytes(before)} to ${mebibytes(after)} MiB)`,
        value: each,
      },
    ];
  } finally {
    for (const socket of sockets) socket.destroy();
    await house.stop();
  }
}

const mebibytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** Two rounds of the streams' own looking, so that what is left is what stays. */
const settle = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 5_000);
  });

/** A stream over a plain socket, once its headers have come. */
async function openStream(port: number, head: readonly string[]): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('data', (chunk) => {
      const [status = ''] = chunk.toString('latin1').split('\r\n');
      if (status.includes(' 200 ')) resolve();
      else reject(new Error(`a stream was answered ${status}`));
    });
    socket.write([...head, '', ''].join('\r\n'));
  });
  socket.on('error', () => socket.destroy());
  return socket;
}
