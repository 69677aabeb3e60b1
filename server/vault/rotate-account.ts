import type { KeyRing } from './key-ring.ts';
import { keyIdOf, openValue, sealValue } from './sealed-value.ts';
import type { SealedValueStore, StoredValue, SweepPosition } from './sealed-values.store.ts';
import { VaultError } from './vault-error.ts';
import type { SecretPlace } from './vault.ts';
import type { DataKeyRecord, DataKeyStore } from './vault.store.ts';
import { makeWrappedKey, rewrapKey, unwrapKey, type DataKey } from './wrapped-key.ts';

/** What a rotation did. Counts of different accounts add up. */
export interface RotationCounts {
  /** Data keys that were wrapped with the host's current key. */
  rewrapped: number;
  /** New data keys for sealing. */
  made: number;
  /** Values that were sealed again, with the newest data key. */
  resealed: number;
  /** Values that no key of the account opens; they were left as they are. */
  unreadable: number;
  /** Old data keys that were deleted. */
  deleted: number;
  /** Old data keys that are still kept. */
  kept: number;
}

/** What a rotation asks of `data_keys`. */
export type RotatedKeys = Pick<DataKeyStore, 'list' | 'replaceWrapping' | 'insertNext' | 'delete'>;

/** What a rotation asks of a column with sealed values. */
export type RotatedValues = Pick<SealedValueStore, 'column' | 'resealNext' | 'uses'>;

/** What {@link rotateAccount} works on and how. */
export interface AccountRotation {
  readonly keyRing: KeyRing;
  readonly keys: RotatedKeys;
  readonly values: readonly RotatedValues[];
  /** Newest keys at least this old get a successor, milliseconds. */
  readonly renewAfterMs: number;
  /** Old keys whose successor is at least this old may be deleted, milliseconds. */
  readonly retireAfterMs: number;
  /** Called after each batch; throws to end the rotation there. */
  readonly goOn: () => void;
}

/** Rows that are locked at once, and so the longest that a shopper's message waits: some 50 ms. */
const batchSize = 100;

/** A server that has not noticed a new key yet goes on writing with the old one; the next run ends that. */
const mostPasses = 3;

/**
 * Rotates the keys of one account. What there is to do is read from the rows themselves, so one that
 * was broken off is finished by the next, and two at once do each other's work.
 * @throws VaultError when the host lacks a key that a data key is wrapped with.
 */
export async function rotateAccount(
  accountId: string,
  rotation: AccountRotation,
  counts: RotationCounts,
): Promise<void> {
  const { keys, keyRing } = rotation;
  for (const key of await keys.list(accountId)) {
    if (key.keyEncryptionKeyId === keyRing.current.id) continue;
    const from = keyRing.find(key.keyEncryptionKeyId);
    const rewrapped = rewrapKey(from, keyRing.current, accountId, key);
    if (await keys.replaceWrapping(accountId, key, rewrapped)) counts.rewrapped += 1;
  }
  const sealing = await withSuccessor(accountId, rotation, counts);
  const newest = sealing.at(-1);
  if (!newest || sealing.length === 1) return;
  await sweep(accountId, sealing, newest, rotation, counts);
  await retire(accountId, sealing, rotation, counts);
}

/** The account's sealing keys, the newest last, with a new one when that was due. */
async function withSuccessor(
  accountId: string,
  { keys, keyRing, renewAfterMs }: AccountRotation,
  counts: RotationCounts,
): Promise<readonly DataKeyRecord[]> {
  const list = async () => (await keys.list(accountId)).filter(({ purpose }) => purpose === 'seal');
  const present = await list();
  const newest = present.at(-1);
  if (!newest || newest.ageMs < renewAfterMs) return present;
  const made = makeWrappedKey(keyRing.current, accountId, 'seal');
  if (await keys.insertNext(accountId, made, newest.generation + 1)) counts.made += 1;
  return list();
}

/**
 * Seals every value again that is not sealed with the newest key. Rows that were locked or written
 * meanwhile are left for the next pass.
 */
async function sweep(
  accountId: string,
  sealing: readonly DataKeyRecord[],
  newest: DataKeyRecord,
  { keyRing, values, goOn }: AccountRotation,
  counts: RotationCounts,
): Promise<void> {
  const open = (key: DataKeyRecord) =>
    unwrapKey(keyRing.find(key.keyEncryptionKeyId), accountId, key);
  const from = new Map(sealing.map((key) => [key.keyId, open(key)]));
  const to = open(newest);
  for (const store of values) {
    let pass: SweepPass = { resealed: 0, unreadable: 0 };
    for (let passes = 0; passes < mostPasses; passes += 1) {
      pass = { resealed: 0, unreadable: 0 };
      await sweepOnce(accountId, store, from, to, pass, goOn);
      counts.resealed += pass.resealed;
      if (pass.resealed === 0) break;
    }
    counts.unreadable += pass.unreadable;
  }
}

type SweepPass = Pick<RotationCounts, 'resealed' | 'unreadable'>;

async function sweepOnce(
  accountId: string,
  store: RotatedValues,
  from: ReadonlyMap<string, DataKey>,
  to: DataKey,
  pass: SweepPass,
  goOn: () => void,
): Promise<void> {
  const { table, column } = store.column;
  const reseal = ({ row, sealed }: StoredValue) => {
    const place = { table, row, field: column };
    const plaintext = tryToOpen(from, accountId, place, sealed);
    pass[plaintext ? 'resealed' : 'unreadable'] += 1;
    return plaintext && sealValue(to, accountId, place, plaintext);
  };
  let after: SweepPosition | undefined;
  do {
    after = await store.resealNext(accountId, to.id, after, batchSize, reseal);
    goOn();
  } while (after);
}

/** Undefined for a value that was altered, moved, or sealed with a key that is gone. */
function tryToOpen(
  keys: ReadonlyMap<string, DataKey>,
  accountId: string,
  place: SecretPlace,
  sealed: Uint8Array,
): Buffer | undefined {
  try {
    const key = keys.get(keyIdOf(sealed));
    return key && openValue(key, accountId, place, sealed);
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return undefined;
  }
}

/**
 * Deletes old keys that nothing is sealed with. A server that has not yet noticed the newest key may
 * still write with an old one, so an old one stays until its successor is far older than any server's
 * memory of what is current; what such a server wrote has been swept by then.
 */
async function retire(
  accountId: string,
  sealing: readonly DataKeyRecord[],
  { keys, values, retireAfterMs }: AccountRotation,
  counts: RotationCounts,
): Promise<void> {
  for (const [index, key] of sealing.entries()) {
    const successor = sealing[index + 1];
    if (!successor) return;
    const mayBeUsed =
      successor.ageMs < retireAfterMs || (await isUsed(accountId, key.keyId, values));
    if (mayBeUsed) counts.kept += 1;
    else if (await keys.delete(accountId, key.keyId)) counts.deleted += 1;
  }
}

async function isUsed(
  accountId: string,
  keyId: string,
  values: readonly RotatedValues[],
): Promise<boolean> {
  for (const store of values) if (await store.uses(accountId, keyId)) return true;
  return false;
}
