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
import { accountIdFrom } from './support/account-id.ts';
import { withDatabase, type CommandContext } from './support/with-database.ts';

const usage = `Usage: npm run shopper -- export --account ACCOUNT-ID --email anna@example.com
       npm run shopper -- erase --account ACCOUNT-ID --email anna@example.com
       npm run shopper -- erasures
       npm run shopper -- replay --from FILE
  export     prints all that is kept of a shopper, one conversation a line
  erase      deletes it, for good
  erasures   prints who was erased when, without their e-mails
  replay     erases them again, after an older backup was restored`;

/** The command's words, understood. */
type Words =
  | { readonly verb: 'export' | 'erase'; readonly accountId: AccountId; readonly email: string }
  | { readonly verb: 'erasures' }
  | { readonly verb: 'replay'; readonly file: string };

function read(): Words | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      account: { type: 'string' },
      email: { type: 'string' },
      from: { type: 'string' },
    },
  });
  const [verb, ...others] = positionals;
  if (others.length > 0) return undefined;
  if (verb === 'erasures') return { verb };
  if (verb === 'replay') return values.from === undefined ? undefined : { verb, file: values.from };
  if (verb !== 'export' && verb !== 'erase') return undefined;
  const accountId = accountIdFrom(values.account);
  const { email = '' } = values;
  return accountId !== undefined && normaliseEmail(email) ? { verb, accountId, email } : undefined;
}

await withDatabase({ usage, read }, async (words, command) => {
  const shoppers = await openShoppers(command);
  if (words.verb === 'erasures') {
    for await (const erasure of shoppers.erasures()) console.log(writeErasure(erasure));
    for await (const erasure of shoppers.storeErasures()) console.log(writeErasure(erasure));
    return;
  }
  if (words.verb === 'replay') {
    await replay(shoppers, words.file, command.signal);
    return;
  }
  const { verb, accountId, email } = words;
  // An account that does not exist is said so, and not answered with "nothing found".
  await createAccounts({ database: command.database, clock: systemClock }).contactOf(accountId);
  if (verb === 'export') {
    for await (const conversation of shoppers.export(accountId, email)) {
      console.log(JSON.stringify(conversation));
    }
    return;
  }
  const { conversations, messages } = await shoppers.erase(accountId, email);
  console.log(
    `Erased: ${conversations} conversations, and ${messages} messages in conversations of others.`,
  );
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
