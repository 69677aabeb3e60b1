import type { ZodError } from 'zod';
import type { StoreReference } from '../orders/identifiers.ts';
import type { Log } from '../log.ts';
import { BoundedCache } from './bounded-cache.ts';
import { defaultStoreSettings, storeSettingsSchema, type StoreSettings } from './store-settings.ts';

/** Thrown for settings that no store can have. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';
  /** What is wrong with which field, for example `promises.cutOff`: `must be a time as HH:MM`. */
  readonly fields: readonly { readonly field: string; readonly message: string }[];

  constructor(fields: InvalidSettings['fields']) {
    super(
      `These settings cannot be used: ${fields.map((each) => `${each.field} ${each.message}`).join('; ')}`,
    );
    this.fields = fields;
  }
}

/**
 * Settings as they arrive from a caller, with defaults for what is absent.
 * @throws InvalidSettings naming every field that is wrong.
 */
export function parseStoreSettings(settings: unknown): StoreSettings {
  const parsed = storeSettingsSchema.safeParse(settings);
  if (parsed.success) return parsed.data;
  throw new InvalidSettings(
    parsed.error.issues.map((issue) => ({
      field: issue.path.join('.') || 'settings',
      message: issue.message,
    })),
  );
}

/** Reads settings as they stand in the database. */
export interface StoredSettings {
  /** @param stored null is what a merchant has who has set nothing. */
  read(
    store: StoreReference,
    row: { readonly version: number; readonly stored: unknown },
  ): StoreSettings;
}

/**
 * What was valid when it was stored may not be any more after an update of this server. Such a field
 * gets its default, the others stay, and the log says so once: no shop goes down for it.
 */
export function createStoredSettings(log: Log): StoredSettings {
  const reported = new BoundedCache<true>({ maximum: 1_000, milliseconds: 3_600_000 });
  return {
    read({ storeId }, { version, stored }) {
      const { settings, dropped } = fitSettings(stored ?? {});
      const key = `${storeId}/${version}`;
      if (dropped.length > 0 && reported.get(key) === undefined) {
        reported.set(key, true);
        log.warn({ storeId, version, dropped }, 'stored settings do not fit; defaults stand in');
      }
      return settings;
    },
  };
}

/** Takes away the fields that do not fit, until the rest does. */
function fitSettings(stored: unknown): {
  readonly settings: StoreSettings;
  readonly dropped: readonly string[];
} {
  const rest: unknown = structuredClone(stored);
  const dropped: string[] = [];
  for (;;) {
    const parsed = storeSettingsSchema.safeParse(rest);
    if (parsed.success) return { settings: parsed.data, dropped };
    const fields = misfits(rest, parsed.error);
    if (fields.size === 0) return { settings: defaultStoreSettings, dropped: ['(all)'] };
    for (const [name, { holder, key }] of fields) {
      dropped.push(name);
      Reflect.deleteProperty(holder, key);
    }
  }
}

interface Field {
  readonly holder: object;
  readonly key: string;
}

/** The fields to take away, by their paths: for each fault the innermost there is, a list as a whole. */
function misfits(settings: unknown, { issues }: ZodError): ReadonlyMap<string, Field> {
  const paths = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key])
      : [issue.path],
  );
  const fields = new Map<string, Field>();
  for (const path of paths) {
    let holder = settings;
    let found: readonly [string, Field] | undefined;
    for (const [depth, step] of path.entries()) {
      const key = String(step);
      if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) break;
      if (!Object.hasOwn(holder, key)) break;
      found = [path.slice(0, depth + 1).join('.'), { holder, key }];
      holder = (holder as Readonly<Record<string, unknown>>)[key];
    }
    if (found) fields.set(...found);
  }
  return fields;
}
