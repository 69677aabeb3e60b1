import { isObject, type Json, type JsonObject } from '../data/json.ts';

/**
 * Keeps the fields that `_fields` names, in the order of the object. `billing.email` reaches inside
 * an object, but not inside the members of a list: `line_items.name` leaves nothing of the lines, as
 * recorded. `_links` of a listed record comes along only when it is asked for by name.
 */
export function onlyFields(value: JsonObject, fields: readonly string[]): JsonObject {
  const kept: Record<string, Json | undefined> = {};
  for (const [key, member] of Object.entries(value)) {
    const inner = fields
      .filter((field) => field.startsWith(`${key}.`))
      .map((field) => field.slice(key.length + 1));
    if (fields.includes(key)) kept[key] = member;
    else if (inner.length > 0 && isObject(member)) kept[key] = onlyFields(member, inner);
  }
  return kept;
}
