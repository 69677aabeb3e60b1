import type { AttackedServer } from './support/attacked-server.ts';
import type { Scenario } from './support/chat-try.ts';
import { everyNth } from './support/every-nth.ts';
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
 * @param options.share every how-manieth thing is said.
 * @param options.triesPerConversation so many are said one after another, about one order.
 */
export function chatScenarios(
  { plain, renumbered }: Pick<AttackedServer, 'plain' | 'renumbered'>,
  options: {
    readonly victims: number;
    readonly share: number;
    readonly triesPerConversation: number;
  },
): readonly Scenario[] {
  const { victims, share, triesPerConversation: length } = options;
  const [own, ...others] = plain.orders;
  const [ownRenumbered, ...othersRenumbered] = renumbered.orders;
  if (own === undefined || ownRenumbered === undefined) throw new RangeError('there are no orders');
  const inPlain = others.slice(0, victims).flatMap((victim, index) => {
    const strangers = others.filter((other) => other !== victim);
    const kinds = [
      orderNumberTries(victim),
      emailTries(victim),
      othersFactTries(own, strangers),
      sentenceTries(victim, own),
      actionTries(),
      carriedOverTries(own),
      handoverTries(victim),
      // They are many, and it is all the same about which order.
      index === 0 ? naughtyTries(victim) : [],
    ];
    // Not mixed in a conversation: what was typed for one would be a proof in another.
    return kinds.map((tries) => ({ store: plain, victim, own, tries }));
  });
  const inRenumbered = othersRenumbered.slice(0, victims).map((victim) => ({
    store: renumbered,
    victim,
    own: ownRenumbered,
    tries: phoneAndPostcodeTries(victim),
  }));
  return [
    ...[...inPlain, ...inRenumbered].flatMap((scenario) =>
      inParts({ ...scenario, tries: everyNth(scenario.tries, share) }, length),
    ),
    ...everyNth(collisionScenarios(renumbered), share),
  ];
}

function inParts(scenario: Scenario, length: number): readonly Scenario[] {
  const { tries } = scenario;
  return Array.from({ length: Math.ceil(tries.length / length) }, (_, index) => ({
    ...scenario,
    tries: tries.slice(index * length, (index + 1) * length),
  }));
}
