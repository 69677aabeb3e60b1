import { randomInt } from 'node:crypto';
import { globalId } from '../data/identifiers.ts';
import { instant } from '../data/instant.ts';
import { maySubscribe } from './access.ts';
import type { FieldRule } from './field-rule.ts';
import { topicName } from '../webhooks/topics.ts';
import { schemaOf } from './schema.ts';

/** The most metafields that one mutation sets. */
const metafieldLimit = 25;

/** Rules of the fields that change something. */
export const mutations: Readonly<Record<string, FieldRule>> = {
  'Mutation.webhookSubscriptionCreate': (_, { topic, webhookSubscription }, context) => {
    const { installation, app, clock } = context.shop;
    const input = webhookSubscription as {
      readonly uri?: string;
      readonly name?: string;
      readonly filter?: string;
      readonly includeFields?: readonly string[];
    };
    const uri = input.uri ?? '';
    if (!maySubscribe(schemaOf(context.version), String(topic), installation)) {
      return noSubscription(
        ['topic'],
        `You do not have permission to create or update webhooks with ${topicName(String(topic))} topic. This topic might require protected customer data access or an access scope.`,
      );
    }
    if (!uri.startsWith('https://') && !isAtApp(uri, app.url)) {
      return noSubscription(
        ['webhookSubscription', 'uri'],
        'Address protocol http:// is not supported',
      );
    }
    if (installation.subscriptions.some((each) => each.topic === topic && each.uri === uri)) {
      const field = ['webhookSubscription', 'uri'];
      return noSubscription(field, 'Address for this topic has already been taken');
    }
    const subscription = {
      id: globalId('WebhookSubscription', randomInt(2 ** 40)),
      name: input.name ?? null,
      topic: String(topic),
      uri,
      format: 'JSON' as const,
      filter: input.filter ?? null,
      includeFields: input.includeFields ?? [],
      createdAt: instant(clock.now()),
    };
    installation.subscriptions.push(subscription);
    return { webhookSubscription: subscription, userErrors: [] };
  },

  'Mutation.webhookSubscriptionDelete': (_, { id }, { shop: { installation } }) => {
    const there = installation.subscriptions.some((each) => each.id === id);
    installation.subscriptions = installation.subscriptions.filter((each) => each.id !== id);
    const missing = { field: ['id'], message: 'Webhook subscription does not exist' };
    return {
      deletedWebhookSubscriptionId: there ? id : null,
      userErrors: there ? [] : [missing],
    };
  },

  'Mutation.metafieldsSet': (_, { metafields }, { shop: { installation } }) => {
    const inputs = metafields as readonly Readonly<Record<string, string | undefined>>[];
    const userErrors = inputs.flatMap((input, index) => {
      const field = (name: string) => ['metafields', String(index), name];
      if (input['ownerId'] !== installation.id) {
        return [{ field: field('ownerId'), message: 'Owner does not exist.', code: 'INVALID' }];
      }
      if (input['type'] === undefined) {
        const message = "Type can't be blank";
        return [{ field: field('type'), message, code: 'BLANK' }];
      }
      if (input['value'] === undefined || input['value'] === '') {
        return [{ field: field('value'), message: "Value can't be blank.", code: 'BLANK' }];
      }
      if (input['type'] === 'single_line_text_field' && /[\r\n]/.test(input['value'])) {
        const message = 'Value must be a single line text string.';
        return [{ field: field('value'), message, code: 'INVALID_VALUE' }];
      }
      if (/json|boolean/.test(input['type']) && !isJson(input['value'])) {
        const message = `Value is invalid for the type ${input['type']}.`;
        return [{ field: field('value'), message, code: 'INVALID_VALUE' }];
      }
      return [];
    });
    if (inputs.length > metafieldLimit) {
      const message = `Exceeded the maximum metafields input limit of ${metafieldLimit}.`;
      userErrors.push({ field: ['metafields'], message, code: 'LESS_THAN_OR_EQUAL_TO' });
    }
    // All or nothing.
    if (userErrors.length > 0) return { metafields: null, userErrors };
    const stored = inputs.map(({ namespace = '$app', key = '', type = '', value = '' }) => {
      const name = `${namespace}.${key}`;
      const id = installation.metafields.get(name)?.id;
      const metafield = {
        id: id ?? globalId('Metafield', randomInt(2 ** 40)),
        namespace,
        key,
        type,
        value,
      };
      installation.metafields.set(name, metafield);
      return metafield;
    });
    return { metafields: stored, userErrors };
  },

  'Mutation.appRevokeAccessScopes': (_, { scopes }, { shop }) => {
    const wanted = scopes as readonly string[];
    const required = wanted.filter((scope) => shop.installation.requiredScopes.includes(scope));
    if (required.length > 0) {
      const message = 'Required scopes cannot be revoked.';
      return { revoked: null, userErrors: [{ field: ['scopes'], message }] };
    }
    const revoked = wanted.filter((scope) => shop.installation.scopes.includes(scope));
    shop.revoke(...revoked);
    return { revoked: revoked.map((handle) => ({ handle })), userErrors: [] };
  },
};

function noSubscription(field: readonly string[], message: string): object {
  return { webhookSubscription: null, userErrors: [{ field, message }] };
}

/** The app under development may be told of things over plain http, and nobody else. */
function isAtApp(uri: string, appUrl: string | undefined): boolean {
  return (
    appUrl !== undefined && URL.canParse(uri) && new URL(uri).origin === new URL(appUrl).origin
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
