import { expect, it } from 'vitest';
import { isMet } from '../bench/support/report.ts';
import { attackWithBudgets } from './budgets.ts';

it('stops whoever guesses where it is documented, and serves everybody honest meanwhile', async () => {
  const { figures, findings } = await attackWithBudgets({ hours: 0, mostAtOnce: 30 });
  expect(findings).toEqual([]);
  expect(figures.filter((figure) => !isMet(figure))).toEqual([]);
});
