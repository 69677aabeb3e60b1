import { sweepInSteps, type Sweep } from '../../jobs/sweeps.ts';
import type { Log } from '../../log.ts';
import { MailRefused, type Mailer } from '../../mail/mailer.ts';
import type { StoreReference } from '../../orders/identifiers.ts';
import { instantFrom, type Clock, type Instant } from '../../orders/instant.ts';
import type { Vault } from '../../vault/vault.ts';
import { createConversationSeal } from '../conversation-seal.ts';
import type { DataRequests, DataRequestSummary, StoreCustomer } from './data-requests.ts';
import { createDataRequestRecords, type Database } from './data-requests.store.ts';
import { personBehind } from './person.ts';
import type { ErasureTrail, ExportedConversation, Shoppers } from './shoppers.ts';
import { writeDataRequestMail } from './write-data-request-mail.ts';

/** A merchant has this long to answer, days: what Shopify asks of apps and the GDPR of merchants (article 12). */
const dueDays = 30;

/** As long again for a merchant who is late; then it is deleted here, days. */
const keptDays = 60;

export interface DataRequestsOptions {
  readonly database: Database;
  readonly vault: Vault;
  readonly shoppers: Pick<Shoppers, 'exportCustomer'>;
  readonly mailer: Mailer;
  /** Who answers for a shop. */
  readonly contacts: {
    contactFor(
      store: StoreReference,
    ): Promise<{ readonly email: string; readonly storeName: string }>;
  };
  readonly trail: ErasureTrail;
  readonly clock: Clock;
  readonly log: Log;
}

/** Requests over the database. */
export function createDataRequests(options: DataRequestsOptions): DataRequests & {
  /**
   * Takes a request in: keeps it, exports what is kept of the customer, and tells the merchant that it is
   * there. Called again after a failure, it goes on.
   * @param request.id a UUID, the same for the same request.
   */
  receive(
    store: StoreReference,
    request: {
      readonly id: string;
      readonly customer: StoreCustomer;
      readonly requestedAt: Instant;
    },
  ): Promise<void>;
} {
  const { database, shoppers, mailer, contacts, trail, clock, log } = options;
  const seal = createConversationSeal(options.vault);
  const records = createDataRequestRecords(database);

  return {
    async receive(store, { id, customer, requestedAt }) {
      const { accountId } = store;
      const { emailIndex, customerIndex } = await personBehind(seal, store, customer);
      const due = daysAfter(requestedAt, dueDays);
      const known = await records.insert(store, {
        id,
        emailIndex,
        customerIndex,
        request: await seal.seal(accountId, ['data_requests', id, 'request'], customer),
        requestedAt,
        dueAt: due,
        keptUntil: daysAfter(requestedAt, keptDays),
      });
      if (known.done_at === null) {
        const conversations: ExportedConversation[] = [];
        for await (const each of shoppers.exportCustomer(store, customer)) conversations.push(each);
        await records.update(accountId, id, {
          export: await seal.seal(accountId, ['data_requests', id, 'export'], conversations),
          done_at: clock.now(),
        });
        log.info({ dataRequestId: id, conversations: conversations.length }, 'data was exported');
      }
      if (known.mailed_at !== null) return;
      const { email, storeName } = await contacts.contactFor(store);
      try {
        const mail = writeDataRequestMail({ storeName, requestedAt, due });
        await mailer.send({ id, to: email, ...mail });
      } catch (error) {
        // It would be refused again; the request stands in the shop's admin all the same.
        if (!(error instanceof MailRefused)) throw error;
        log.error({ err: error, dataRequestId: id }, 'a merchant could not be told of a request');
      }
      await records.update(accountId, id, { mailed_at: clock.now() });
    },

    async list(accountId, storeId) {
      const rows = await records.list({ accountId, storeId });
      return rows.map(summaryOf);
    },

    async read(accountId, storeId, id) {
      const row = isUuid(id) ? await records.read({ accountId, storeId }, id) : undefined;
      if (row === undefined) return undefined;
      const place = (column: 'request' | 'export') => ['data_requests', row.id, column] as const;
      const customer = await seal.open<StoreCustomer>(accountId, place('request'), row.request);
      const conversations =
        row.export &&
        (await seal.open<readonly ExportedConversation[]>(accountId, place('export'), row.export));
      await trail.recordActivity(accountId, {
        type: 'shopper.exported',
        description: 'What is kept of a customer who asked for it was opened.',
        metadata: { conversations: conversations?.length ?? 0 },
      });
      return { ...summaryOf(row), customer, ...(conversations && { conversations }) };
    },
  };
}

/** Deletes requests and their exports once their time is over. */
export function createDataRequestSweep(database: Database): Sweep {
  const records = createDataRequestRecords(database);
  return {
    name: 'data requests',
    run: (at, signal) => sweepInSteps((atMost) => records.deleteEnded(at, atMost), signal),
  };
}

function summaryOf(row: {
  readonly id: string;
  readonly requested_at: Date;
  readonly due_at: Date;
  readonly kept_until: Date;
  readonly done_at: Date | null;
}): DataRequestSummary {
  return {
    id: row.id,
    requestedAt: instantFrom(row.requested_at),
    due: instantFrom(row.due_at),
    ...(row.done_at && { doneAt: instantFrom(row.done_at) }),
    keptUntil: instantFrom(row.kept_until),
  };
}

function daysAfter(instant: Instant, days: number): Instant {
  return instantFrom(new Date(Date.parse(instant) + days * 86_400_000));
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
