import type { TestProject } from 'vitest/node';
import type { TestCluster } from '../support/postgres-cluster.ts';

/** Vitest global setup: the PostgreSQL that run.ts has started. */
export default function setUp(project: TestProject): void {
  const urls = process.env['MUTANTS_POSTGRES'];
  if (urls === undefined) throw new Error('npm run mutants starts a PostgreSQL; there is none');
  project.provide('postgres', JSON.parse(urls) as TestCluster);
}
