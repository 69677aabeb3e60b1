// `npm run connect-code -- --account ID`: a single-use code that joins a shop to this account.
import { parseArgs } from 'node:util';
import type { AccountId } from '../server/orders/identifiers.ts';
import { withAccounts } from './support/with-accounts.ts';

const usage = 'Usage: npm run connect-code -- --account ACCOUNT-ID';

await withAccounts(usage, async (accounts) => {
  const { values } = parseArgs({ options: { account: { type: 'string' } } });
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(values.account ?? '')) {
    throw new Error(usage);
  }
  const accountId = values.account as AccountId;
  const { name } = await accounts.contactOf(accountId);
  const { code, expiresAt } = await accounts.createConnectCode(accountId);
  console.log(`Connect code for ${name}, good once until ${expiresAt}: ${code}`);
});
