import { expect, it } from 'vitest';
import { isMet } from '../bench/support/report.ts';
import { attackWithoutBudgets } from './lifted.ts';

it('tells strangers nothing when nothing but proof stands in their way', async () => {
  const { figures, findings } = await attackWithoutBudgets({
    ordersPerShop: 14,
    victims: 1,
    triesPerConversation: 5,
    share: 16,
    atOnce: 60,
  });
  expect(findings).toEqual([]);
  expect(figures.filter((figure) => !isMet(figure))).toEqual([]);
});
