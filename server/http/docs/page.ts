import { problemKinds } from '../problem-kinds.ts';
import type { ApiDocument } from './api-document.ts';
import { html, Html, prose } from './html.ts';
import { credentialNames, operationView, type NamedOperation } from './operation-view.ts';
import { schemaTable } from './schema-view.ts';

/**
 * The API's documentation as one page: no script, no other host, readable on a phone and in the dark.
 * @param style stands in the page byte for byte, because the page's policy allows exactly that.
 */
export function docsPage(document: ApiDocument, publicUrl: string, style: string): string {
  const operations = operationsOf(document);
  const groups = (document.tags ?? []).map((tag) => ({
    ...tag,
    operations: operations.filter(({ operation }) => operation.tags?.includes(tag.name)),
  }));
  const { title, version, description } = document.info;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
          <h1>${title} <small>${version}</small></h1>
          <p>${prose(description)}</p>
          <p>
            Base address: <code>${publicUrl}</code> · Machine-readable:
            <a href="/openapi.json">openapi.json</a>
          </p>
        </header>
        <nav aria-label="Operations">
          ${groups.map(
            (group) =>
              html`<details open>
                <summary>${group.name}</summary>
                <ul>
                  ${group.operations.map(
                    ({ id, method, path, operation }) =>
                      html`<li>
                        <a href="#${id}"
                          ><span class="method ${method}">${method}</span>
                          ${operation.summary ?? path}</a
                        >
                      </li> `,
                  )}
                </ul>
              </details> `,
          )}
          <details open>
            <summary>Reference</summary>
            <ul>
              <li><a href="#credentials">Credentials</a></li>
              <li><a href="#problems">Problems</a></li>
              <li><a href="#schemas">Schemas</a></li>
            </ul>
          </details>
        </nav>
        <main id="content">
          <section aria-labelledby="credentials">
            <h2 id="credentials">Credentials</h2>
            <dl>
              ${Object.entries(document.components.securitySchemes).map(
                ([name, scheme]) =>
                  html`<dt>${credentialNames[name] ?? name}</dt>
                    <dd>${prose(scheme.description)}</dd>`,
              )}
            </dl>
          </section>
          ${groups.map(
            (group) =>
              html`<section aria-labelledby="group-${group.name}">
                <h2 id="group-${group.name}">${group.name}</h2>
                <p>${prose(group.description)}</p>
                ${group.operations.map((each) => operationView(document, publicUrl, each))}
              </section> `,
          )}${problemsView()}
          <section aria-labelledby="schemas">
            <h2 id="schemas">Schemas</h2>
            ${Object.entries(document.components.schemas).map(
              ([name, schema]) =>
                html`<article id="schema-${name}">
                  <h3>${name}</h3>
                  <p>${prose(schema.description)}</p>
                  ${schemaTable(schema)}${exampleView(schema.example)}
                </article> `,
            )}
          </section>
        </main>
      </body>
    </html>`.text;
}

function operationsOf(document: ApiDocument): readonly NamedOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: `${method}-${path.replaceAll(/[^\w]+/g, '-').replaceAll(/^-|-$/g, '')}`,
      method,
      path,
      operation,
    })),
  );
}

function exampleView(example: unknown): Html {
  if (example === undefined) return html``;
  return html`<h4>Example</h4>
    <pre tabindex="0"><code>${JSON.stringify(example, undefined, 2)}</code></pre>`;
}

function problemsView(): Html {
  return html`<section aria-labelledby="problems">
    <h2 id="problems">Problems</h2>
    <p>
      Every failure is <code>application/problem+json</code> (RFC 9457). Its <code>type</code> never
      changes its meaning; its <code>requestId</code> names it in the logs, too.
    </p>
    <div class="scroll" tabindex="0" role="group" aria-label="Kinds of problems">
      <table>
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col">Status</th>
            <th scope="col">Title</th>
          </tr>
        </thead>
        <tbody>
          ${Object.entries(problemKinds).map(
            ([kind, { status, title }]) =>
              html`<tr id="problem-${kind}">
                <th scope="row"><code>/problems/${kind}</code></th>
                <td>${status}</td>
                <td>${title}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
  </section> `;
}
