import { readFileSync, writeFileSync } from 'node:fs';
import { isObject, type Json } from './data/json.ts';
import { randomKeys, type ApiKey, type ShopKeys } from './wordpress/keys.ts';

/**
 * The keys in a file; new ones are made and written (readable by its owner only) when there is no
 * such file, so that a restarted shop keeps the keys that somebody connected it with.
 * @throws TypeError when the file holds something else.
 */
export function keysFromFile(path: string): ShopKeys {
  const text = readIfPresent(path);
  if (text === undefined) {
    const keys = randomKeys();
    writeFileSync(path, `${JSON.stringify(keys, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return keys;
  }
  const content = JSON.parse(text) as Json;
  const key = (name: string): ApiKey => {
    const value = isObject(content) ? content[name] : undefined;
    const consumerKey = isObject(value) ? value['consumerKey'] : undefined;
    const consumerSecret = isObject(value) ? value['consumerSecret'] : undefined;
    if (typeof consumerKey === 'string' && typeof consumerSecret === 'string') {
      return { consumerKey, consumerSecret };
    }
    throw new TypeError(`${path} holds no key "${name}"; delete the file to have new keys made`);
  };
  return {
    readWrite: key('readWrite'),
    read: key('read'),
    write: key('write'),
    editor: key('editor'),
  };
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
