import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  BudgetExhausted,
  CostBudget,
  type Spent,
} from '../../../server/platforms/shopify/cost-budget.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const status = (currentlyAvailable: number) => ({
  maximumAvailable: 1_000,
  currentlyAvailable,
  restoreRate: 100,
});

/** A shop that answers after a tenth of a second, and leaves so many points. */
const answers =
  <Result>(result: Result, left?: number) =>
  (): Promise<Spent<Result>> =>
    new Promise((resolve) => {
      const spent = left === undefined ? { result } : { result, status: status(left) };
      setTimeout(() => resolve(spent), 100);
    });

const budgetWith = (patienceMs = 5_000) =>
  new CostBudget({ now: () => performance.now(), patienceMs });

describe('the allowance of a shop', () => {
  test('of which nothing is known is taken for a second of the smallest plan', async () => {
    const budget = budgetWith();
    const sent: number[] = [];
    const asked = [60, 60, 60].map((cost, index) =>
      budget.spend({ cost }, () => {
        sent.push(index);
        return answers(index)();
      }),
    );
    await vi.advanceTimersByTimeAsync(10);
    expect(sent).toEqual([0]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await Promise.all(asked)).toEqual([0, 1, 2]);
  });

  test('is what the last answer left, and what has come back since', async () => {
    const budget = budgetWith();
    const first = budget.spend({ cost: 50 }, answers('first', 0));
    await vi.advanceTimersByTimeAsync(150);
    await first;
    let isAnswered = false;
    const second = budget.spend({ cost: 80 }, answers('second', 0)).then(() => (isAnswered = true));
    // Sent when 80 points have come back, and answered a tenth of a second later.
    await vi.advanceTimersByTimeAsync(700);
    expect(isAnswered).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(isAnswered).toBe(true);
    await second;
  });

  test('is never planned beyond what is there while other questions are under way', async () => {
    const budget = budgetWith();
    let underWay = 0;
    let most = 0;
    const ask = () =>
      budget.spend({ cost: 40 }, async () => {
        underWay += 40;
        most = Math.max(most, underWay);
        const answer = await answers('yes', 100)();
        underWay -= 40;
        return answer;
      });
    const asked = Array.from({ length: 8 }, ask);
    await vi.advanceTimersByTimeAsync(20_000);
    await Promise.all(asked);
    expect(most).toBeLessThanOrEqual(100);
  });

  test('lets a question of more than it ever holds go when it is full', async () => {
    const budget = budgetWith(60_000);
    const asked = budget.spend({ cost: 150 }, answers('large'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await asked).toBe('large');
  });
});

describe('a question for which there is no room', () => {
  test('is let in first where nothing is known yet, whatever it costs: it finds out', async () => {
    const budget = budgetWith();
    const asked = budget.spend({ cost: 872 }, answers('found out', 1_000));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await asked).toBe('found out');
    const next = budget.spend({ cost: 872 }, answers('next', 100));
    await vi.advanceTimersByTimeAsync(200);
    expect(await next).toBe('next');
  });

  test('is measured by what those before it will still ask, too', async () => {
    const budget = budgetWith(2_000);
    const first = budget.spend({ cost: 10 }, answers('first', 1_000));
    await vi.advanceTimersByTimeAsync(200);
    await first;
    const asked = Array.from({ length: 8 }, (_, index) =>
      budget.spend({ cost: 10, toCome: 140 }, answers(index)),
    );
    await vi.advanceTimersByTimeAsync(10);
    // 1,000 points are there, and the eight come to 1,200: a ninth would wait more than two seconds.
    await expect(budget.spend({ cost: 10, toCome: 140 }, answers('ninth'))).rejects.toBeInstanceOf(
      BudgetExhausted,
    );
    await vi.advanceTimersByTimeAsync(2_000);
    await Promise.all(asked);
  });

  test('is refused at once when it would wait too long, with a time to come back', async () => {
    const budget = budgetWith(2_000);
    const asked = [80, 80].map((cost) => budget.spend({ cost }, answers(cost)));
    const late = budget.spend({ cost: 80, toCome: 100 }, answers('late'));
    await expect(late).rejects.toBeInstanceOf(BudgetExhausted);
    await late.catch((error: BudgetExhausted) => {
      expect(error.retryAfterMs).toBeGreaterThan(2_000);
      expect(error.retryAfterMs).toBeLessThan(3_000);
    });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await Promise.all(asked)).toEqual([80, 80]);
  });

  test('leaves the queue when whoever asked gives up, and the next one comes sooner', async () => {
    const budget = budgetWith();
    await vi.advanceTimersByTimeAsync(1);
    const first = budget.spend({ cost: 100 }, answers('first', 0));
    const leaving = new AbortController();
    const second = budget.spend({ cost: 90, signal: leaving.signal }, answers('second'));
    const third = budget.spend({ cost: 50 }, answers('third'));
    const refused = expect(second).rejects.toBeInstanceOf(BudgetExhausted);
    await vi.advanceTimersByTimeAsync(200);
    leaving.abort();
    await refused;
    await vi.advanceTimersByTimeAsync(600);
    expect(await Promise.all([first, third])).toEqual(['first', 'third']);
  });

  test('comes after what goes on with a question that was let in', async () => {
    const budget = budgetWith();
    const order: string[] = [];
    const ask = (name: string, cost: number, isFollowUp: boolean) =>
      budget.spend({ cost, isFollowUp }, async () => {
        order.push(name);
        return answers(name, 0)();
      });
    const asked = [
      ask('first', 100, false),
      ask('another question', 50, false),
      ask('goes on', 50, true),
    ];
    await vi.advanceTimersByTimeAsync(5_000);
    await Promise.all(asked);
    expect(order).toEqual(['first', 'goes on', 'another question']);
  });
});

describe('a query that was throttled', () => {
  test('is sent again once the allowance has come back, after a second at least', async () => {
    const budget = budgetWith();
    const times: number[] = [];
    const begun = performance.now();
    const asked = budget.spend({ cost: 60 }, () => {
      times.push(Math.round(performance.now() - begun));
      return times.length === 1
        ? Promise.resolve({ throttled: true as const, status: status(0) })
        : answers('at last', 500)();
    });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await asked).toBe('at last');
    expect(times).toHaveLength(2);
    expect(times[1]).toBeGreaterThanOrEqual(1_000);
  });

  test('passes on what failed otherwise, and gives its points back', async () => {
    const budget = budgetWith();
    const failing = budget.spend({ cost: 100 }, () => Promise.reject(new Error('no answer')));
    await expect(failing).rejects.toThrow('no answer');
    const next = budget.spend({ cost: 100 }, answers('next'));
    await vi.advanceTimersByTimeAsync(150);
    expect(await next).toBe('next');
  });
});
