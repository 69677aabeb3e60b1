import { textOf, type JsonObject } from '../data/json.ts';
import { recordedList } from '../data/recordings.ts';
import { checkParameters, collectionSchema } from '../wordpress/parameters.ts';
import { RestError } from '../wordpress/rest-error.ts';
import { parameter, type Caller, type RestAnswer } from '../wordpress/rest-request.ts';
import { answerOne, answerPage } from './collection.ts';
import { requireManager } from './permission.ts';
import type { Shop } from './shop.ts';

const ada = recordedList('customers/by-email');
const manager = recordedList('customers/by-email-all-roles');

/** Two people were recorded in full; the two other customers are written by hand after the first. */
const people: readonly JsonObject[] = [
  ...ada,
  ...ada.flatMap((person) => [
    likeAda(person, { id: 3, name: 'Bruno', email: 'bruno@shopper.test' }),
    likeAda(person, { id: 4, name: 'Keiko', email: 'keiko@shopper.test' }),
  ]),
  ...manager,
];

/** `GET /wc/v3/customers`: only people with an account, and only customers unless `role` says so. */
export function listCustomers(shop: Shop, caller: Caller): RestAnswer {
  const { request } = caller;
  checkParameters(request, { ...collectionSchema, email: { type: 'email' } });
  requireManager(caller, 'list');
  const role = parameter(request, 'role') ?? 'customer';
  const email = parameter(request, 'email')?.toLowerCase();
  const search = parameter(request, 'search')?.toLowerCase();
  const found = people.filter(
    (person) =>
      (role === 'all' || person['role'] === role) &&
      (email === undefined || textOf(person['email']).toLowerCase() === email) &&
      (search === undefined || isFound(person, search)),
  );
  return answerPage(shop, request, found);
}

/** `GET /wc/v3/customers/{id}`. */
export function getCustomer(shop: Shop, caller: Caller, id: number): RestAnswer {
  requireManager(caller, 'one');
  const person = people.find((each) => each['id'] === id);
  if (!person) throw new RestError(404, 'wc_user_invalid_id', 'Invalid user ID.');
  return answerOne(shop, caller.request, person);
}

function isFound(person: JsonObject, term: string): boolean {
  const fields = ['email', 'username', 'first_name', 'last_name'];
  return fields.some((field) => textOf(person[field]).toLowerCase().includes(term));
}

function likeAda(
  person: JsonObject,
  own: { readonly id: number; readonly name: string; readonly email: string },
): JsonObject {
  const copy = JSON.parse(
    JSON.stringify(person)
      .replaceAll('/customers/2', `/customers/${own.id}`)
      .replaceAll('ada@shopper.test', own.email)
      .replaceAll('"Ada"', JSON.stringify(own.name)),
  ) as JsonObject;
  return { ...copy, id: own.id, username: own.name.toLowerCase() };
}
