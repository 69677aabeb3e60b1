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
  /**
   * For tests. Default: the database's, which all processes share and no server's wrong clock moves:
   * one that ran ahead for a while would leave budgets behind that look spent.
   */
  readonly clock?: Clock | undefined;
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
      const at = clock?.now();

      const giveBack = (): Promise<void> =>
        records.change(store, keys, at, (wholeAt) => ({
          result: undefined,
          wholeAt: wholeAt.map((moment, index) => moment - (touched[index]?.limit.refillMs ?? 0)),
        }));

      return records.change<TakenGuess | undefined>(store, keys, at, (present, now) => {
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
  /** For tests. Default: the database's. */
  readonly clock?: Clock | undefined;
}): readonly Sweep[] {
  const records = createGuessRecords(parts.database);
  return [
    {
      name: 'guess budgets',
      run: (_at, signal) =>
        sweepInSteps((atMost) => records.deleteWhole(parts.clock?.now(), atMost), signal),
    },
  ];
}
