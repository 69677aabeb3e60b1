const hour = 3_600_000;

/**
 * How many requests for a person are passed on: each is a mail to the merchant. A conversation needs
 * more than one, for an address may have been mistyped; many people share a network. Counted before
 * the answer is written, so that as many more may slip through as answers are made at the same moment.
 *
 * Six networks of strangers could use up what a merchant gets. Whoever has proven an order or an e-mail
 * is a customer and has a share of their own left then (`mostProven`, strangers' requests included).
 */
export const handoverBudgets = {
  conversation: { most: 3, withinMs: 24 * hour },
  network: { most: 10, mostProven: 20, withinMs: hour },
  account: { most: 60, mostProven: 120, withinMs: hour },
} as const;
