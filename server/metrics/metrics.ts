import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { readGauges, type Readings } from './readings.ts';

/** How a question to a shop ended. */
export interface MeasuredShopCall {
  readonly platform: string;
  /** `ok`, `given_up`, `fault`, or the code of the platform's error: a closed vocabulary. */
  readonly outcome: string;
  readonly milliseconds: number;
}

/** One answered request, by the route's pattern. */
export interface MeasuredRequest {
  readonly method: string;
  /** The pattern, such as `/api/chat/:siteId/*`: an address would make a series of its own. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/**
 * What this process counts, for Prometheus and whoever speaks its text format. No label holds
 * anything of a person, an account or a shop, and each has a bounded number of values.
 */
export interface Metrics {
  readonly requestAnswered: (request: MeasuredRequest) => void;
  readonly streamOpened: () => void;
  readonly streamClosed: () => void;
  readonly conversationOpened: () => void;
  /** @param kind `proof` for a number with a second fact, `again` for an order that was proven before. */
  readonly lookedUp: (kind: 'proof' | 'again', outcome: string) => void;
  /** @param code what kind of answer it is, such as `order_found`. */
  readonly answered: (code: string) => void;
  readonly shopCalled: (call: MeasuredShopCall) => void;
  /** Names what is read whenever somebody asks, and not counted along the way. */
  readonly read: (readings: Readings) => void;
  /** Everything in the text format, with its media type. Whatever cannot be read now is left out. */
  render(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** Methods that a series of their own is kept for: the others are strangers' inventions. */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

/** From a cached answer to the time limit of a call to a shop; seconds. */
const requestBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const shopCallBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30];

/**
 * Makes the counters, all at nought, each named `trulybot_…` beside the process's own.
 * @param options.version of this server.
 * @param options.onUnreadable told of a reading that failed, by its name.
 */
export function createMetrics(options: {
  readonly version: string;
  readonly onUnreadable: (reading: string, error: unknown) => void;
}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Counter({
    name: 'trulybot_http_requests_total',
    help: 'Requests answered, by pattern of the route.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const requestDuration = new Histogram({
    name: 'trulybot_http_request_duration_seconds',
    help: 'From the end of the headers to the beginning of the answer.',
    labelNames: ['method', 'route'],
    buckets: requestBuckets,
    registers,
  });
  const streams = new Gauge({
    name: 'trulybot_open_streams',
    help: 'Shoppers who listen to their conversation.',
    registers,
  });
  const conversations = new Counter({
    name: 'trulybot_conversations_total',
    help: 'Conversations opened.',
    registers,
  });
  const lookUps = new Counter({
    name: 'trulybot_order_lookups_total',
    help: 'Look-ups of orders, by what came of them.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const answers = new Counter({
    name: 'trulybot_answers_total',
    help: 'Messages answered, by kind of answer.',
    labelNames: ['code'],
    registers,
  });
  const shopCalls = new Counter({
    name: 'trulybot_shop_calls_total',
    help: 'Questions to shops, by how they ended. A resting breaker asks nobody: circuit_open.',
    labelNames: ['platform', 'outcome'],
    registers,
  });
  const shopCallDuration = new Histogram({
    name: 'trulybot_shop_call_duration_seconds',
    help: 'How long a shop took, retries included.',
    labelNames: ['platform'],
    buckets: shopCallBuckets,
    registers,
  });
  new Gauge({
    name: 'trulybot_build_info',
    help: 'Always 1; the labels say what is running.',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version: options.version, node: process.versions.node }, 1);

  return {
    requestAnswered({ method: said, route, status, milliseconds }) {
      const method = knownMethods.has(said) ? said : 'other';
      requests.inc({ method, route, status });
      requestDuration.observe({ method, route }, milliseconds / 1000);
    },
    streamOpened: () => streams.inc(),
    streamClosed: () => streams.dec(),
    conversationOpened: () => conversations.inc(),
    lookedUp: (kind, outcome) => lookUps.inc({ kind, outcome }),
    answered: (code) => answers.inc({ code }),
    shopCalled({ platform, outcome, milliseconds }) {
      shopCalls.inc({ platform, outcome });
      // Nobody was asked: its nought would make shops look fast while they are down.
      if (outcome === 'circuit_open') return;
      shopCallDuration.observe({ platform }, milliseconds / 1000);
    },
    read: (readings) => readGauges(registry, readings, options.onUnreadable),
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
