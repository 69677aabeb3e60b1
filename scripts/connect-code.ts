// `npm run connect-code -- --account ID`: a single-use code that joins a shop to this account.
import { parseArgs } from 'node:util';
import { accountIdFrom } from './support/account-id.ts';
import { withAccounts } from './support/with-accounts.ts';

const usage = `Usage: npm run connect-code -- --account ACCOUNT-ID
  Makes a single-use code with which a shop's plug-in joins that account.`;

function read() {
  const { values } = parseArgs({ options: { account: { type: 'string' } } });
  return accountIdFrom(values.account);
}

await withAccounts({ usage, read }, async (accountId, accounts) => {
  const { name } = await accounts.contactOf(accountId);
  const { code, expiresAt } = await accounts.createConnectCode(accountId);
  console.log(`For ${name}, good once until ${expiresAt}:`);
  console.log(`  TrulyBot User ID: ${accountId}`);
  console.log(`  Connect code:     ${code}`);
});
