import { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpEnvironment } from './request-context.ts';
import { refuseInvalid } from './validation.ts';

/** An empty set of routes; each audience's file makes one and app.ts mounts it. */
export function createApi<Environment extends HttpEnvironment = HttpEnvironment>() {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid });
}
