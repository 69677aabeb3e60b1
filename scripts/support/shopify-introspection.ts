import type { IntrospectionQuery, IntrospectionTypeRef } from 'graphql';

/** What Shopify's introspection says of a type, field, argument or value beyond the standard. */
interface ShopifyNotes {
  /** Words like "`read_orders` access scope or `read_marketplace_orders` access scope." */
  readonly requiredAccess?: string | null;
  readonly isProtected?: boolean;
  /** Which protected customer field it is: name, address, email or phone. */
  readonly protectedContent?: string | null;
}

/** An argument, or a field of an input object. */
export interface IntrospectedInput {
  readonly name: string;
  readonly type: IntrospectionTypeRef;
  readonly defaultValue: string | null;
  readonly isDeprecated?: boolean;
  readonly deprecationReason?: string | null;
}

/** A field of an object or an interface. */
export interface IntrospectedField extends ShopifyNotes {
  readonly name: string;
  readonly args: readonly IntrospectedInput[];
  readonly type: IntrospectionTypeRef;
  readonly isDeprecated: boolean;
  readonly deprecationReason: string | null;
}

/** A value of an enum. */
export interface IntrospectedValue {
  readonly name: string;
  readonly description: string | null;
  readonly isDeprecated: boolean;
  readonly deprecationReason: string | null;
}

/** A type of the schema. */
export interface IntrospectedType extends ShopifyNotes {
  readonly kind: string;
  readonly name: string;
  readonly fields: readonly IntrospectedField[] | null;
  readonly inputFields: readonly IntrospectedInput[] | null;
  readonly enumValues: readonly IntrospectedValue[] | null;
  readonly possibleTypes: readonly { readonly name: string }[] | null;
  readonly isOneOf?: boolean | null;
}

/** The answer to an introspection query as Shopify's package keeps it. */
export interface ShopifyIntrospection {
  readonly __schema: Omit<IntrospectionQuery['__schema'], 'types'> & {
    readonly types: readonly IntrospectedType[];
  };
}
