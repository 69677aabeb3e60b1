import type { TestProject } from 'vitest/node';
import { startTestCluster } from './postgres-cluster.ts';

/** Vitest global setup: one PostgreSQL for the whole run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  project.provide('postgres', cluster.urls);
  return async () => cluster.stop();
}
