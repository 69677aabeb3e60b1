import type { CalendarDate, Instant } from '../instant.ts';
import type {
  Actor,
  SituationCode,
  SituationFacts,
  SituationOf,
  UnknownFact,
} from '../situation.ts';

/** Facts of which some may be unknown; {@link makeSituation} leaves those out. */
export type MaybeFacts<Facts> = { readonly [Key in keyof Facts]: Facts[Key] | undefined };

/** Puts one situation together; what is undefined is left out. */
export function makeSituation<Code extends SituationCode>(
  code: Code,
  actor: Actor,
  facts: MaybeFacts<SituationFacts[Code]>,
  more: {
    readonly since?: Instant | CalendarDate | undefined;
    readonly unknowns?: readonly UnknownFact[];
  } = {},
): SituationOf<Code> {
  return {
    code,
    facts: Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)),
    actor,
    ...(more.since !== undefined && { since: more.since }),
    unknowns: more.unknowns ?? [],
  } as SituationOf<Code>;
}
