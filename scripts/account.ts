// `npm run account -- --name "My shop" --email me@example.com`: a new account and its API key.
import { parseArgs } from 'node:util';
import { withAccounts } from './support/with-accounts.ts';

const usage = `Usage: npm run account -- --name "My shop" --email me@example.com
  Makes an account and its API key, which is shown this once.`;

function read() {
  const { values } = parseArgs({
    options: { name: { type: 'string' }, email: { type: 'string' } },
  });
  const name = values.name?.trim() ?? '';
  const email = values.email?.trim() ?? '';
  const isName = name !== '' && name.length <= 200;
  const isEmail = email.length <= 320 && /^[^\s@]+@[^\s@]+$/.test(email);
  return isName && isEmail ? { name, email } : undefined;
}

await withAccounts({ usage, read, makesDatabase: true }, async (contact, accounts) => {
  const { accountId, apiKey } = await accounts.create(contact);
  console.log(`Account ${accountId}`);
  console.log(`API key, shown this once: ${apiKey}`);
});
