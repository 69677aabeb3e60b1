import { referenceOf, type ApiDocument, type Content, type Operation } from './api-document.ts';
import { curlExample } from './example.ts';
import { html, prose, type Html } from './html.ts';
import { limitsOf, schemaTable, typeOf } from './schema-view.ts';

/** An operation with its address and its place on the page. */
export interface NamedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** What people call the security schemes. */
export const credentialNames: Readonly<Record<string, string>> = {
  apiKey: 'API key',
  conversationSecret: 'Conversation secret',
};

/** One operation: what it does, who may, what goes in and what comes out. */
export function operationView(
  document: ApiDocument,
  publicUrl: string,
  { id, method, path, operation }: NamedOperation,
): Html {
  const parameters = operation.parameters ?? [];
  return html`<article id="${id}">
    <h3><a class="anchor" href="#${id}">${operation.summary ?? path}</a></h3>
    <p class="address"><span class="method ${method}">${method}</span> <code>${path}</code></p>
    <p>${prose(operation.description)}</p>
    <p class="credential">${credentialView(operation)}</p>
    ${
      parameters.length === 0
        ? html``
        : html`<h4>Parameters</h4>
            <div class="scroll" tabindex="0" role="group" aria-label="Parameters">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">In</th>
                    <th scope="col">Type</th>
                    <th scope="col">Meaning</th>
                  </tr>
                </thead>
                <tbody>
                  ${parameters.map(
                    (each) =>
                      html`<tr>
                        <th scope="row">
                          <code>${each.name}</code
                          >${each.required === true ? '' : html` <small>optional</small>`}
                        </th>
                        <td>${each.in}</td>
                        <td>${typeOf(each.schema ?? {})}</td>
                        <td>
                          ${prose(each.description ?? each.schema?.description)}${limitsOf(each.schema ?? {})}
                        </td>
                      </tr> `,
                  )}
                </tbody>
              </table>
            </div>`
    }
    ${
      operation.requestBody === undefined
        ? html``
        : html`<h4>Body</h4>
            ${contentView(operation.requestBody.content)}`
    }
    <h4>Answers</h4>
    <dl class="answers">
      ${Object.entries(operation.responses).map(
        ([status, response]) =>
          html`<dt><code>${status}</code></dt>
            <dd>${prose(response.description)} ${answerType(response.content)}</dd> `,
      )}
    </dl>
    <h4>Example</h4>
    <pre
      tabindex="0"
    ><code>${curlExample(document, publicUrl, method, path, operation)}</code></pre>
  </article> `;
}

function credentialView(operation: Operation): Html {
  const needed = operation.security?.flatMap((each) => Object.entries(each)) ?? [];
  if (needed.length === 0) return html`No credential.`;
  return html`${needed.map(([name, scopes]) => {
    const scope = scopes.map((each) => html` with the scope <code>${each}</code>`);
    return html`Needs: <a href="#credentials">${credentialNames[name] ?? name}</a>${scope}.`;
  })}`;
}

function contentView(content: Content): Html {
  return html`${Object.values(content).map(({ schema = {} }) =>
    referenceOf(schema) === undefined ? schemaTable(schema) : html`<p>${typeOf(schema)}</p>`,
  )}`;
}

function answerType(content: Content | undefined): Html {
  return html`${Object.entries(content ?? {}).map(([type, { schema = {} }]) =>
    type === 'application/problem+json'
      ? html`<small><a href="#problems">${type}</a></small>`
      : html`<small>${type}: ${typeOf(schema)}</small>`,
  )}`;
}
