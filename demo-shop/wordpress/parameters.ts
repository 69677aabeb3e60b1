import type { Json } from '../data/json.ts';
import { RestError } from './rest-error.ts';
import { listParameter, parameter, type RestRequest } from './rest-request.ts';

/** What a collection accepts; every other parameter is silently ignored, as WordPress does. */
export type Schema = Readonly<Record<string, Rule>>;

type Rule =
  | { readonly type: 'integer'; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: 'integers' }
  | { readonly type: 'date' }
  | { readonly type: 'email' }
  | { readonly type: 'choice'; readonly of: readonly string[] }
  | { readonly type: 'choices'; readonly of: readonly string[] };

/** Parameters that every collection has. */
export const collectionSchema = {
  page: { type: 'integer', minimum: 1 },
  per_page: { type: 'integer', minimum: 1, maximum: 100 },
  offset: { type: 'integer' },
  order: { type: 'choice', of: ['asc', 'desc'] },
  include: { type: 'integers' },
  exclude: { type: 'integers' },
} as const satisfies Schema;

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly data: Json;
}

/** Checks the parameters that a route knows. @throws RestError (400, rest_invalid_param) naming all bad ones. */
export function checkParameters(request: RestRequest, schema: Schema): void {
  const params: Record<string, Json> = {};
  const details: Record<string, Json> = {};
  for (const [name, rule] of Object.entries(schema)) {
    const fault = faultIn(request, name, rule);
    if (!fault) continue;
    params[name] = fault.message;
    details[name] = { code: fault.code, message: fault.message, data: fault.data };
  }
  const names = Object.keys(params);
  if (names.length === 0) return;
  const message = `Invalid parameter(s): ${names.join(', ')}`;
  throw new RestError(400, 'rest_invalid_param', message, { params, details });
}

function faultIn(request: RestRequest, name: string, rule: Rule): Fault | undefined {
  if (rule.type === 'integers' || rule.type === 'choices') {
    const faults = (listParameter(request, name) ?? []).map((value, index) => {
      const item = `${name}[${index}]`;
      return rule.type === 'integers' ? notInteger(item, value) : notOneOf(item, value, rule.of);
    });
    return faults.find((fault) => fault !== undefined);
  }
  const value = parameter(request, name);
  if (value === undefined) return undefined;
  if (rule.type === 'integer') {
    return notInteger(name, value) ?? outOfBounds(name, Number(value), rule);
  }
  if (rule.type === 'choice') return notOneOf(name, value, rule.of);
  return rule.type === 'date' ? notDate(value) : notEmail(value);
}

function notDate(value: string): Fault | undefined {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(value)) return undefined;
  return { code: 'rest_invalid_date', message: 'Invalid date.', data: null };
}

function notEmail(value: string): Fault | undefined {
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) return undefined;
  return { code: 'rest_invalid_email', message: 'Invalid email address.', data: null };
}

function notInteger(name: string, value: string): Fault | undefined {
  if (/^\s*-?\d+(\.0+)?\s*$/.test(value)) return undefined;
  const message = `${name} is not of type integer.`;
  return { code: 'rest_invalid_type', message, data: { param: name } };
}

function outOfBounds(
  name: string,
  value: number,
  bounds: { readonly minimum?: number; readonly maximum?: number },
): Fault | undefined {
  const { minimum = -Infinity, maximum = Infinity } = bounds;
  if (value >= minimum && value <= maximum) return undefined;
  const message =
    maximum === Infinity
      ? `${name} must be greater than or equal to ${minimum}`
      : `${name} must be between ${minimum} (inclusive) and ${maximum} (inclusive)`;
  return { code: 'rest_out_of_bounds', message, data: null };
}

function notOneOf(name: string, value: string, choices: readonly string[]): Fault | undefined {
  if (choices.includes(value)) return undefined;
  const list = `${choices.slice(0, -1).join(', ')}, and ${choices.at(-1)}`;
  return { code: 'rest_not_in_enum', message: `${name} is not one of ${list}.`, data: null };
}
