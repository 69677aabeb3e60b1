// `npm run keys:rotate`: new keys for everything that is sealed, while the server serves.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadHostKeys, renewHostKeys } from '../server/vault/host-keys.ts';
import type { KeyRing } from '../server/vault/key-ring.ts';
import { rotateKeys, type RotationProgress } from '../server/vault/rotate-keys.ts';
import { SealedValueStore } from '../server/vault/sealed-values.store.ts';
import { DataKeyStore } from '../server/vault/vault.store.ts';
import { sealedColumns } from './support/sealed-columns.ts';
import { withDatabase, type CommandContext } from './support/with-database.ts';

const usage = `Usage: npm run keys:rotate -- [--check] [--if-older-than 30d]
  Seals everything anew with new keys, while the server serves. A run that was
  broken off is gone on with by the next.
  --check               only says which keys are needed
  --if-older-than AGE   new keys only for those older: 90m, 12h, 30d; else 1h`;

/** A rotation that was broken off is gone on with, within this time, instead of begun anew. */
const usualAge = '1h';

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Between two lines of progress, in milliseconds. */
const progressEveryMs = 2_000;

function read() {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      'if-older-than': { type: 'string', default: usualAge },
    },
  });
  const renewAfterMs = ageFrom(values['if-older-than']);
  return renewAfterMs === undefined ? undefined : { check: values.check, renewAfterMs };
}

await withDatabase({ usage, read }, async ({ check, renewAfterMs }, context) => {
  const { config, database } = context;
  const hostKeys = {
    encryptionKey: config.ENCRYPTION_KEY.reveal(),
    keyFile: join(resolve(config.DATA_DIR), 'encryption.key'),
    keys: new DataKeyStore(database),
  };
  const keyRing = check
    ? await loadHostKeys(hostKeys)
    : await renewHostKeys({ ...hostKeys, renewAfterMs, now: new Date() });
  if (!check) await rotate(context, keyRing, renewAfterMs);
  const where = hostKeys.encryptionKey === '' ? hostKeys.keyFile : 'ENCRYPTION_KEY';
  await tellWhatIsNeeded(hostKeys.keys, keyRing, where);
});

/** Milliseconds of `30d`, `12h` or `90m`. */
function ageFrom(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  return Number(count) * unitMs[unit as keyof typeof unitMs];
}

async function rotate(
  { database, signal }: CommandContext,
  keyRing: KeyRing,
  renewAfterMs: number,
): Promise<void> {
  let toldAt = Date.now();
  const done = await rotateKeys({
    keyRing,
    keys: new DataKeyStore(database),
    values: sealedColumns.map((column) => new SealedValueStore(database, column)),
    renewAfterMs,
    onProgress: (progress) => {
      signal.throwIfAborted();
      if (Date.now() - toldAt < progressEveryMs) return;
      toldAt = Date.now();
      console.log(wordsOf(progress));
    },
  });
  console.log(`Done. ${wordsOf(done)}`);
  if (done.kept > 0) {
    console.log(
      `${done.kept} old data keys are kept, for a day at least: a later run deletes what nothing needs.`,
    );
  }
  if (done.unreadable > 0) {
    console.error(
      `${done.unreadable} values open with no key of their account and were left as they are.`,
    );
    process.exitCode = 1;
  }
}

function wordsOf(progress: RotationProgress): string {
  const { accounts, rewrapped, made, resealed, deleted } = progress;
  return (
    `Accounts: ${accounts}; data keys wrapped anew: ${rewrapped}, made: ${made}, ` +
    `deleted: ${deleted}; values sealed anew: ${resealed}.`
  );
}

/** Names the host's keys, and which of them no data key is wrapped with. */
async function tellWhatIsNeeded(
  store: DataKeyStore,
  keyRing: KeyRing,
  where: string,
): Promise<void> {
  const inUse = new Map(
    (await store.wrappingKeysInUse()).map((use) => [use.keyEncryptionKeyId, use.dataKeys]),
  );
  for (const id of keyRing.ids) {
    const wraps = inUse.get(id) ?? 0;
    const isCurrent = id === keyRing.current.id;
    const advice = isCurrent ? 'current' : wraps > 0 ? 'still needed' : 'no longer needed';
    console.log(`Key "${id}": wraps ${wraps} data keys, ${advice}.`);
  }
  const superseded = await store.supersededKeys();
  if (superseded > 0) console.log(`Old data keys that are kept: ${superseded}.`);
  if (keyRing.ids.some((id) => id !== keyRing.current.id && !inUse.has(id))) {
    console.log(
      `What is no longer needed may be removed from ${where}. ` +
        'Keep a copy with the backups made before today: they open with it.',
    );
  }
}
