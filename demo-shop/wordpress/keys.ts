import { randomBytes } from 'node:crypto';

/** A REST key as WooCommerce shows it once. */
export interface ApiKey {
  readonly consumerKey: string;
  readonly consumerSecret: string;
}

/** The keys that a demo shop knows: three of a shop manager, one of an editor, who may see no orders. */
export interface ShopKeys {
  readonly readWrite: ApiKey;
  readonly read: ApiKey;
  readonly write: ApiKey;
  readonly editor: ApiKey;
}

/** The person behind a key and what the key allows. */
export interface KeyHolder {
  readonly key: ApiKey;
  readonly permissions: 'read' | 'write' | 'read_write';
  /** Whether the owner may see orders at all (WordPress: manage_woocommerce). */
  readonly managesShop: boolean;
}

/** Makes keys as WooCommerce does: a prefix and 40 random hexadecimal digits. */
export function randomKeys(): ShopKeys {
  return { readWrite: randomKey(), read: randomKey(), write: randomKey(), editor: randomKey() };
}

/** Finds the owner of a consumer key; undefined for a key that nobody has. */
export function keyHolder(keys: ShopKeys, consumerKey: string): KeyHolder | undefined {
  const holders: readonly KeyHolder[] = [
    { key: keys.readWrite, permissions: 'read_write', managesShop: true },
    { key: keys.read, permissions: 'read', managesShop: true },
    { key: keys.write, permissions: 'write', managesShop: true },
    { key: keys.editor, permissions: 'read', managesShop: false },
  ];
  return holders.find((holder) => holder.key.consumerKey === consumerKey);
}

function randomKey(): ApiKey {
  return {
    consumerKey: `ck_${randomBytes(20).toString('hex')}`,
    consumerSecret: `cs_${randomBytes(20).toString('hex')}`,
  };
}
