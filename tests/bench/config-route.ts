import { processorSeconds, startChildServer } from './support/child-server.ts';
import { keepBusy } from './support/closed-load.ts';
import { clientAddress, startHouse } from './support/house.ts';
import type { Figure } from './support/report.ts';
import { median } from './support/statistics.ts';

const connections = 16;
const clients = 2_000;

interface Contender {
  readonly name: string;
  readonly port: number;
  readonly pid: number | undefined;
  readonly requestAt: (index: number) => Buffer;
  readonly perSecond: number[];
  readonly microseconds: number[];
}

/**
 * The route that every page view asks, served with everything on, beside a bare Hono route that
 * answers with the same body. Both are kept busy by turns.
 */
export async function benchConfigRoute({ isShort }: { readonly isShort: boolean }): Promise<Figure[]> {
  const house = await startHouse();
  const path = `/api/widget/config/${house.siteId}`;
  const body = await (await fetch(house.server.url + path)).text();
  const bare = await startChildServer<{ port: number }>(
    new URL('servers/bare-config.ts', import.meta.url),
    { body },
  );
  try {
    const requests = requestsFor(path);
    const contender = (name: string, port: number, pid: number | undefined): Contender => ({
      name,
      port,
      pid,
      requestAt: (index) => requests[index % clients] ?? Buffer.alloc(0),
      perSecond: [],
      microseconds: [],
    });
    const everything = contender(
      'everything on',
      Number(new URL(house.server.url).port),
      house.server.process.pid,
    );
    const nothing = contender('bare', bare.ready.port, bare.process.pid);
    const pairs = isShort ? 3 : 15;
    const milliseconds = isShort ? 300 : 1_500;
    for (const each of [everything, nothing]) await run(each, milliseconds);
    for (const each of [everything, nothing]) forgetWarmUp(each);
    for (let pair = 0; pair < pairs; pair += 1) {
      const order = pair % 2 === 0 ? [everything, nothing] : [nothing, everything];
      for (const each of order) await run(each, milliseconds);
    }
    const ratios = everything.perSecond.map((value, index) => value / (nothing.perSecond[index] ?? 1));
    const ratio = median(ratios);
    const cost = median(everything.microseconds) - median(nothing.microseconds);
    return [
      {
        name: 'configuration route, everything on, against bare Hono: requests per second',
        shown: `${ratio.toFixed(2)} (${Math.round(median(everything.perSecond))} to ${Math.round(median(nothing.perSecond))})`,
        value: ratio,
        goal: { atLeast: 0.9 },
      },
      {
        name: 'configuration route: processor time for each request beyond the bare one',
        shown: `${cost.toFixed(1)} µs beyond ${median(nothing.microseconds).toFixed(1)} µs`,
        value: cost,
      },
    ];
  } finally {
    await bare.stop();
    await house.stop();
  }
}

async function run(contender: Contender, milliseconds: number): Promise<void> {
  const { port, pid, requestAt } = contender;
  const before = processorSeconds(pid);
  const { requests, seconds } = await keepBusy(port, { connections, milliseconds, requestAt });
  const after = processorSeconds(pid);
  contender.perSecond.push(requests / seconds);
  if (before !== undefined && after !== undefined) {
    contender.microseconds.push(((after - before) * 1e6) / requests);
  }
}

function forgetWarmUp({ perSecond, microseconds }: Contender): void {
  perSecond.length = 0;
  microseconds.length = 0;
}

/** What a browser sends, from many addresses behind a proxy. */
function requestsFor(path: string): readonly Buffer[] {
  return Array.from({ length: clients }, (_, index) =>
    Buffer.from(
      [
        `GET ${path} HTTP/1.1`,
        'Host: chat.example.com',
        'Accept: */*',
        'Accept-Encoding: gzip, deflate, br',
        'Accept-Language: en-US,en;q=0.9',
        'Origin: https://shop.example.com',
        'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
        `X-Forwarded-For: ${clientAddress(index)}`,
        '',
        '',
      ].join('\r\n'),
    ),
  );
}
