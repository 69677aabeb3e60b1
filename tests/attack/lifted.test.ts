import { expect, it } from 'vitest';
import { isMet } from '../bench/support/report.ts';
import { attackWithoutBudgets } from './lifted.ts';

it.each([
  ['woocommerce', 16],
  ['shopify', 32],
] as const)(
  'tells strangers nothing of shops on %s when nothing but proof stands in their way',
  async (platform, share) => {
    const { figures, findings } = await attackWithoutBudgets(
      { ordersPerShop: 14, victims: 1, triesPerConversation: 5, share, atOnce: 60 },
      platform,
    );
    expect(findings).toEqual([]);
    expect(figures.filter((figure) => !isMet(figure))).toEqual([]);
  },
);
