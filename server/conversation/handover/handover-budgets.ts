const hour = 3_600_000;

/**
 * How many requests for a person are passed on: each is a mail to the merchant. A conversation needs
 * more than one, for an address may have been mistyped; many people share a network. Counted before
 * the answer is written, so that as many more may slip through as answers are made at the same moment.
 */
export const handoverBudgets = {
  conversation: { most: 3, withinMs: 24 * hour },
  network: { most: 10, withinMs: hour },
  account: { most: 60, withinMs: hour },
} as const;
