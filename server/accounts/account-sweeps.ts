import { sweepInSteps, type Sweep } from '../jobs/sweeps.ts';
import { AccountStore, type Database } from './accounts.store.ts';

/** Days for which a merchant can read what was done in their account. */
const trailDays = 1_095;

/** What nobody needs any more of accounts: connect codes that cannot be redeemed, and old activities. */
export function createAccountSweeps(database: Database): readonly Sweep[] {
  const store = new AccountStore(database);
  return [
    {
      name: 'connect codes',
      run: (at, signal) => sweepInSteps((atMost) => store.deleteConnectCodes(at, atMost), signal),
    },
    {
      name: 'activities',
      run: (at, signal) => {
        const before = new Date(at.getTime() - trailDays * 86_400_000);
        return sweepInSteps((atMost) => store.deleteActivities(before, atMost), signal);
      },
    },
  ];
}
