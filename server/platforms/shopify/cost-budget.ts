/** What Shopify says of a shop's allowance for this app, in points (`extensions.cost.throttleStatus`). */
export interface ThrottleStatus {
  readonly maximumAvailable: number;
  readonly currentlyAvailable: number;
  /** Points that come back each second. */
  readonly restoreRate: number;
}

/** One query as the budget sees it. */
export interface Spending {
  /** Points that the query asks for. */
  readonly cost: number;
  /** Points of queries that will follow this one for the same question. Default 0. */
  readonly toCome?: number;
  /** Whether it goes on with a question that was let in: what was begun is finished first. */
  readonly isFollowUp?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** How a query ended. */
export type Spent<Result> =
  | { readonly result: Result; readonly status?: ThrottleStatus | undefined }
  /** The allowance was not enough, and nothing was taken from it. */
  | { readonly throttled: true; readonly status?: ThrottleStatus | undefined };

/** The shop has no room for a question now. */
export class BudgetExhausted extends Error {
  override readonly name = 'BudgetExhausted';
  /** When there is likely to be room, milliseconds from now. */
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super('the allowance of this shop is used up');
    this.retryAfterMs = retryAfterMs;
  }
}

/** Of a shop of which nothing is known yet: a standard plan's rate, and no more saved up than a second of it. */
const assumed: ThrottleStatus = {
  maximumAvailable: 100,
  currentlyAvailable: 100,
  restoreRate: 100,
};

/** Shopify asks for at least a second before a throttled query is sent again. */
const throttledPauseMs = 1_000;

/** Within this what follows a question is in the queue, milliseconds. */
const followUpMs = 1_000;

interface Waiting {
  readonly cost: number;
  readonly toCome: number;
  start(): void;
}

/**
 * Spends one shop's allowance in this process: a query is sent when what is left covers it, and not before.
 * Other processes spend from the same allowance; each answer tells what they left. A question that would wait
 * longer than patience is refused at once with a time to come back, so that what has been let in is answered.
 */
export class CostBudget {
  readonly #now: () => number;
  readonly #patienceMs: number;
  #status = assumed;
  #statusAt: number;
  #underWay = 0;
  #underWayToCome = 0;
  #restsUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether an answer has told what the allowance is. */
  #isKnown = false;
  /** Points of what will follow questions that were let in, for as long as it may still come. */
  #promises: { readonly points: number; readonly until: number }[] = [];
  #followUps: Waiting[] = [];
  #questions: Waiting[] = [];

  /** @param options.now milliseconds of a steady clock. */
  constructor(options: { readonly now: () => number; readonly patienceMs: number }) {
    this.#now = options.now;
    this.#patienceMs = options.patienceMs;
    this.#statusAt = options.now();
  }

  /**
   * Sends a query when there is room for it, and again after it was throttled.
   * @throws BudgetExhausted when there will be none in time; else whatever `send` throws.
   */
  async spend<Result>(spending: Spending, send: () => Promise<Spent<Result>>): Promise<Result> {
    const { cost, toCome = 0, isFollowUp = false, signal } = spending;
    if (isFollowUp) this.#promises.shift();
    else this.#refuseWhatWouldWait(cost, toCome);
    for (let isFirst = true; ; isFirst = false) {
      await this.#turn({ cost, toCome }, isFollowUp || !isFirst, signal);
      const spent = await this.#send({ cost, toCome }, send);
      if ('result' in spent) {
        this.#promise(toCome);
        return spent.result;
      }
      this.#rest(spent.status, cost);
    }
  }

  #refuseWhatWouldWait(cost: number, toCome: number): void {
    // Of a shop of which nothing is known, the first question finds out what it allows.
    if (!this.#isKnown && this.#underWay === 0 && this.#queued() === 0) return;
    const promised = this.#promised();
    const own = Math.min(cost, this.#status.maximumAvailable) + toCome;
    const waitMs = this.#waitFor(this.#queued() + promised + own);
    if (waitMs > this.#patienceMs) throw new BudgetExhausted(waitMs);
  }

  /** What follows a question is asked for at once, or not at all. */
  #promise(points: number): void {
    if (points > 0) this.#promises.push({ points, until: this.#now() + followUpMs });
  }

  #promised(): number {
    const now = this.#now();
    this.#promises = this.#promises.filter(({ until }) => until > now);
    const toCome = this.#underWayToCome;
    return this.#promises.reduce((sum, { points }) => sum + points, toCome);
  }

  /** The query's points have been reserved when its turn came. */
  async #send<Result>(
    { cost, toCome }: Omit<Waiting, 'start'>,
    send: () => Promise<Spent<Result>>,
  ): Promise<Spent<Result>> {
    try {
      const spent = await send();
      if (spent.status) this.#learn(spent.status);
      return spent;
    } finally {
      this.#underWay -= cost;
      this.#underWayToCome -= toCome;
      this.#startWhatFits();
    }
  }

  /** Resolves when it is this query's turn. */
  #turn(
    { cost, toCome }: Omit<Waiting, 'start'>,
    isFollowUp: boolean,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const queue = isFollowUp ? this.#followUps : this.#questions;
    return new Promise((resolve, reject) => {
      const leave = () => {
        const place = queue.indexOf(waiting);
        if (place < 0) return;
        queue.splice(place, 1);
        reject(new BudgetExhausted(this.#waitFor(cost)));
        this.#startWhatFits();
      };
      const waiting: Waiting = {
        cost,
        toCome,
        start: () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      queue.push(waiting);
      if (signal?.aborted) return leave();
      signal?.addEventListener('abort', leave, { once: true });
      this.#startWhatFits();
    });
  }

  #startWhatFits(): void {
    clearTimeout(this.#timer);
    for (;;) {
      const queue = this.#followUps.length > 0 ? this.#followUps : this.#questions;
      const [next] = queue;
      if (!next) return;
      // More than the allowance ever holds is never there: then a full one has to do.
      const waitMs = this.#waitFor(Math.min(next.cost, this.#status.maximumAvailable));
      if (waitMs > 0) {
        this.#timer = setTimeout(() => this.#startWhatFits(), Math.ceil(waitMs));
        return;
      }
      queue.shift();
      this.#underWay += next.cost;
      this.#underWayToCome += next.toCome;
      next.start();
    }
  }

  /** How long until so many points are there beside those that are being spent, milliseconds; 0 when they are. */
  #waitFor(points: number): number {
    const now = this.#now();
    const missing = points + this.#underWay - this.#available(now);
    const untilThere = (missing / Math.max(this.#status.restoreRate, 1)) * 1_000;
    return Math.max(untilThere, this.#restsUntil - now, 0);
  }

  #available(now: number): number {
    const { currentlyAvailable, restoreRate, maximumAvailable } = this.#status;
    const restored = ((now - this.#statusAt) / 1_000) * restoreRate;
    return Math.min(maximumAvailable, currentlyAvailable + restored);
  }

  #queued(): number {
    return [...this.#followUps, ...this.#questions].reduce(
      (sum, { cost, toCome }) => sum + cost + toCome,
      0,
    );
  }

  #learn(status: ThrottleStatus): void {
    this.#status = status;
    this.#isKnown = true;
    this.#statusAt = this.#now();
  }

  #rest(status: ThrottleStatus | undefined, cost: number): void {
    const { restoreRate, currentlyAvailable } = status ?? this.#status;
    const missing = Math.max(0, cost - currentlyAvailable) / Math.max(restoreRate, 1);
    this.#restsUntil = this.#now() + Math.max(throttledPauseMs, missing * 1_000);
  }
}
