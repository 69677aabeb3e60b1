import { storeSettingsSchema, type StoreSettings } from './store-settings.ts';

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
 * Settings as they stand in the database or arrive from a caller, with defaults for what is absent;
 * null is what a merchant has who has set nothing.
 * @throws InvalidSettings naming every field that is wrong.
 */
export function parseStoreSettings(settings: unknown): StoreSettings {
  const parsed = storeSettingsSchema.safeParse(settings ?? {});
  if (parsed.success) return parsed.data;
  throw new InvalidSettings(
    parsed.error.issues.map((issue) => ({
      field: issue.path.join('.') || 'settings',
      message: issue.message,
    })),
  );
}
