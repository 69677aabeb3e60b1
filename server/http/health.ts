import { createRoute, z } from '@hono/zod-openapi';
import { createApi } from './api.ts';
import { Problem, problems } from './problem.ts';

/** Something without which no request can be served. */
export interface ReadinessCheck {
  /** As a host calls it, for example `database`. */
  readonly name: string;
  /** False or a failure: not ready. */
  isReady(): Promise<boolean>;
}

/** A check that takes longer counts as failed, milliseconds. */
const patienceMs = 2000;

/** What a host's supervisor asks. */
export function healthRoutes(readiness: readonly ReadinessCheck[]) {
  const api = createApi();
  const tags = ['Operations'];

  api.openapi(
    createRoute({
      method: 'get',
      path: '/healthz',
      tags,
      summary: 'Is the process alive?',
      responses: {
        200: {
          description: 'It answers.',
          content: { 'application/json': { schema: z.object({ status: z.literal('alive') }) } },
        },
      },
    }),
    (context) => {
      context.header('Cache-Control', 'no-store');
      return context.json({ status: 'alive' as const }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/readyz',
      tags,
      summary: 'Can it serve requests?',
      responses: {
        200: {
          description: 'All that it needs answers.',
          content: { 'application/json': { schema: z.object({ status: z.literal('ready') }) } },
        },
        ...problems('not-ready'),
      },
    }),
    async (context) => {
      context.header('Cache-Control', 'no-store');
      const failing = await failingChecks(readiness);
      if (failing.length > 0) {
        throw new Problem('not-ready', `Not answering: ${failing.join(', ')}. Try again soon.`, {
          headers: { 'Retry-After': '2' },
        });
      }
      return context.json({ status: 'ready' as const }, 200);
    },
  );

  return api;
}

async function failingChecks(checks: readonly ReadinessCheck[]): Promise<readonly string[]> {
  const results = await Promise.all(
    checks.map(async (check) => ({ name: check.name, ready: await inTime(check) })),
  );
  return results.filter(({ ready }) => !ready).map(({ name }) => name);
}

/** A check that fails, throws or takes too long is the same news. */
async function inTime(check: ReadinessCheck): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  try {
    return await Promise.race([check.isReady().catch(() => false), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
