import type { AttackedServer } from './support/attacked-server.ts';
import type { ChatTry, Scenario } from './support/chat-try.ts';
import { orderNumberTries } from './tries/order-numbers.ts';
import { collisionScenarios } from './tries/renumbered.ts';
import { emailTries, othersFactTries, phoneAndPostcodeTries } from './tries/second-facts.ts';
import {
  actionTries,
  carriedOverTries,
  handoverTries,
  naughtyTries,
  sentenceTries,
} from './tries/words.ts';

/**
 * All that is said to the chat by people to whom no order must be shown but their own.
 * @param options.victims orders of each shop that are tried.
 * @param options.naughtyShare every how-manieth of the naughty strings is said.
 * @param options.triesPerConversation so many are said one after another, about one order.
 */
export function chatScenarios(
  { plain, renumbered }: Pick<AttackedServer, 'plain' | 'renumbered'>,
  options: {
    readonly victims: number;
    readonly naughtyShare: number;
    readonly triesPerConversation: number;
  },
): readonly Scenario[] {
  const [own, ...others] = plain.orders;
  const [ownRenumbered, ...othersRenumbered] = renumbered.orders;
  if (own === undefined || ownRenumbered === undefined) throw new RangeError('there are no orders');
  const [naughtyVictim] = others;
  const { triesPerConversation: length } = options;
  /** Kinds of tries are not mixed in a conversation: what was typed for one would be a proof in another. */
  const conversations = (
    store: Scenario['store'],
    victim: Scenario['victim'],
    itsOwn: Scenario['own'],
    tries: readonly ChatTry[],
  ): readonly Scenario[] =>
    Array.from({ length: Math.ceil(tries.length / length) }, (_, index) => ({
      store,
      victim,
      own: itsOwn,
      tries: tries.slice(index * length, (index + 1) * length),
    }));
  const victims = others.slice(0, options.victims);
  return [
    ...victims.flatMap((victim) =>
      [
        orderNumberTries(victim),
        emailTries(victim),
        othersFactTries(
          own,
          others.filter((other) => other !== victim),
        ),
        sentenceTries(victim, own),
        actionTries(),
        carriedOverTries(own),
        handoverTries(victim),
      ].flatMap((tries) => conversations(plain, victim, own, tries)),
    ),
    ...(naughtyVictim === undefined
      ? []
      : conversations(
          plain,
          naughtyVictim,
          own,
          naughtyTries(naughtyVictim, options.naughtyShare),
        )),
    ...othersRenumbered
      .slice(0, options.victims)
      .flatMap((victim) =>
        conversations(renumbered, victim, ownRenumbered, phoneAndPostcodeTries(victim)),
      ),
    ...collisionScenarios(renumbered),
  ];
}
