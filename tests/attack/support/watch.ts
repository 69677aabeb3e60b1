import { plantedMark, type PlantedFact } from './planted-orders.ts';

/** What can be found out by watching answers; each has a planted leak that it must find. */
export type Detector =
  /** A fact of an order that is not the attacker's own. */
  | 'foreign fact'
  /** Something opened that must stay shut: an order card, or a success where there must be none. */
  | 'opened'
  /** The answer differs from that to the same try at what does not exist. */
  | 'tells apart'
  /** A status of 500 or more, or no answer at all. */
  | 'fault'
  /** Stack traces, paths of files. */
  | 'insides shown';

export interface Finding {
  readonly detector: Detector;
  /** Which kind of try it was. */
  readonly attack: string;
  readonly detail: string;
}

/** An answer as far as it is looked at: every byte of it. */
export interface SeenAnswer {
  readonly status: number;
  /** All headers, or none for an event of a stream. */
  readonly head: string;
  readonly body: string;
}

/** What the attacker has typed and what is rightly theirs: neither is news to them. */
export interface Known {
  readonly typed: string;
  /** Owners of the facts that they may see. */
  readonly own: ReadonlySet<string>;
}

/** Looks at everything that comes back from the server and keeps what must not have come. */
export class Watch {
  readonly findings: Finding[] = [];
  /** Tries by kind. */
  readonly tries = new Map<string, number>();
  #bytes = 0;
  readonly #facts: readonly PlantedFact[];

  constructor(facts: readonly PlantedFact[]) {
    this.#facts = facts;
  }

  /** All that was looked at. */
  get bytes(): number {
    return this.#bytes;
  }

  countTry(attack: string): void {
    this.tries.set(attack, (this.tries.get(attack) ?? 0) + 1);
  }

  find(detector: Detector, attack: string, detail: string): void {
    this.findings.push({ detector, attack, detail: detail.slice(0, 500) });
  }

  inspect(attack: string, { status, head, body }: SeenAnswer, known: Known): void {
    this.#bytes += head.length + body.length;
    if (status >= 500) this.find('fault', attack, `${status} ${body}`);
    for (const fact of this.foreignFacts(`${head}\n${body}`, known)) {
      this.find('foreign fact', attack, `${fact.what} of ${fact.owner}: ${body}`);
    }
    const inside = /\bat [^"]{1,200}:\d+:\d+|node_modules\/|\/server\/[\w/-]+\.ts/.exec(body)?.[0];
    if (inside !== undefined && !known.typed.includes(inside)) {
      this.find('insides shown', attack, inside);
    }
  }

  /** Facts in a text that are neither the reader's own nor typed by them. */
  foreignFacts(text: string, { typed, own }: Known): readonly PlantedFact[] {
    // Ids are random digits, in which six of somebody's number may stand together by chance.
    const seen = text.replaceAll(uuid, '').toLowerCase();
    if (!plantedMark.test(seen)) return [];
    const alreadyKnown = typed.toLowerCase();
    return this.#facts.filter(
      ({ owner, forms }) =>
        !own.has(owner) &&
        forms.some((form) => standsIn(form, seen)) &&
        !forms.some((form) => alreadyKnown.includes(form)),
    );
  }
}

/** A count of bytes or a time may have the digits of a number in it by chance; as a number of their own they are news. */
const standsIn = (form: string, text: string): boolean =>
  text.includes(form) &&
  (!/^\d{1,8}$/.test(form) || new RegExp(`(?<!\\d\\.?)${form}(?!\\d)`).test(text));

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
