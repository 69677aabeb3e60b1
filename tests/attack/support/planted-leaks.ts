import type { ShopperInput } from '../../../protocol/chat.ts';
import type { Conversations } from '../../../server/conversation/conversations.ts';
import { Problem } from '../../../server/http/problem.ts';
import type { Alterations } from '../../../server/main.ts';
import { disclose } from '../../../server/orders/disclosure.ts';
import type { GuessBudgets } from '../../../server/orders/guess-budgets.ts';
import type { StoreReference } from '../../../server/orders/identifiers.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import type { LookupOutcome } from '../../../server/orders/lookup.ts';
import type { Order } from '../../../server/orders/order.ts';
import type { Assurance, Proof } from '../../../server/orders/proof.ts';
import { deriveSituation } from '../../../server/orders/situation/derive-situation.ts';
import type { ConnectedStore, Stores } from '../../../server/orders/stores.ts';
import { isSameOrderNumber } from '../../../server/orders/typed/order-number.ts';

/** One for each class of leak; the attack must find every one of them. */
export const plantedLeaks = [
  'number alone opens',
  'beginning of the e-mail opens',
  'whatever the shop found opens',
  'refusal differs when the order exists',
  'choosing an order opens it',
  'any six digits are a code',
  'conversation opens without its secret',
  'conversation opens under another site',
  'store is not checked against the account',
  'revoked key goes on opening',
  'error shows its stack',
  'error answers 500',
  'header names customers',
] as const;

export type PlantedLeak = (typeof plantedLeaks)[number];

/** Every guess is free. */
export const liftedBudgets: GuessBudgets = {
  take: async () => ({ giveBack: async () => undefined }),
};

/** Parts of the server that work as always until a leak is planted in them. */
export function createPlantedLeaks(): {
  readonly alterations: Alterations;
  /** Undefined takes the last one out again. */
  plant(leak: PlantedLeak | undefined): void;
} {
  let planted: PlantedLeak | undefined;
  const has = (leak: PlantedLeak) => planted === leak;
  let stores: Stores | undefined;
  const conversations = new Map<
    string,
    { readonly store: StoreReference; readonly secret: string }
  >();
  /** Whose each store is. */
  const owners = new Map<string, StoreReference>();
  const open = async (reference: StoreReference) => {
    if (stores === undefined) throw new TypeError('there are no stores yet');
    return stores.open(reference);
  };

  /** What a desk that compares badly would take for the order that was asked for. */
  const leakedOrder = async (store: ConnectedStore, proof: Proof): Promise<Order | undefined> => {
    switch (planted) {
      case 'number alone opens':
        return (await allOf(store)).find((order) => hasNumber(order, proof));
      case 'beginning of the e-mail opens':
        return (await allOf(store)).find(
          (order) => hasNumber(order, proof) && beginsAlike(order, proof),
        );
      case 'whatever the shop found opens':
        return (await store.platform.findOrderCandidates(proof))[0];
      default:
        return undefined;
    }
  };

  const alterations: Alterations = {
    stores: (usual) => (stores = usual),

    orderDesk: (usual) =>
      changed(usual, {
        async lookUp(reference, proof, asker, signal) {
          const outcome = await usual.lookUp(reference, proof, asker, signal);
          if (outcome.outcome !== 'refused') return outcome;
          const store = await open(reference);
          const leaked = await leakedOrder(store, proof);
          if (leaked) return shown(store, leaked);
          const isThere =
            has('refusal differs when the order exists') &&
            (await allOf(store)).some((order) => hasNumber(order, proof));
          return isThere ? { outcome: 'more_proof_needed' } : outcome;
        },
      }),

    conversations: (usual) => altered(usual),

    integrations: (usual) =>
      changed(usual, {
        async connectWooCommerce(accountId, request) {
          const made = await usual.connectWooCommerce(accountId, request);
          if (made.store) {
            const { storeId } = made.store;
            owners.set(storeId, { accountId, storeId });
          }
          return made;
        },
        async findStore(accountId, choice) {
          const owner = owners.get(choice.storeId ?? '');
          if (owner && has('store is not checked against the account')) return owner;
          return usual.findStore(accountId, choice);
        },
      }),

    accounts: (usual) =>
      changed(usual, {
        async revokeApiKey(accountId, apiKeyId) {
          if (has('revoked key goes on opening')) return true;
          return usual.revokeApiKey(accountId, apiKeyId);
        },
      }),
  };

  const altered = (usual: Conversations): Conversations =>
    changed(usual, {
      async open(store, request) {
        const opened = await usual.open(store, request);
        const { conversationId, secret } = opened;
        conversations.set(conversationId, { store: store.store, secret });
        return opened;
      },
      async authenticate(store, conversationId, secret) {
        const found = await usual.authenticate(store, conversationId, secret);
        const its = conversations.get(conversationId);
        if (found || its === undefined) return found;
        if (has('header names customers')) {
          const orders = await allOf(await open(its.store));
          const customers = orders.flatMap(({ contact }) => contact.emails).join();
          throw new Problem('not-found', 'There is nothing.', {
            headers: { 'X-Customers': customers },
          });
        }
        if (has('conversation opens without its secret'))
          return usual.authenticate(its.store, conversationId, its.secret);
        if (has('conversation opens under another site')) {
          return usual.authenticate(its.store, conversationId, secret);
        }
        return undefined;
      },
      async post(conversation, request, network) {
        const { input } = request;
        const isOdd = 'text' in input && /[^\p{ASCII}]/u.test(input.text);
        if (isOdd && has('error answers 500')) throw new TypeError('a planted fault');
        if (isOdd && has('error shows its stack')) {
          throw new Problem('invalid-body', new Error('a planted fault').stack ?? '');
        }
        const wanted = numberTaken(input);
        const order =
          wanted === undefined
            ? undefined
            : (await allOf(await open(conversation.store))).find(({ number }) =>
                number.includes(wanted),
              );
        if (order === undefined) return usual.post(conversation, request, network);
        const [value = ''] = order.contact.emails;
        const proof: ShopperInput = {
          kind: 'order_form',
          orderNumber: order.number,
          secondFact: { kind: 'email', value },
        };
        return usual.post(conversation, { ...request, input: proof }, network);
      },
    });

  /** The number of the order that an input opens without a proof. */
  const numberTaken = (input: ShopperInput): string | undefined => {
    if (input.kind === 'quick_reply' && has('choosing an order opens it')) {
      return /^order:(\d{6})$/.exec(input.action)?.[1];
    }
    if (input.kind === 'text' && has('any six digits are a code')) {
      return /^\d{6}$/.test(input.text) ? '' : undefined;
    }
    return undefined;
  };

  return {
    alterations,
    plant(leak) {
      planted = leak;
    },
  };
}

/** A part with some of its methods replaced; the others work as they did, wherever they keep what they know. */
function changed<Part extends object>(usual: Part, changes: Partial<Part>): Part {
  return new Proxy(usual, {
    get(part, name): unknown {
      const value: unknown = Reflect.get(name in changes ? changes : part, name);
      return typeof value === 'function' ? value.bind(part) : value;
    },
  });
}

function allOf({ platform }: ConnectedStore): Promise<readonly Order[]> {
  return platform.searchOrders({ limit: 100 });
}

function hasNumber(order: Order, { orderNumber }: Proof): boolean {
  return isSameOrderNumber(order.number, orderNumber);
}

function beginsAlike({ contact }: Order, { secondFact: { value } }: Proof): boolean {
  return contact.emails.some((email) => email.startsWith(value) || value.startsWith(email));
}

/** The order as if it had been proven. */
function shown(
  { reference: store, promises, description: { timeZone } }: ConnectedStore,
  order: Order,
): LookupOutcome {
  const { id: orderId, number: orderNumber } = order;
  const provenAt = systemClock.now();
  const assurance: Assurance = { level: 1, store, orderId, orderNumber, by: 'email', provenAt };
  const situation = deriveSituation(order, { now: provenAt, promises, timeZone });
  const view = disclose(order, { store, assurance, situation, timeZone });
  return { outcome: 'verified', orderId, assurance, view, contactEmails: order.contact.emails };
}
