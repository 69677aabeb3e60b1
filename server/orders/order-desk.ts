import { covers, disclose } from './disclosure.ts';
import type { Asker, GuessBudgets, TakenGuess } from './guess-budgets.ts';
import type { StoreReference } from './identifiers.ts';
import type { Clock } from './instant.ts';
import type { LookupOutcome, OrderDesk } from './lookup.ts';
import type { Order, OrderStage } from './order.ts';
import { PlatformError } from './platform-error.ts';
import type { Assurance, Proof, SecondFact } from './proof.ts';
import { compareSecondFact } from './second-fact.ts';
import type { TrackingSource } from './shipment.ts';
import { deriveSituation } from './situation/derive-situation.ts';
import type { ConnectedStore, Stores } from './stores.ts';
import { trackShipments, type TrackingFaultReport } from './track-shipments.ts';
import { normaliseEmail } from './typed/email.ts';
import { isSameOrderNumber, tidyOrderNumber } from './typed/order-number.ts';

const refused: LookupOutcome = { outcome: 'refused' };
const moreProofNeeded: LookupOutcome = { outcome: 'more_proof_needed' };

/** Orders of a customer's own among which they may choose. */
const newestOwnOrders = 8;

/** Among so many of a customer's newest orders one is looked for by its number. */
const mostOwnOrders = 50;

/** After these nothing more happens to an order by itself. */
const finished: ReadonlySet<OrderStage> = new Set([
  'completed',
  'delivered',
  'cancelled',
  'refunded',
  'payment_failed',
]);

/**
 * The desk at which shoppers ask for their orders. What a platform finds is only a search: number
 * and second fact are compared here, exactly, and exactly one order must have both.
 *
 * Each try costs a guess, whatever is wrong with it, and a right one gets it back. Whoever has proven
 * more than a number and a second fact is never kept from what that covers: a redeemed code tries its
 * own e-mail for nothing, and a signed-in customer finds their orders after the last guess, too.
 *
 * A shop that cannot be asked is `unavailable`; every other fault is ours and is thrown.
 */
export function createOrderDesk({
  stores,
  guessBudgets,
  clock,
  trackingSources = [],
  reportTrackingFault = () => undefined,
}: {
  readonly stores: Stores;
  readonly guessBudgets: GuessBudgets;
  readonly clock: Clock;
  readonly trackingSources?: readonly TrackingSource[];
  /** Told of sources that fail, so that somebody knows; shoppers get their answer without them. */
  readonly reportTrackingFault?: TrackingFaultReport;
}): OrderDesk {
  /** The answer for an order that the assurance covers. */
  async function verified(
    { reference: store, promises, description: { timeZone } }: ConnectedStore,
    found: Order,
    assurance: Assurance,
  ): Promise<LookupOutcome> {
    const order = await trackShipments(found, trackingSources, reportTrackingFault);
    const situation = deriveSituation(order, { now: clock.now(), promises, timeZone });
    const view = disclose(order, { store, assurance, situation, timeZone });
    const contactEmails = order.contact.emails;
    return { outcome: 'verified', orderId: order.id, assurance, view, contactEmails };
  }

  return {
    async acceptedSecondFacts(store) {
      return (await stores.open(store)).secondFacts;
    },

    lookUp: (reference, proof, asker, signal) =>
      orUnavailable(async () => {
        const store = await stores.open(reference);
        const held = heldIn(store.reference, asker);
        const isFree = held.some((assurance) => isProvenBy(assurance, proof.secondFact));
        const guess = isFree ? undefined : await guessBudgets.take(store.reference, asker, proof);
        const isPaid = guess !== undefined;
        if (!isFree && !isPaid && held.length === 0) return moreProofNeeded;

        return onGuess(guess, async () => {
          const isAccepted = isFree || store.secondFacts.includes(proof.secondFact.kind);
          const order = isAccepted ? await findOrder(store, proof, signal) : undefined;
          const assurance =
            order &&
            (held.find((each) => covers(each, store.reference, order)) ??
              (isPaid ? provenBy(store, order, proof, clock) : undefined));
          if (order && assurance) return verified(store, order, assurance);
          return isFree || isPaid ? refused : moreProofNeeded;
        });
      }),

    async isOrderOf(reference, { orderNumber, email }, signal) {
      const store = await stores.open(reference);
      const proof: Proof = { orderNumber, secondFact: { kind: 'email', value: email } };
      return (await findOrder(store, proof, signal)) !== undefined;
    },

    async ordersOf(reference, customer, orderNumbers, signal) {
      try {
        const store = await stores.open(reference);
        const { customerId } = customer;
        const isNamed = (order: Order) =>
          orderNumbers.length === 0 || orderNumbers.some((each) => isCalled(order, each));
        const most = orderNumbers.length === 0 ? newestOwnOrders : mostOwnOrders;
        const found = await store.platform.ordersOfCustomer(customerId, most, signal);
        return found
          .filter((order) => !isHidden(order) && covers(customer, store.reference, order))
          .filter(isNamed)
          .map((order) => ({
            orderId: order.id,
            // As its customer calls it, where they do.
            number: orderNumbers.find((each) => isCalled(order, each)) ?? order.number,
            isOpen: !finished.has(order.stage),
          }));
      } catch (error) {
        if (error instanceof PlatformError) return error;
        throw error;
      }
    },

    readAgain: (reference, orderId, assurance, signal) =>
      orUnavailable(async () => {
        const store = await stores.open(reference);
        const order = await store.platform.readOrder(orderId, signal);
        if (!order || order.id !== orderId || isHidden(order)) return refused;
        if (!covers(assurance, store.reference, order)) return refused;
        return await verified(store, order, assurance);
      }),
  };
}

/** The one order that has both number and second fact. */
async function findOrder(
  { platform }: ConnectedStore,
  proof: Proof,
  signal: AbortSignal | undefined,
): Promise<Order | undefined> {
  const orderNumber = tidyOrderNumber(proof.orderNumber);
  if (orderNumber === '') return undefined;
  const query = { orderNumber, secondFact: proof.secondFact };
  const candidates = await platform.findOrderCandidates(query, signal);
  const [match, ...furtherMatches] = matchesOf(candidates, proof);
  return furtherMatches.length === 0 ? match : undefined;
}

/**
 * Orders that have both number and second fact; one that a platform lists twice counts once. What is one
 * order's number and another's without its prefix means the first.
 */
function matchesOf(candidates: readonly Order[], proof: Proof): readonly Order[] {
  const theirs = candidates.filter(
    (order) => !isHidden(order) && compareSecondFact(order.contact, proof.secondFact),
  );
  const distinct = [...new Map(theirs.map((order) => [order.id, order])).values()];
  const byNumber = distinct.filter(({ number }) => isSameOrderNumber(number, proof.orderNumber));
  return byNumber.length > 0
    ? byNumber
    : distinct.filter((order) => isCalled(order, proof.orderNumber));
}

/** Whether an order has this number, or another name that is this. */
function isCalled({ number, otherNumbers = [] }: Order, typed: string): boolean {
  return [number, ...otherNumbers].some((each) => isSameOrderNumber(each, typed));
}

type HeldAssurance = Extract<Assurance, { readonly level: 2 }>;

/** What of an asker's proofs is worth more than a number and a second fact, in this store. */
function heldIn(store: StoreReference, { assurances }: Asker): readonly HeldAssurance[] {
  const held = assurances
    ?.filter((assurance) => assurance.level === 2)
    .filter(({ store: { storeId } }) => storeId === store.storeId)
    .filter(({ store: { accountId } }) => accountId === store.accountId);
  return held ?? [];
}

/** Whether the second fact needs no guess: the asker has shown that this very e-mail is theirs. */
function isProvenBy(assurance: HeldAssurance, { kind, value }: SecondFact): boolean {
  if (assurance.by !== 'code' || kind !== 'email') return false;
  const email = normaliseEmail(value);
  return email !== '' && email === normaliseEmail(assurance.email);
}

function provenBy(
  { reference: store }: ConnectedStore,
  { id: orderId, number: orderNumber }: Order,
  { secondFact: { kind: by } }: Proof,
  clock: Clock,
): Assurance {
  return { level: 1, store, orderId, orderNumber, by, provenAt: clock.now() };
}

/** Gives a guess back that was right, and one that told its maker nothing because something failed. */
async function onGuess(
  guess: TakenGuess | undefined,
  lookUp: () => Promise<LookupOutcome>,
): Promise<LookupOutcome> {
  let outcome: LookupOutcome;
  try {
    outcome = await lookUp();
  } catch (error) {
    await guess?.giveBack();
    throw error;
  }
  if (outcome.outcome === 'verified') await guess?.giveBack();
  return outcome;
}

function isHidden(order: Order): boolean {
  return order.stage === 'draft' || order.stage === 'trashed';
}

async function orUnavailable(ask: () => Promise<LookupOutcome>): Promise<LookupOutcome> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PlatformError) return { outcome: 'unavailable', error };
    throw error;
  }
}
