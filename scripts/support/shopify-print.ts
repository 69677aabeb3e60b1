import type { IntrospectionTypeRef } from 'graphql';
import { requiredScopes, topicScopes } from './shopify-scopes.ts';
import type {
  IntrospectedField,
  IntrospectedInput,
  IntrospectedType,
  IntrospectedValue,
} from './shopify-introspection.ts';

/** The schema of one version as text, with our directives for what Shopify says of access. */
export function printPruned(types: readonly IntrospectedType[], version: string): string {
  const parts = types.map((type) => printType(type));
  return `${heading(version)}${directives}\n${parts.join('\n\n')}\n`;
}

const heading = (
  version: string,
): string => `# Shopify's Admin GraphQL API ${version}, pruned by scripts/shopify-schema.ts to what this project asks for.
# Made from @shopify/dev-mcp 1.16.0 (dist/data/admin_${version}.json.gz), which carries this licence:
#
# ISC License
#
# Copyright 2025-present, Shopify Inc.
#
# Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is
# hereby granted, provided that the above copyright notice and this permission notice appear in all copies.
#
# THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE
# INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
# ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE,
# DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN
# CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.

`;

const directives = `"Needs one of these access scopes; several such directives must all be met."
directive @access(anyOf: [String!]!) repeatable on OBJECT | FIELD_DEFINITION | ENUM_VALUE

"Protected customer data: level 2 is granted field by field, named by content."
directive @protected(level: Int!, content: String!) on FIELD_DEFINITION

schema {
  query: QueryRoot
  mutation: Mutation
}
`;

function printType(type: IntrospectedType): string {
  switch (type.kind) {
    case 'SCALAR':
      return `scalar ${type.name}`;
    case 'UNION':
      return `union ${type.name} = ${(type.possibleTypes ?? []).map((each) => each.name).join(' | ')}`;
    case 'ENUM':
      return block(`enum ${type.name}`, (type.enumValues ?? []).map(printValue));
    case 'INPUT_OBJECT':
      return block(
        `input ${type.name}${type.isOneOf ? ' @oneOf' : ''}`,
        (type.inputFields ?? []).map(printInput),
      );
    default: {
      const access = printAccess(requiredScopes(type.requiredAccess));
      return block(`type ${type.name}${access}`, (type.fields ?? []).map(printField));
    }
  }
}

function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
}

function printField(field: IntrospectedField): string {
  const inside = field.args.map(printInput).join(', ');
  const args = inside === '' ? '' : `(${inside})`;
  const isProtected = field.isProtected && field.protectedContent;
  return [
    `${field.name}${args}: ${printReference(field.type)}`,
    printAccess(requiredScopes(field.requiredAccess)),
    isProtected ? ` @protected(level: 2, content: "${field.protectedContent}")` : '',
    printDeprecation(field),
  ].join('');
}

function printInput(input: IntrospectedInput): string {
  const value = input.defaultValue === null ? '' : ` = ${input.defaultValue}`;
  return `${input.name}: ${printReference(input.type)}${value}${printDeprecation(input)}`;
}

function printValue(value: IntrospectedValue): string {
  return `${value.name}${printAccess(topicScopes(value.description))}${printDeprecation(value)}`;
}

function printAccess(needed: readonly (readonly string[])[]): string {
  return needed
    .map((scopes) => ` @access(anyOf: [${scopes.map((scope) => `"${scope}"`).join(', ')}])`)
    .join('');
}

function printDeprecation(thing: {
  readonly isDeprecated?: boolean;
  readonly deprecationReason?: string | null;
}): string {
  if (!thing.isDeprecated) return '';
  return ` @deprecated(reason: ${JSON.stringify(thing.deprecationReason ?? 'No longer supported')})`;
}

function printReference(reference: IntrospectionTypeRef): string {
  if (reference.kind === 'LIST') return `[${printReference(reference.ofType)}]`;
  if (reference.kind === 'NON_NULL') {
    return `${printReference(reference.ofType)}!`;
  }
  return reference.name;
}
