import { randomUUID } from 'node:crypto';
import type { StandInClock } from '../clock.ts';
import { webhookHmac } from '../oauth/signatures.ts';
import { signingSecret } from '../shop/app.ts';
import type { Shop } from '../shop/shop.ts';
import { servedVersions } from '../graphql/schema.ts';
import { stringify } from './payloads.ts';
import { subscribersOf, type Subscriber } from './subscribers.ts';

/** Shopify gives up on an answer after this. */
const patienceMs = 5_000;
/** Eight retries within four hours, further apart each time. */
const usualDelays = [10, 60, 180, 600, 1_500, 2_700, 3_600, 5_400].map(
  (seconds) => seconds * 1_000,
);

/** One delivery of one webhook to one address, with all its tries. */
export interface Delivery {
  readonly shop: string;
  /** Like `orders/updated`. */
  readonly topic: string;
  readonly address: string;
  /** Of what the app subscribed to by itself; undefined for what its configuration says. */
  readonly subscriptionId: string | undefined;
  readonly webhookId: string;
  readonly eventId: string;
  readonly triggeredAt: string;
  readonly body: string;
  /** Status of each try; undefined where there was no answer in time. */
  readonly tries: (number | undefined)[];
  state: 'under way' | 'delivered' | 'waiting' | 'given up';
}

/** Brings webhooks to the app's server, and tries again what was not taken. */
export class Courier {
  readonly deliveries: Delivery[] = [];
  readonly #clock: StandInClock;
  readonly #delays: readonly number[];
  readonly #underWay = new Set<Promise<void>>();
  readonly #waiting = new Map<Delivery, { readonly dueAt: number; readonly shop: Shop }>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(clock: StandInClock, delays: readonly number[] = usualDelays) {
    this.#clock = clock;
    this.#delays = delays;
    clock.onAdvance(() => this.#tryWhatIsDue());
  }

  /** Sends to everybody who is subscribed to the topic; nobody is without the app's address. */
  send(shop: Shop, topic: string, payload: object): void {
    const eventId = randomUUID();
    for (const subscriber of subscribersOf(shop, topic)) {
      const delivery: Delivery = {
        shop: shop.domain,
        topic,
        address: subscriber.address,
        subscriptionId: subscriber.subscriptionId,
        webhookId: randomUUID(),
        eventId,
        triggeredAt: this.#clock.now().toISOString(),
        body: stringify(withFields(payload, subscriber)),
        tries: [],
        state: 'under way',
      };
      this.deliveries.push(delivery);
      this.#start(delivery, shop);
    }
  }

  /** Sends one again as it was, under its own id: what a receiver must recognise. */
  repeat(delivery: Delivery, shop: Shop): void {
    this.#start(delivery, shop);
  }

  /** Resolves when nothing is under way. What waits for another try is not. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#waiting.clear();
    await this.settled();
  }

  #start(delivery: Delivery, shop: Shop): void {
    delivery.state = 'under way';
    const work = this.#try(delivery, shop).finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  async #try(delivery: Delivery, shop: Shop): Promise<void> {
    const status = await post(delivery, signingSecret(shop.app));
    delivery.tries.push(status);
    if (status !== undefined && status >= 200 && status < 300) {
      delivery.state = 'delivered';
      return;
    }
    const delay = this.#delays[delivery.tries.length - 1];
    if (delay === undefined || this.#isClosed) {
      delivery.state = 'given up';
      // A subscription that the app made itself is gone after that; those of its configuration stay.
      const { installation } = shop;
      installation.subscriptions = installation.subscriptions.filter(
        ({ id }) => id !== delivery.subscriptionId,
      );
      return;
    }
    delivery.state = 'waiting';
    this.#waiting.set(delivery, { dueAt: this.#clock.milliseconds() + delay, shop });
    this.#plan();
  }

  #tryWhatIsDue(): void {
    const now = this.#clock.milliseconds();
    for (const [delivery, { dueAt, shop }] of this.#waiting) {
      if (dueAt > now) continue;
      this.#waiting.delete(delivery);
      this.#start(delivery, shop);
    }
    this.#plan();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.size === 0) return;
    const next = Math.min(...[...this.#waiting.values()].map(({ dueAt }) => dueAt));
    const wait = Math.max(1, next - this.#clock.milliseconds());
    this.#timer = setTimeout(() => this.#tryWhatIsDue(), wait);
    this.#timer.unref();
  }
}

/** The status that came back; undefined when none did. Redirects are not followed. */
async function post(delivery: Delivery, secret: string): Promise<number | undefined> {
  try {
    const response = await fetch(delivery.address, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: headersOf(delivery, secret),
      body: delivery.body,
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}

/** Headers of a delivery, as Shopify names them. */
function headersOf(
  delivery: Pick<Delivery, 'topic' | 'shop' | 'webhookId' | 'eventId' | 'triggeredAt' | 'body'>,
  secret: string,
): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Shopify-Captain-Hook',
    'X-Shopify-Topic': delivery.topic,
    'X-Shopify-Hmac-Sha256': webhookHmac(delivery.body, secret),
    'X-Shopify-Shop-Domain': delivery.shop,
    'X-Shopify-API-Version': servedVersions[0],
    'X-Shopify-Webhook-Id': delivery.webhookId,
    'X-Shopify-Triggered-At': delivery.triggeredAt,
    'X-Shopify-Event-Id': delivery.eventId,
  };
}

function withFields(payload: object, { includeFields }: Subscriber): object {
  if (includeFields.length === 0) return payload;
  const kept = Object.entries(payload).filter(([name]) => includeFields.includes(name));
  return Object.fromEntries(kept);
}
