import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BackupRefused,
  checksumsFile,
  manifestFile,
  parseManifest,
  tableFile,
} from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { sha256OfFile, summaryOfFile } from './table-text.ts';

/** A backup whose every byte has been checked. */
export interface VerifiedBackup {
  readonly directory: string;
  readonly manifest: Manifest;
}

/**
 * Reads all of a backup and compares it with its checksums and its manifest.
 * @throws BackupRefused naming the file that is missing or not as it was written.
 */
export async function verifyBackup(
  directory: string,
  signal: AbortSignal,
): Promise<VerifiedBackup> {
  const checksums = await readChecksums(directory);
  for (const [file, expected] of checksums) {
    signal.throwIfAborted();
    const found = await sha256OfFile(join(directory, file)).catch(refuse(directory, file));
    if (found !== expected) throw damaged(directory, file);
  }
  if (!checksums.has(manifestFile)) throw damaged(directory, checksumsFile);
  const manifest = parseManifest(await readFile(join(directory, manifestFile), 'utf8'));
  for (const table of manifest.tables) {
    const file = tableFile(table);
    if (!checksums.has(file)) throw damaged(directory, checksumsFile);
    const passage = { onRows: () => {}, signal };
    const found = await summaryOfFile(join(directory, file), passage).catch(
      refuse(directory, file),
    );
    if (found.rows !== table.rows || found.sha256 !== table.sha256) throw damaged(directory, file);
  }
  return { directory, manifest };
}

/** Text of `SHA256SUMS` for the given files of a directory. */
export async function checksumsText(directory: string, files: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const file of files) lines.push(`${await sha256OfFile(join(directory, file))}  ${file}\n`);
  return lines.join('');
}

async function readChecksums(directory: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(directory, checksumsFile), 'utf8').catch((cause: unknown) => {
    throw new BackupRefused(
      `There is no backup in ${directory}: ${checksumsFile} cannot be read. Give the directory ` +
        'that npm run backup has named; one that ends in .being-made was broken off.',
      { cause },
    );
  });
  const lines = text.split('\n').slice(0, -1);
  const entries = lines.map((line) => /^([0-9a-f]{64})  ([\w.]+)$/.exec(line));
  return new Map(
    entries.map((entry): [string, string] => {
      const [, sha256, file] = entry ?? [];
      if (sha256 === undefined || file === undefined) throw damaged(directory, checksumsFile);
      return [file, sha256];
    }),
  );
}

function refuse(directory: string, file: string): (cause: unknown) => never {
  return (cause) => {
    throw damaged(directory, file, cause);
  };
}

function damaged(directory: string, file: string, cause?: unknown): BackupRefused {
  if (cause instanceof Error && cause.name === 'AbortError') throw cause;
  return new BackupRefused(
    `The backup in ${directory} is damaged: ${file} is missing or not as it was written. Nothing was ` +
      'restored. Take another copy of this backup, or another backup.',
    { cause },
  );
}
