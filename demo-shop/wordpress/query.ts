/** One query parameter as PHP reads it: `status[0]=a` has the name `status` and the key `0`. */
export interface QueryEntry {
  readonly name: string;
  readonly key?: string;
  readonly value: string;
}

/** Reads a query string the way PHP fills `$_GET`: `status[]` counts up, a repeated name is overwritten. */
export function parseQuery(query: string): readonly QueryEntry[] {
  const entries: QueryEntry[] = [];
  for (const [rawName, value] of new URLSearchParams(query)) {
    const bracket = /^([^[]+)\[([^\]]*)\]$/.exec(rawName);
    const name = bracket?.[1] ?? rawName;
    const siblings = entries.filter((entry) => entry.name === name);
    const key = bracket ? bracket[2] || String(siblings.length) : undefined;
    const entry = { name, value, ...(key !== undefined && { key }) };
    const existing = entries.findIndex((other) => other.name === name && other.key === key);
    if (existing === -1) entries.push(entry);
    else entries[existing] = entry;
  }
  return entries;
}

/** Encodes as PHP's urlencode does: a space becomes `+`, and only `-_.` stay as they are. */
export function urlEncode(text: string): string {
  return rawUrlEncode(text).replaceAll('%20', '+').replaceAll('~', '%7E');
}

/** Encodes as RFC 3986 (PHP's rawurlencode) does, which OAuth 1.0a asks for. */
export function rawUrlEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Full name of an entry, for example `status[0]`. */
export function fullName(entry: QueryEntry): string {
  return entry.key === undefined ? entry.name : `${entry.name}[${entry.key}]`;
}
