import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  referenceOf,
  type ApiDocument,
  type Operation,
  type Schema,
} from '../../../server/http/docs/api-document.ts';
import { problemKinds } from '../../../server/http/problem-kinds.ts';
import { docsStyle } from '../../../server/http/docs/style.ts';
import { createHash } from 'node:crypto';
import { createTestApp } from '../../support/http-app.ts';

const { app } = await createTestApp();
const document = (await (await app.request('/openapi.json')).json()) as ApiDocument & {
  readonly openapi: string;
};

describe('the description of the API', () => {
  it('names every route that the application answers, and no other', () => {
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/*')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(document.openapi).toBe('3.1.0');
    expect([...new Set(served)].toSorted()).toEqual(described.toSorted());
  });

  it('has no reference that leads nowhere and no operation without words', () => {
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
    for (const operation of Object.values(document.paths).flatMap((each) => Object.values(each))) {
      expect(operation).toMatchObject({ summary: expect.any(String), tags: [expect.any(String)] });
    }
  });

  it('gives examples that its own schemas accept', () => {
    const checked: string[] = [];
    for (const definition of app.openAPIRegistry.definitions) {
      if (definition.type !== 'route') continue;
      const { method, path, request, responses } = definition.route;
      const described = operation(path, method);
      const bodies = [
        { checked: request?.body?.content, shown: described.requestBody?.content },
        ...Object.entries(responses).map(([status, response]) => ({
          checked: 'content' in response ? response.content : undefined,
          shown: described.responses[status]?.content,
        })),
      ];
      for (const body of bodies) {
        for (const [type, media] of Object.entries(body.checked ?? {})) {
          const schema = media !== undefined && 'schema' in media ? media.schema : undefined;
          const example = exampleOf(body.shown?.[type]?.schema);
          if (!(schema instanceof z.ZodType) || example === undefined) continue;
          expect([path, schema.safeParse(example).error]).toEqual([path, undefined]);
          checked.push(path);
        }
      }
      for (const parameters of [request?.params, request?.query, request?.headers]) {
        if (!(parameters instanceof z.ZodObject)) continue;
        for (const [name, schema] of Object.entries(parameters.shape)) {
          const example = described.parameters?.find((each) => each.name === name)?.schema?.example;
          if (!(schema instanceof z.ZodType) || example === undefined) continue;
          expect([path, name, schema.safeParse(example).error]).toEqual([path, name, undefined]);
          checked.push(name);
        }
      }
    }
    expect(checked.length).toBeGreaterThan(40);
  });
});

function operation(path: string, method: string): Operation {
  const found = document.paths[path]?.[method];
  if (found === undefined) throw new Error(`${method} ${path} is not described`);
  return found;
}

/** The example that the document shows for a schema, named or not. */
function exampleOf(schema: Schema | undefined): unknown {
  return document.components.schemas[referenceOf(schema) ?? '']?.example ?? schema?.example;
}

describe('the documentation page', () => {
  it('shows every operation and every kind of problem, without script or another host', async () => {
    const answer = await app.request('/docs');
    const page = await answer.text();
    expect(page).not.toMatch(/<script|<img|@import|url\(|style="|src="/);
    for (const operation of Object.values(document.paths).flatMap((each) => Object.values(each))) {
      expect(page).toContain(operation.summary?.replaceAll('"', '&quot;'));
    }
    for (const kind of Object.keys(problemKinds)) expect(page).toContain(`id="problem-${kind}"`);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('is allowed its own style and nothing else', async () => {
    const answer = await app.request('/docs');
    const style = /<style>([\s\S]*?)<\/style>/.exec(await answer.text())?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(style).toBe(docsStyle);
    expect(answer.headers.get('Content-Security-Policy')).toContain(`style-src 'sha256-${hash}'`);
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('explains the type of every problem at its own address', async () => {
    const answer = await app.request('/problems/not-found');
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      302,
      '/docs#problem-not-found',
    ]);
    expect((await app.request('/problems/toString')).status).toBe(404);
  });
});
