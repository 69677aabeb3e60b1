import { referenceOf, type Schema } from './api-document.ts';
import { html, prose, type Html } from './html.ts';

/** A schema's fields as a table; for a choice, one table for each alternative. */
export function schemaTable(schema: Schema): Html {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives !== undefined) {
    return html`<p>One of:</p>
      <ul>
        ${alternatives.map((each) => html`<li>${alternative(each)}</li>`)}
      </ul>`;
  }
  const rows = fieldRows(schema, '');
  if (rows.length === 0) return html`<p>${typeOf(schema)}</p>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Fields">
    <table>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Type</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** A schema in a few words, with links to named ones. */
export function typeOf(schema: Schema): Html {
  const name = referenceOf(schema);
  if (name !== undefined) return html`<a href="#schema-${name}">${name}</a>`;
  if (schema.items !== undefined) return html`list of ${typeOf(schema.items)}`;
  if (schema.enum !== undefined) {
    return html`${schema.enum.map((value, index) => html`${index > 0 ? ' | ' : ''}<code>${JSON.stringify(value)}</code>`)}`;
  }
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives !== undefined) {
    return html`${alternatives.map((each, index) => html`${index > 0 ? ' or ' : ''}${typeOf(each)}`)}`;
  }
  // A reference with a description of its own is written as a conjunction.
  const referred = schema.allOf?.find((each) => each.$ref !== undefined);
  if (referred !== undefined) return typeOf(referred);
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.join(' or ') ?? 'any');
  return html`${schema.format === undefined ? type : `${type} (${schema.format})`}`;
}

/** Bounds and default in words. */
export function limitsOf(schema: Schema): Html {
  const limits = [
    schema.minimum !== undefined && schema.minimum > Number.MIN_SAFE_INTEGER
      ? `at least ${schema.minimum}`
      : '',
    schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER
      ? `at most ${schema.maximum}`
      : '',
    schema.maxLength === undefined ? '' : `at most ${schema.maxLength} characters`,
    schema.maxItems === undefined ? '' : `at most ${schema.maxItems} entries`,
    schema.default === undefined ? '' : `default \`${JSON.stringify(schema.default)}\``,
  ].filter((limit) => limit !== '');
  return prose(limits.length === 0 ? '' : ` (${limits.join(', ')})`);
}

function alternative(schema: Schema): Html {
  return schema.$ref === undefined ? schemaTable(schema) : typeOf(schema);
}

/** Rows of an object's fields; fields of inner objects follow theirs as `outer.inner`. */
function fieldRows(schema: Schema, prefix: string): readonly Html[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = prefix + name;
    const isRequired = schema.required?.includes(name) ?? false;
    const inner = field.items?.properties === undefined ? field : field.items;
    return [
      html`<tr>
        <th scope="row"><code>${path}</code>${isRequired ? '' : html` <small>optional</small>`}</th>
        <td>${typeOf(field)}</td>
        <td>${prose(field.description)}${limitsOf(field)}</td>
      </tr>`,
      ...fieldRows(inner, `${path}${inner === field ? '.' : '[].'}`),
    ];
  });
}
