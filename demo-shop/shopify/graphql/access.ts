import {
  getNamedType,
  GraphQLError,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Installation } from '../shop/installation.ts';
import { protectedContent, scopesOn } from './schema.ts';

/** Types that are themselves protected customer data of level 1. */
const protectedTypes = new Set(['Order', 'Customer']);

/**
 * Refuses a field that the app may not read.
 * @throws GraphQLError with Shopify's words; the field is null then, and the rest of the answer stands.
 */
export function checkAccess(info: GraphQLResolveInfo, installation: Installation): void {
  const { schema, fieldName, parentType } = info;
  const field = parentType.getFields()[fieldName];
  const type = itemType(getNamedType(info.returnType));
  const needed = [
    ...scopesOn(schema, field?.astNode),
    ...(isObjectType(type) ? scopesOn(schema, type.astNode) : []),
  ];
  for (const anyOf of needed) {
    if (!anyOf.some((scope) => installation.has(scope))) throw missingScope(fieldName, anyOf);
  }
  if (protectedTypes.has(type.name) && !installation.protectedData.level1) {
    throw notApproved(`to access the ${type.name} object`);
  }
  const content = protectedContent(schema, field?.astNode);
  if (content !== undefined && !isApproved(content, installation)) {
    throw notApproved(`to use the ${fieldName} field`);
  }
}

/** Topics that tell of orders and customers: protected customer data of level 1. */
const protectedTopics = /^(?:CUSTOMER|DRAFT_ORDERS|FULFILLMENT|ORDERS|REFUNDS|RETURNS)/;

/** Whether the app may subscribe to a webhook topic, and hear of it. */
export function maySubscribe(
  schema: GraphQLSchema,
  topic: string,
  installation: Installation,
): boolean {
  if (protectedTopics.test(topic) && !installation.protectedData.level1) return false;
  const type = schema.getType('WebhookSubscriptionTopic');
  const value = type && 'getValue' in type ? type.getValue(topic) : undefined;
  return scopesOn(schema, value?.astNode).every((anyOf) =>
    anyOf.some((scope) => installation.has(scope)),
  );
}

/** Of a connection or edge what it holds, for that is what is protected. */
function itemType(type: GraphQLNamedType): GraphQLNamedType {
  if (!isObjectType(type) || !/(?:Connection|Edge)$/.test(type.name)) return type;
  const { nodes, node } = type.getFields();
  const inside = nodes ?? node;
  return inside ? getNamedType(inside.type) : type;
}

function isApproved(content: string, { protectedData }: Installation): boolean {
  if (!protectedData.level1) return false;
  return protectedData[content as 'name' | 'address' | 'email' | 'phone'];
}

function missingScope(field: string, anyOf: readonly string[]): GraphQLError {
  const named = anyOf.map((scope) => `\`${scope}\` access scope`);
  const last = named.pop() ?? '';
  const requiredAccess = `${named.length > 0 ? `${named.join(', ')} or ` : ''}${last}.`;
  return new GraphQLError(`Access denied for ${field} field. Required access: ${requiredAccess}`, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess,
    },
  });
}

function notApproved(what: string): GraphQLError {
  return new GraphQLError(
    `This app is not approved ${what}. See https://partners.shopify.com/1/apps/1/customer_data for more details.`,
    {
      extensions: {
        code: 'ACCESS_DENIED',
        documentation: 'https://shopify.dev/docs/apps/launch/protected-customer-data',
      },
    },
  );
}
