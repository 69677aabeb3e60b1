import { expect, it } from 'vitest';
import { isMet } from '../bench/support/report.ts';
import { findPlantedLeaks } from './controls.ts';

/** One for each way to notice a leak; `npm run attack` plants them all. */
it('notices leaks that were planted', async () => {
  const figures = await findPlantedLeaks([
    'number alone opens',
    'refusal differs when the order exists',
    'conversation opens under another site',
    'error shows its stack',
    'error answers 500',
  ]);
  expect(figures.filter((figure) => !isMet(figure))).toEqual([]);
});
