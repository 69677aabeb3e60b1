import { defineConfig } from 'vitest/config';

/** One group of the tests that mutants are tried against. */
const group = (name: string, groupOrder: number, include: readonly string[]) => ({
  name,
  include: [...include],
  sequence: { groupOrder },
  setupFiles: ['tests/mutants/fixed-seed.ts'],
  testTimeout: 15_000,
  hookTimeout: 60_000,
});

/**
 * The tests of the two rooms that Stryker alters. What needs a database comes last, for most mutants
 * are dead by then.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: group('rooms', 0, ['tests/unit/{orders,vault,guesses}/**/*.test.ts']),
      },
      {
        test: {
          ...group('stores', 1, ['tests/integration/vault/{*.store,create-vault}.test.ts']),
          globalSetup: 'tests/mutants/given-postgres.ts',
        },
      },
    ],
  },
});
