import type { Asker, GuessBudgets } from '../../server/orders/guess-budgets.ts';
import type { Proof } from '../../server/orders/proof.ts';

/** One budget for everything, without an end until a test says so: for the order desk's own tests. */
export interface CountedGuesses extends GuessBudgets {
  isExhausted: boolean;
  /** Guesses that were taken and not given back. */
  spent: number;
  /** Every try that a guess was asked for. */
  readonly tries: { readonly asker: Asker; readonly proof: Proof }[];
}

export function countedGuesses(): CountedGuesses {
  const guesses: CountedGuesses = {
    isExhausted: false,
    spent: 0,
    tries: [],
    async take(_store, asker, proof) {
      guesses.tries.push({ asker, proof });
      if (guesses.isExhausted) return undefined;
      guesses.spent += 1;
      return { giveBack: async () => void (guesses.spent -= 1) };
    },
  };
  return guesses;
}
