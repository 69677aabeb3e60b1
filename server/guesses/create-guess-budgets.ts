import { sweepInSteps, type Sweep } from '../jobs/sweeps.ts';
import type { GuessBudgets, TakenGuess } from '../orders/guess-budgets.ts';
import type { Clock } from '../orders/instant.ts';
import type { Vault } from '../vault/vault.ts';
import { budgetsOf } from './budgets-of.ts';
import { afterOneGuess, guessLimits, type GuessLimits } from './guess-limits.ts';
import { createGuessRecords, type Database } from './guesses.store.ts';

/** A guess that was paid for before: nothing was taken, and nothing is given back. */
const paidBefore: TakenGuess = { giveBack: async () => undefined };

/**
 * Guess budgets over the database, shared by all processes. A guess is taken from every budget in one
 * transaction before the shop is asked, so that tries made at the same time cannot overspend.
 *
 * The same pair in the same conversation is paid for once: a shopper who presses twice, or whose message
 * is answered anew after a crash, has guessed once. What is asked again tells nobody anything new.
 */
export function createGuessBudgets(options: {
  readonly database: Database;
  readonly vault: Vault;
  /** A clock that moves: with one that stands still no guess ever comes back. */
  readonly clock: Clock;
  /** Default {@link guessLimits}. */
  readonly limits?: GuessLimits;
}): GuessBudgets {
  const { vault, clock, limits = guessLimits } = options;
  const records = createGuessRecords(options.database);

  return {
    async take(store, asker, proof) {
      const touched = budgetsOf(asker, proof, limits);
      const keys = await Promise.all(
        touched.map(({ name }) => vault.indexOf(store.accountId, `guess ${name}`)),
      );
      const now = Date.parse(clock.now());

      const giveBack = (): Promise<void> =>
        records.change(store, keys, now, (wholeAt) => ({
          result: undefined,
          wholeAt: wholeAt.map((moment, index) => moment - (touched[index]?.limit.refillMs ?? 0)),
        }));

      return records.change<TakenGuess | undefined>(store, keys, now, (present) => {
        const [pair, ...others] = touched.map(({ limit }, index) =>
          afterOneGuess(limit, present[index] ?? now, now),
        );
        if (pair === undefined) return { result: paidBefore };
        const wholeAt = [pair, ...others].filter((moment) => moment !== undefined);
        if (wholeAt.length < touched.length) return { result: undefined };
        return { result: { giveBack }, wholeAt };
      });
    },
  };
}

/** Forgets budgets that are whole: one that was never touched is the same. */
export function createGuessSweeps(parts: {
  readonly database: Database;
  readonly clock: Clock;
}): readonly Sweep[] {
  const records = createGuessRecords(parts.database);
  return [
    {
      name: 'guess budgets',
      run: (_at, signal) => {
        const now = new Date(parts.clock.now());
        return sweepInSteps((atMost) => records.deleteWhole(now, atMost), signal);
      },
    },
  ];
}
