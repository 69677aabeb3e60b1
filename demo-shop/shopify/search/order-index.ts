import { digitsOf } from '../data/identifiers.ts';
import type { CustomerRecord, OrderRecord } from '../data/records.ts';
import type { SearchTerm } from './parse-query.ts';
import { matchesInstant, matchesNumber, matchesWords, words, type SearchIndex } from './search.ts';

/** What a search of orders looks into: the filters of `orders(query:)` that fixtures have something for. */
export const orderIndex: SearchIndex<OrderRecord> = {
  filters: {
    name: (order, term) => matchesName(order.name, term),
    email: (order, term) => matchesWords(order.email, term),
    confirmation_number: (order, term) => matchesWords(order.confirmationNumber, term),
    customer_id: (order, term) =>
      matchesNumber(order.customerId && digitsOf(order.customerId), term),
    id: (order, term) => matchesNumber(order.legacyResourceId, term),
    status: (order, { value }) => matchesStatus(order, value.toLowerCase()),
    financial_status: (order, { value }) => isNamed(order.displayFinancialStatus, value),
    fulfillment_status: (order, { value }) => matchesFulfillment(order, value.toLowerCase()),
    return_status: (order, { value }) => isNamed(order.returnStatus, value),
    created_at: (order, term) => matchesInstant(order.createdAt, term),
    processed_at: (order, term) => matchesInstant(order.processedAt, term),
    updated_at: (order, term) => matchesInstant(order.updatedAt, term),
    sku: (order, term) => order.lineItems.some((item) => matchesWords(item.sku, term)),
    test: (order, { value }) => String(order.test) === value,
  },
  anywhere: (order, term) => {
    const { shippingAddress, billingAddress } = order;
    const texts = [
      order.email,
      order.confirmationNumber,
      shippingAddress?.firstName,
      shippingAddress?.lastName,
      billingAddress?.lastName,
    ];
    return matchesName(order.name, term) || matchesWords(texts.join(' '), term);
  },
};

/** What a search of customers looks into. */
export const customerIndex: SearchIndex<CustomerRecord> = {
  filters: {
    id: (customer, term) => matchesNumber(digitsOf(customer.id), term),
    email: (customer, term) => matchesWords(customer.email, term),
    phone: (customer, { value }) =>
      digitsOnly(value) !== '' && digitsOnly(customer.phone ?? '').endsWith(digitsOnly(value)),
    first_name: (customer, term) => matchesWords(customer.firstName, term),
    last_name: (customer, term) => matchesWords(customer.lastName, term),
  },
  anywhere: (customer, term) =>
    matchesWords([customer.firstName, customer.lastName, customer.email].join(' '), term),
};

/** Loosely, as a search does: without signs, and by the digits alone, so that 1001 also finds EN1001-A. */
function matchesName(name: string, term: SearchTerm): boolean {
  const [there, wanted] = [words(name).join(''), words(term.value).join('')];
  if (wanted === '') return term.isPrefix && term.value === '';
  if (term.isPrefix) return there.startsWith(wanted) || digitsOnly(there).startsWith(wanted);
  return there === wanted || words(name).includes(wanted) || digitsOnly(there) === wanted;
}

function digitsOnly(text: string): string {
  return text.replaceAll(/\D/g, '');
}

function isNamed(value: string | null, wanted: string): boolean {
  return wanted.toLowerCase() === 'any' || value?.toLowerCase() === wanted.toLowerCase();
}

function matchesStatus(order: OrderRecord, status: string): boolean {
  if (status === 'any') return true;
  if (status === 'cancelled') return order.cancelledAt !== null;
  if (status === 'closed') return order.closedAt !== null;
  if (status === 'open') return order.closedAt === null && order.cancelledAt === null;
  return status === 'not_closed' && order.closedAt === null;
}

function matchesFulfillment(order: OrderRecord, status: string): boolean {
  const there = order.displayFulfillmentStatus.toLowerCase();
  if (status === 'partial') return there === 'partially_fulfilled';
  if (status === 'shipped') return there === 'fulfilled';
  if (status === 'unshipped') return there !== 'fulfilled' && there !== 'partially_fulfilled';
  return there === status;
}
