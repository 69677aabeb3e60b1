import { getNamedType, GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { checkAccess } from './access.ts';
import type { QueryContext } from './context.ts';
import type { FieldRule, Source } from './field-rule.ts';
import { mutations } from './mutations.ts';
import { checkSize, pageLimit, pageOf, type PageArguments } from './pages.ts';
import { queries } from './queries.ts';

const rules: Readonly<Record<string, FieldRule>> = { ...queries, ...mutations };

/**
 * Answers any field of the schema: checks that the app may read it, reads it, and gives a list as the
 * connection or the part of a list that was asked for.
 */
export function resolveField(
  source: unknown,
  args: Readonly<Record<string, unknown>>,
  context: QueryContext,
  info: GraphQLResolveInfo,
): unknown {
  for (const [name, value] of Object.entries(args)) checkLength(name, value);
  checkAccess(info, context.shop.installation);
  const rule = rules[`${info.parentType.name}.${info.fieldName}`];
  const value = rule ? rule(source as Source, args, context) : (source as Source)?.[info.fieldName];
  return Array.isArray(value) ? arranged(value as readonly unknown[], args, info) : value;
}

function arranged(
  items: readonly unknown[],
  args: PageArguments,
  info: GraphQLResolveInfo,
): unknown {
  if (getNamedType(info.returnType).name.endsWith('Connection')) {
    return pageOf(args.reverse ? items.toReversed() : items, args);
  }
  if (typeof args.first !== 'number') return items;
  checkSize(args.first);
  return items.slice(0, args.first);
}

function checkLength(name: string, value: unknown): void {
  if (!Array.isArray(value) || value.length <= pageLimit) return;
  throw new GraphQLError(
    `The input array size of ${value.length} is greater than the maximum allowed of ${pageLimit}.`,
    { extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED', argument: name } },
  );
}
