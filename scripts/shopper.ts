// `npm run shopper -- export|erase --account ID --email …`: what is kept of a shopper, or none of it.
// `npm run shopper -- erasures > file`, `npm run shopper -- replay --from file`: see README, "Forgetting".
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAccounts } from '../server/accounts/create-accounts.ts';
import { createMemoryLiveEvents } from '../server/conversation/live-events/memory.ts';
import { createShoppers } from '../server/conversation/shoppers/create-shoppers.ts';
import { readErasures, writeErasure } from '../server/conversation/shoppers/erasure-lines.ts';
import type { Shoppers } from '../server/conversation/shoppers/shoppers.ts';
import { silentLog } from '../server/log.ts';
import { createFileMailer } from '../server/mail/file-mailer.ts';
import type { AccountId } from '../server/orders/identifiers.ts';
import { systemClock } from '../server/orders/instant.ts';
import { normaliseEmail } from '../server/orders/typed/email.ts';
import { createVault } from '../server/vault/create-vault.ts';
import { loadHostKeys } from '../server/vault/host-keys.ts';
import { DataKeyStore } from '../server/vault/vault.store.ts';
import { withDatabase, type CommandContext } from './support/with-database.ts';

const usage = `Usage: npm run shopper -- export --account ACCOUNT-ID --email anna@example.com
       npm run shopper -- erase --account ACCOUNT-ID --email anna@example.com
       npm run shopper -- erasures
       npm run shopper -- replay --from FILE`;

await withDatabase(usage, async (command) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      account: { type: 'string' },
      email: { type: 'string' },
      from: { type: 'string' },
    },
  });
  const shoppers = await openShoppers(command);
  const verb = positionals.length === 1 ? positionals[0] : undefined;
  if (verb === 'erasures') {
    for await (const erasure of shoppers.erasures()) console.log(writeErasure(erasure));
    return;
  }
  if (verb === 'replay' && values.from !== undefined) {
    await replay(shoppers, values.from, command.signal);
    return;
  }
  const { account = '', email = '' } = values;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(account) || !normaliseEmail(email)) {
    throw new Error(usage);
  }
  const accountId = account as AccountId;
  // An account that does not exist is said so, and not answered with "nothing found".
  await createAccounts({ database: command.database, clock: systemClock }).contactOf(accountId);
  if (verb === 'export') {
    for await (const conversation of shoppers.export(accountId, email)) {
      console.log(JSON.stringify(conversation));
    }
  } else if (verb === 'erase') {
    const { conversations, messages } = await shoppers.erase(accountId, email);
    console.log(
      `Erased: ${conversations} conversations, and ${messages} messages in conversations of others.`,
    );
  } else {
    throw new Error(usage);
  }
});

async function replay(shoppers: Shoppers, file: string, signal: AbortSignal): Promise<void> {
  const erasures = readErasures(await readFile(file, 'utf8'));
  let conversations = 0;
  for (const erasure of erasures) {
    if (signal.aborted) throw new Error('Broken off. Run it again: it goes on where it was.');
    conversations += (await shoppers.eraseAgain(erasure)).conversations;
  }
  console.log(`Repeated ${erasures.length} erasures: ${conversations} conversations deleted.`);
}

async function openShoppers({ config, database }: CommandContext): Promise<Shoppers> {
  const dataDirectory = resolve(config.DATA_DIR);
  const keyRing = await loadHostKeys({
    encryptionKey: config.ENCRYPTION_KEY.reveal(),
    keyFile: join(dataDirectory, 'encryption.key'),
    keys: new DataKeyStore(database),
  });
  return createShoppers({
    database,
    vault: createVault({ keyRing, database }),
    // Streams of a running server look by themselves every few seconds.
    liveEvents: createMemoryLiveEvents(),
    mailFiles: createFileMailer(join(dataDirectory, 'mail'), config.MAIL_FROM),
    trail: createAccounts({ database, clock: systemClock }),
    clock: systemClock,
    log: silentLog,
  });
}
