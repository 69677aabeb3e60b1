import { sweepInSteps, type Sweep } from '../jobs/sweeps.ts';
import { createCodeRecords } from './codes/codes.store.ts';
import type { Database } from './conversations.store.ts';
import { createHandoverRecords } from './handover/handover.store.ts';

/** What no budget counts any more: old requests for codes, and the networks that asked for a person. */
export function createBudgetSweeps(database: Database): readonly Sweep[] {
  const codes = createCodeRecords(database);
  const handovers = createHandoverRecords(database);
  return [
    {
      name: 'requests for codes',
      run: (at, signal) => sweepInSteps((atMost) => codes.sweep(at, atMost), signal),
    },
    {
      name: 'networks of hand-overs',
      run: (at, signal) => sweepInSteps((atMost) => handovers.forgetNetworks(at, atMost), signal),
    },
  ];
}
