import type { Asker } from '../orders/guess-budgets.ts';
import type { Proof } from '../orders/proof.ts';
import { secondFactGuessKey } from '../orders/second-fact.ts';
import { orderNumberKey } from '../orders/typed/order-number.ts';
import type { GuessLimit, GuessLimits } from './guess-limits.ts';

/** One budget that a guess touches. */
export interface TouchedBudget {
  /** What is counted, in clear: kept only as a keyed hash. No two budgets of a store have the same. */
  readonly name: string;
  readonly limit: GuessLimit;
}

/**
 * The budgets that a guess touches, in an order that is the same for all guesses, what most share
 * last: so they are locked. The first is the pair's: exhausted, it means that this very guess has been
 * paid for.
 *
 * What can be on no order (no number at all, an e-mail without an @) has no budget of its own, but the
 * try counts for whoever makes it. The kind of the second fact is part of the names: guesses of a kind
 * that the shop does not accept cannot spend what its customers need.
 */
export function budgetsOf(
  { conversationId, network = '' }: Asker,
  { orderNumber, secondFact }: Proof,
  limits: GuessLimits,
): readonly TouchedBudget[] {
  const { kind } = secondFact;
  const number = orderNumberKey(orderNumber);
  const fact = secondFactGuessKey(secondFact);
  const pair = JSON.stringify([conversationId, number, fact]);
  return [
    { name: `pair ${kind} ${pair}`, limit: limits.pair },
    { name: `conversation ${conversationId}`, limit: limits.conversation },
    ...named(`fact ${kind}`, fact, limits.fact[kind]),
    ...named(`number ${kind}`, number, limits.number[kind]),
    ...named('network', network, limits.network),
    { name: `store ${kind}`, limit: limits.store[kind] },
  ];
}

function named(what: string, value: string, limit: GuessLimit): readonly TouchedBudget[] {
  return value === '' ? [] : [{ name: `${what} ${value}`, limit }];
}
