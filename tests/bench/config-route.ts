import { processorSeconds, startChildServer } from './support/child-server.ts';
import { keepBusy } from './support/closed-load.ts';
import { clientAddress, startHouse, type House } from './support/house.ts';
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
 * answers with the same body; and what each layer costs, by leaving it out. All are kept busy by
 * turns, and each is compared with the bare route of its own turn.
 */
export async function benchConfigRoute({
  isShort,
}: {
  readonly isShort: boolean;
}): Promise<Figure[]> {
  const stops: (() => Promise<void>)[] = [];
  try {
    const whole = await startHouse();
    stops.push(() => whole.stop());
    const silent = await startHouse({ LOG_LEVEL: 'silent' });
    stops.push(() => silent.stop());
    const unlimited = await startHouse({ REQUEST_LIMITS: '0' });
    stops.push(() => unlimited.stop());

    const answer = await fetch(`${whole.server.url}/api/widget/config/${whole.siteId}`);
    const body = await answer.text();
    const bareServer = async (headers: object) => {
      const started = await startChildServer<{ port: number }>(
        new URL('servers/bare-config.ts', import.meta.url),
        { body, headers },
      );
      stops.push(() => started.stop());
      return started;
    };
    const bare = await bareServer({ 'Content-Type': 'application/json' });
    const dressed = await bareServer(headersOf(answer));

    const ours = (name: string, house: House, condition?: string): Contender =>
      contender(
        name,
        Number(new URL(house.server.url).port),
        house.server.process.pid,
        requestsFor(house.siteId, condition),
      );
    const plain = requestsFor(whole.siteId);
    const nothing = contender('bare Hono', bare.ready.port, bare.process.pid, plain);
    const everything = ours('everything on', whole);
    const others = [
      ours('without log lines', silent),
      ours('without limits', unlimited),
      contender('bare Hono with the same headers', dressed.ready.port, dressed.process.pid, plain),
      ours('the long way, through all middleware', whole, '"another"'),
    ];
    const all = [everything, ...others];
    const turns = isShort ? 2 : 12;
    const milliseconds = isShort ? 200 : 1_000;
    const ratios = new Map<Contender, number[]>(all.map((each) => [each, []]));
    for (let turn = -1; turn < turns; turn += 1) {
      for (const each of turn % 2 === 0 ? all : all.toReversed()) {
        await run(nothing, milliseconds);
        await run(each, milliseconds);
        const ratio = (each.perSecond.at(-1) ?? 0) / (nothing.perSecond.at(-1) ?? 1);
        // The first turn warms up.
        if (turn >= 0) ratios.get(each)?.push(ratio);
      }
    }
    return all.map((each, index): Figure => {
      const value = median(ratios.get(each) ?? []);
      const cost = median(each.microseconds) - median(nothing.microseconds);
      return {
        name: `configuration route, ${each.name}: requests per second against bare Hono`,
        shown: `${value.toFixed(2)} (${cost.toFixed(1)} µs of processor beyond ${median(nothing.microseconds).toFixed(1)})`,
        value,
        ...(index === 0 && { goal: { atLeast: 0.9 } }),
      };
    });
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

function contender(
  name: string,
  port: number,
  pid: number | undefined,
  requests: readonly Buffer[],
): Contender {
  return {
    name,
    port,
    pid,
    requestAt: (index) => requests[index % clients] ?? Buffer.alloc(0),
    perSecond: [],
    microseconds: [],
  };
}

/** What our answer says about itself, beside what the connection says. */
function headersOf(answer: Response): Record<string, string> {
  const ofTheConnection = /^(connection|keep-alive|date|content-length|transfer-encoding)$/;
  return Object.fromEntries([...answer.headers].filter(([name]) => !ofTheConnection.test(name)));
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

/** What a browser sends, from many addresses behind a proxy. */
function requestsFor(siteId: string, condition?: string): readonly Buffer[] {
  return Array.from({ length: clients }, (_, index) =>
    Buffer.from(
      [
        `GET /api/widget/config/${siteId} HTTP/1.1`,
        'Host: chat.example.com',
        'Accept: */*',
        'Accept-Encoding: gzip, deflate, br',
        'Accept-Language: en-US,en;q=0.9',
        'Origin: https://shop.example.com',
        'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
        `X-Forwarded-For: ${clientAddress(index)}`,
        ...(condition === undefined ? [] : [`If-None-Match: ${condition}`]),
        '',
        '',
      ].join('\r\n'),
    ),
  );
}
