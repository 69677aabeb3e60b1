import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Accounts } from '../accounts/accounts.ts';
import type { Shoppers } from '../conversation/shoppers/shoppers.ts';
import type { Integrations } from '../integrations/integrations.ts';
import type { PluginCall, PluginCallFault, PluginCalls } from '../integrations/plugin-calls.ts';
import type { ShopEvents } from '../integrations/shop-events.ts';
import type { PlatformOrderId } from '../orders/identifiers.ts';
import { createApi } from './api.ts';
import { exact } from './exact.ts';
import { connectionState } from './plugin-state.ts';
import { carryOutPluginCall } from './plugin-verbs.ts';
import {
  eventsBody,
  isKnownEvent,
  pluginConnected,
  pluginConnectRequest,
  signedCall,
  type ToldEvent,
} from './plugin-schemas.ts';
import { Problem, problems } from './problem.ts';
import type { HttpEnvironment } from './request-context.ts';
import type { RequestLimits } from './request-limits.ts';
import { requireBody, requireBodyUpTo } from './validation.ts';

export interface PluginDependencies {
  readonly integrations: Pick<Integrations, 'connectPlugin' | 'disconnect' | 'test'>;
  readonly pluginCalls: PluginCalls;
  readonly shopEvents: ShopEvents;
  readonly accounts: Pick<Accounts, 'accountOfConnectCode' | 'redeemConnectCode' | 'contactOf'>;
  readonly shoppers: Pick<Shoppers, 'export' | 'erase'>;
  readonly limits: RequestLimits;
}

const tags = ['WordPress plug-in'];

/** Largest signed call, bytes: fifty events fit well. */
const maximumCallBytes = 64 * 1024;

const bodyProblems = problems(
  'malformed-json',
  'body-too-large',
  'unsupported-media-type',
  'invalid-body',
);

/** What our plug-in in a shop's WordPress calls: connecting with a code, and signed calls from then on. */
export function pluginRoutes(dependencies: PluginDependencies) {
  const { integrations, pluginCalls, shopEvents, accounts, limits } = dependencies;
  const api = createApi();

  /** @throws Problem `signature-refused`, `too-many-requests`. */
  const believe = async (
    context: Context<HttpEnvironment>,
    envelope: unknown,
  ): Promise<PluginCall> => {
    await limits.count('plugin-call by network', context.var.clientNetwork);
    const call = await pluginCalls.believe(envelope);
    if (typeof call === 'string') throw notBelieved(call);
    await limits.count('plugin-call by store', call.store.storeId);
    return call;
  };

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/integrations/woocommerce/plugin/connect',
      tags,
      summary: 'Connect a shop by the plug-in',
      description:
        'Joins the shop to the account that made the code. The shop is challenged at its own address before anything is stored. A code is used up by success only.',
      middleware: [limits.byNetwork('plugin-connect by network'), requireBody] as const,
      request: {
        body: { required: true, content: { 'application/json': { schema: pluginConnectRequest } } },
      },
      responses: {
        201: {
          description: 'Connected.',
          content: { 'application/json': { schema: pluginConnected } },
        },
        ...bodyProblems,
        ...problems('connect-code-refused', 'store-taken', 'shop-refused', 'shop-unavailable'),
        ...problems('too-many-requests'),
      },
    }),
    async (context) => {
      const { accountId, connectCode, ...request } = exact(context.req.valid('json'));
      const account = await accounts.accountOfConnectCode(connectCode);
      if (account === undefined || account !== accountId.trim().toLowerCase()) throw codeRefused();
      const integration = await integrations.connectPlugin(account, {
        ...request,
        async confirm() {
          // Of two shops that use one code at once, one gets the account.
          if ((await accounts.redeemConnectCode(connectCode)) !== account) throw codeRefused();
        },
      });
      const { store, id: integrationId } = integration;
      if (store === undefined) throw new TypeError('a connected shop has no store');
      const state = connectionState(await accounts.contactOf(account), integration);
      return context.json(
        { protocol: 1 as const, siteId: store.siteId, integrationId, ...state },
        201,
      );
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/integrations/woocommerce/plugin',
      tags,
      summary: 'A signed call of the plug-in',
      description:
        'Verbs: `check`, `disconnect`, `export_shopper`, `erase_shopper`. The answer is signed too.',
      middleware: [requireBodyUpTo(maximumCallBytes)] as const,
      request: {
        body: { required: true, content: { 'application/json': { schema: signedCall } } },
      },
      responses: {
        200: {
          description: 'The signed reply.',
          content: { 'application/json': { schema: signedCall } },
        },
        ...bodyProblems,
        ...problems('invalid-request', 'signature-refused', 'too-many-requests'),
      },
    }),
    async (context) => {
      const call = await believe(context, context.req.valid('json'));
      const answer = await carryOutPluginCall(call, dependencies);
      return context.json({ ...call.reply(answer) }, 200, noStore);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/webhooks/woocommerce',
      tags,
      summary: 'What a shop tells',
      description:
        'Signed events of the plug-in. Acknowledged once they are stored; each id counts once, and whatever is told of an order is read again.',
      middleware: [requireBodyUpTo(maximumCallBytes)] as const,
      request: {
        body: { required: true, content: { 'application/json': { schema: signedCall } } },
      },
      responses: {
        200: {
          description: 'The signed reply, with the ids that are stored.',
          content: { 'application/json': { schema: signedCall } },
        },
        ...bodyProblems,
        ...problems('invalid-request', 'signature-refused', 'too-many-requests'),
      },
    }),
    async (context) => {
      const call = await believe(context, context.req.valid('json'));
      const read = call.verb === 'events' ? eventsBody.safeParse(call.body).data : undefined;
      if (!read) return context.json({ ...call.reply(invalidParameters) }, 200, noStore);
      const { events } = read;
      await shopEvents.accept(call, events.filter(isKnownEvent).map(eventOf));
      return context.json(
        { ...call.reply({ accepted: events.map(({ id }) => id) }) },
        200,
        noStore,
      );
    },
  );

  return api;
}

const noStore = { 'Cache-Control': 'no-store' };

const invalidParameters = {
  error: { code: 'invalid_parameters', message: 'The body is not what this verb takes.' },
};

function codeRefused(): Problem {
  return new Problem(
    'connect-code-refused',
    'Account id and connect code do not fit together, or the code is used or too old. Make a new code in your TrulyBot account and use it within ten minutes.',
  );
}

/** A signature that is not valid and a key that nobody has are told alike. */
function notBelieved(fault: PluginCallFault): Problem {
  if (fault === 'malformed') {
    return new Problem('invalid-request', 'Send a signed call in protocol version 1.', {
      extension: { code: 'trulybot_malformed' },
    });
  }
  const [code, detail] = {
    signature: ['trulybot_signature_refused', 'Connect the shop again with a fresh connect code.'],
    clock: [
      'trulybot_clock',
      "Set the shop's clock: it differs from ours by more than five minutes.",
    ],
    replayed: ['trulybot_replayed', 'This call was made before. Make a new one.'],
  }[fault] as [string, string];
  return new Problem('signature-refused', detail, { extension: { code } });
}

/** An order by the id under which the plug-in's route gave it. */
function eventOf(event: ToldEvent) {
  if (event.kind === 'order_changed') {
    const { id, kind, order } = event;
    return { id, kind, orderId: `${order.id}~${order.tag}` as PlatformOrderId };
  }
  return exact(event);
}
