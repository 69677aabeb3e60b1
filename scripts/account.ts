// `npm run account -- --name "My shop" --email me@example.com`: a new account and its API key.
import { parseArgs } from 'node:util';
import { withAccounts } from './support/with-accounts.ts';

const usage = 'Usage: npm run account -- --name "My shop" --email me@example.com';

await withAccounts(usage, async (accounts) => {
  const { values } = parseArgs({
    options: { name: { type: 'string' }, email: { type: 'string' } },
  });
  const name = values.name?.trim() ?? '';
  const email = values.email?.trim() ?? '';
  const isName = name !== '' && name.length <= 200;
  if (!isName || email.length > 320 || !/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error(usage);
  const { accountId, apiKey } = await accounts.create({ name, email });
  console.log(`Account ${accountId}`);
  console.log(`API key, shown this once: ${apiKey}`);
});
