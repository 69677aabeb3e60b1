import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { findPostgresPrograms, runProgram } from '../../../server/storage/postgres-program.ts';

test('a program that ends without reading its input has not failed', async () => {
  const options = { user: undefined, workingDirectory: tmpdir() };
  const { postgres } = findPostgresPrograms();
  // Whether it is gone before its input is closed is a matter of luck.
  for (let time = 0; time < 100; time += 1) {
    expect(await runProgram(postgres, ['--version'], options)).toMatch(/^postgres \(PostgreSQL\) /);
  }
});
