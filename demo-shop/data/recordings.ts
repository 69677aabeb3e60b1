import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, listOf, type Json, type JsonObject } from './json.ts';

/** Address that stands in every recording for the shop's own; answers carry the demo shop's instead. */
export const recordedHome = 'https://shop.test';

/** One recorded exchange with a real WooCommerce: what was asked, and the answer word for word. */
export interface Recording {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly raw_query?: string;
    readonly auth: { readonly mode: string; readonly scheme?: string; readonly key?: string };
    readonly body?: Json;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Json;
  };
  readonly note?: string;
}

const folder = join(import.meta.dirname, '..', 'recordings');

/** Reads one recording, for example `orders/order-failed`. @throws when there is no such file. */
export function readRecording(name: string): Recording {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Recording;
}

/** The recorded answer as an object. @throws TypeError when it was something else. */
export function recordedObject(name: string): JsonObject {
  const { body } = readRecording(name).response;
  if (!isObject(body)) throw new TypeError(`recording ${name} is no JSON object`);
  return body;
}

/** The recorded answer as a list of objects. */
export function recordedList(name: string): readonly JsonObject[] {
  return listOf(readRecording(name).response.body).filter(isObject);
}

/** Names of all recordings in a folder, without `.json`, in order; sub-folders are left out. */
export function recordingsIn(subfolder: string): readonly string[] {
  return readdirSync(join(folder, subfolder))
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => `${subfolder}/${file.slice(0, -'.json'.length)}`);
}
