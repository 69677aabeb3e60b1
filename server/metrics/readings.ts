import { Gauge, type Registry } from 'prom-client';

/** What is looked up whenever somebody reads the metrics. Each may fail, and is then left out. */
export interface Readings {
  /** Breakers of this process by state. */
  breakers(): Readonly<Record<'closed' | 'open' | 'half_open', number>>;
  /** Connections of this process's pool by state; `waiting` are callers without one. */
  databaseConnections(): Readonly<Record<'used' | 'idle' | 'waiting', number>>;
  /** Integrations of all accounts. */
  integrations(): Promise<
    readonly { readonly provider: string; readonly status: string; readonly count: number }[]
  >;
  /** Jobs of all processes. */
  jobs(): Promise<
    readonly { readonly queue: string; readonly state: string; readonly count: number }[]
  >;
  /** Messages of shoppers that have no answer yet, of all accounts. */
  unanswered(): Promise<{ readonly count: number; readonly oldestSeconds: number }>;
}

/** A reading that takes longer is left out, milliseconds: whoever asks has a time limit of their own. */
const patienceMs = 2_000;

/** One line of a gauge: its labels, and how many there are. */
type Sample = readonly [labels: Readonly<Record<string, string>>, value: number];

/** Adds a gauge for each reading. */
export function readGauges(
  registry: Registry,
  readings: Readings,
  onUnreadable: (reading: string, error: unknown) => void,
): void {
  const gauge = (
    name: string,
    help: string,
    labelNames: readonly string[],
    read: () => readonly Sample[] | Promise<readonly Sample[]>,
  ) =>
    new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [registry],
      async collect() {
        // What was there the last time must not stand for what is gone or cannot be read.
        this.reset();
        if (labelNames.length === 0) this.remove();
        try {
          for (const [labels, value] of await inTime(read())) this.set(labels, value);
        } catch (error) {
          onUnreadable(name, error);
        }
      },
    });

  gauge(
    'trulybot_breakers',
    'Integrations that this process has asked lately, by state of their breaker.',
    ['state'],
    () => byState(readings.breakers()),
  );
  gauge(
    'trulybot_database_connections',
    "Connections of this process's pool, and callers who wait for one.",
    ['state'],
    () => byState(readings.databaseConnections()),
  );
  gauge(
    'trulybot_integrations',
    'Integrations of all accounts, by status.',
    ['provider', 'status'],
    async () => (await readings.integrations()).map(({ count, ...labels }) => [labels, count]),
  );
  gauge(
    'trulybot_jobs',
    'Jobs by queue and state; dead ones have failed for the last time and wait for a person.',
    ['queue', 'state'],
    async () => (await readings.jobs()).map(({ count, ...labels }) => [labels, count]),
  );
  gauge('trulybot_messages_unanswered', 'Messages that have no answer yet.', [], async () => [
    [{}, (await readings.unanswered()).count],
  ]);
  gauge(
    'trulybot_oldest_unanswered_seconds',
    'Age of the message that has waited longest for its answer; 0 when none waits.',
    [],
    async () => [[{}, (await readings.unanswered()).oldestSeconds]],
  );
}

function byState(counts: Readonly<Record<string, number>>): readonly Sample[] {
  return Object.entries(counts).map(([state, count]) => [{ state }, count]);
}

async function inTime<Value>(work: Value | Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not read within ${patienceMs} ms`)), patienceMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
