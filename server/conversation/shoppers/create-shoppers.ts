import type { Log } from '../../log.ts';
import type { FileMailer } from '../../mail/file-mailer.ts';
import { instantFrom, type Clock, type Instant } from '../../orders/instant.ts';
import type { Vault } from '../../vault/vault.ts';
import { createConversationSeal } from '../conversation-seal.ts';
import type { LiveEvents } from '../live-events/live-events.ts';
import { createDataRequestRecords } from './data-requests.store.ts';
import { createErasePerson } from './erase-person.ts';
import { exportConversation } from './export-conversation.ts';
import { createKeptExports } from './kept-exports.ts';
import { personBehind, type Person } from './person.ts';
import type {
  Erased,
  Erasure,
  ErasureTrail,
  ExportedConversation,
  Shoppers,
  StoreErasure,
} from './shoppers.ts';
import { createShopperRecords, type Database } from './shoppers.store.ts';

/** Conversations or notes that are looked up at once. */
const atOnce = 50;

/** How long a token of a customer's may be alive after they have left the shop, milliseconds. */
const tokensLiveMs = 900_000;

export interface ShoppersOptions {
  readonly database: Database;
  readonly vault: Vault;
  readonly liveEvents: Pick<LiveEvents, 'publish'>;
  /** Mail that lies on this machine: deleted with the request for a person that it is about. */
  readonly mailFiles: Pick<FileMailer, 'withdraw'>;
  readonly trail: ErasureTrail;
  readonly clock: Clock;
  readonly log: Log;
}

/** Export and erasure over the database. */
export function createShoppers(options: ShoppersOptions): Shoppers {
  const { database, liveEvents, mailFiles, trail, clock, log } = options;
  const seal = createConversationSeal(options.vault);
  const records = createShopperRecords(database);
  const keptExports = createKeptExports({ records: createDataRequestRecords(database), seal });
  const erasePerson = createErasePerson({ records, seal, keptExports, liveEvents, mailFiles });

  async function* exportPerson(person: Person): AsyncGenerator<ExportedConversation> {
    let after: string | undefined;
    for (;;) {
      const page = await records.conversationsOf(person, { after, atMost: atOnce });
      for (const found of page) {
        const exported = await exportConversation({ records, seal }, person, found);
        if (exported !== undefined) yield exported;
      }
      after = page.at(-1)?.id;
      if (page.length < atOnce) return;
    }
  }

  const eraseAndTell = async (
    person: Person,
    limits: { readonly startedUntil?: Instant } = {},
  ): Promise<Erased> => {
    const { conversations, messages } = await erasePerson(person, limits);
    await trail.recordActivity(person.accountId, {
      type: 'shopper.erased',
      description: `A shopper was erased: ${conversations} conversations, and ${messages} messages in conversations of others.`,
      metadata: { conversations, messages },
    });
    log.info({ conversations, messages }, 'a shopper was erased');
    return { conversations, messages };
  };

  return {
    async *export(accountId, email) {
      yield* exportPerson({ accountId, emailIndex: await seal.indexOfEmail(accountId, email) });
    },

    async *exportCustomer(store, customer) {
      yield* exportPerson(await personBehind(seal, store, customer));
    },

    // Each is noted first, so that whatever happens to this process, the erasure can be repeated.
    async erase(accountId, email) {
      const erasure = {
        accountId,
        emailIndex: await seal.indexOfEmail(accountId, email),
        erasedAt: clock.now(),
      };
      await records.note(erasure);
      return eraseAndTell(erasure);
    },

    async eraseCustomer(store, customer) {
      const person = await personBehind(seal, store, customer);
      const { emailIndex, idIndexes = [], customerIndex } = person;
      const erasedAt = clock.now();
      for (const personIndex of [...(emailIndex ? [emailIndex] : []), ...idIndexes]) {
        await records.noteInStore({ ...store, personIndex, erasedAt });
      }
      const erased = await eraseAndTell(person);
      if (customerIndex) {
        const before = new Date(Date.parse(erasedAt) - tokensLiveMs);
        await records.deleteSignOuts(store, customerIndex, before);
      }
      return erased;
    },

    async withdrawMails(store) {
      await mailFiles.withdraw(await records.mailsOfStore(store));
    },

    async *erasures() {
      let last: Erasure | undefined;
      for (;;) {
        const page = await records.erasuresAfter(last, atOnce);
        for (const { erasedAt, ...which } of page) {
          last = { ...which, erasedAt: instantFrom(erasedAt) };
          yield last;
        }
        if (page.length < atOnce) return;
      }
    },

    async *storeErasures() {
      let last: StoreErasure | undefined;
      for (;;) {
        const page = await records.storeErasuresAfter(last, atOnce);
        for (const { erasedAt, ...which } of page) {
          last = { ...which, erasedAt: instantFrom(erasedAt) };
          yield last;
        }
        if (page.length < atOnce) return;
      }
    },

    async eraseAgain(erasure) {
      const startedUntil = erasure.erasedAt;
      if (!('personIndex' in erasure)) {
        await records.note(erasure);
        return eraseAndTell(erasure, { startedUntil });
      }
      await records.noteInStore(erasure);
      const { personIndex, ...where } = erasure;
      // Whichever of the two it is: no e-mail has the index of an id.
      const person = { ...where, emailIndex: personIndex, idIndexes: [personIndex] };
      return eraseAndTell(person, { startedUntil });
    },
  };
}
