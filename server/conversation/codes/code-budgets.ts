const hour = 3_600_000;
const day = 24 * hour;

/** What requests for a code are counted by: columns of their rows, and the longest time that counts. */
export type CountedBy = 'conversation_id' | 'email_index' | 'number_index' | 'network' | 'store_id';

/** How many codes may be asked for with the same value within a time that slides along. */
export interface CodeBudget {
  readonly by: CountedBy;
  /** `mails`: those that were sent, or may be yet; the others cost whoever they are about nothing. */
  readonly of: 'requests' | 'mails';
  readonly most: number;
  readonly withinMs: number;
}

/**
 * Against whoever asks, every request counts, whether a mail came of it or not: otherwise whoever watches
 * how long their own budget lasts would learn which of their requests hit an order. Against whom the
 * request names, only mails count: otherwise a stranger who knows an order's number, or an e-mail,
 * would keep the codes of its owner from being sent, and ten networks those of a whole shop. All
 * requests at a shop are bounded too, for each one asks it.
 *
 * Why no inbox can be flooded: a mail goes only to an address that is on an order of this shop and
 * only to whoever names that order's number too; and then at most three an hour and six a day, from
 * however many conversations, networks and spellings they are asked for. The budget of the typed
 * number bounds the same for somebody who tries many addresses over one order.
 *
 * Why a code cannot be guessed: six digits, five tries for each, and so at most thirty tries a day
 * against one e-mail (0.003 %) and five thousand a day against a whole shop, each from somebody who
 * knows number and e-mail of an order already.
 *
 * What is left: whoever knows number and e-mail of an order, or has fifty networks, and spends a budget
 * on purpose keeps codes from being sent for that long. Nobody is locked out by it, for a right number
 * and second fact may open the order again meanwhile, and a person is one tap away.
 */
export const codeBudgets: readonly CodeBudget[] = [
  { by: 'conversation_id', of: 'requests', most: 5, withinMs: day },
  { by: 'email_index', of: 'mails', most: 3, withinMs: hour },
  { by: 'email_index', of: 'mails', most: 6, withinMs: day },
  { by: 'number_index', of: 'mails', most: 6, withinMs: day },
  // An office or a mobile network behind one address has many people in it.
  { by: 'network', of: 'requests', most: 20, withinMs: hour },
  { by: 'store_id', of: 'requests', most: 1_000, withinMs: hour },
  { by: 'store_id', of: 'mails', most: 200, withinMs: hour },
  { by: 'store_id', of: 'mails', most: 1_000, withinMs: day },
];

/** No budget looks back further than this. */
export const longestBudgetMs = Math.max(...codeBudgets.map(({ withinMs }) => withinMs));

/** Wrong ones included, a code may be typed so often. */
export const triesPerCode = 5;
