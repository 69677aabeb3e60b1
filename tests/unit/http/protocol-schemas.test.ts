import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type * as protocol from '../../../protocol/chat.ts';
import type * as shopifyApp from '../../../protocol/shopify-app.ts';
import type * as schemas from '../../../server/http/chat-schemas.ts';
import type { Exact } from '../../../server/http/exact.ts';
import type * as pageSchemas from '../../../server/http/shopify/page-schemas.ts';
import type { IntegrationView } from '../../../server/integrations/integrations.ts';
import type { integrationView } from '../../../server/http/integration-schemas.ts';

/** What a schema lets through, in the exact types of the protocol. */
type Output<Schema extends z.ZodType> = Exact<z.output<Schema>>;

describe('the schemas of the chat', () => {
  it('say exactly what the protocol says', () => {
    expectTypeOf<Output<typeof schemas.openConversationRequest>>().toEqualTypeOf<
      Exact<protocol.OpenConversationRequest>
    >();
    expectTypeOf<Output<typeof schemas.openConversationResponse>>().toEqualTypeOf<
      Exact<protocol.OpenConversationResponse>
    >();
    expectTypeOf<Output<typeof schemas.postMessageRequest>>().toEqualTypeOf<
      Exact<protocol.PostMessageRequest>
    >();
    expectTypeOf<Output<typeof schemas.signInRequest>>().toEqualTypeOf<
      Exact<protocol.SignInRequest>
    >();
    expectTypeOf<Output<typeof schemas.postMessageResponse>>().toEqualTypeOf<
      Exact<protocol.PostMessageResponse>
    >();
    expectTypeOf<Output<typeof schemas.historyResponse>>().toEqualTypeOf<
      Exact<protocol.HistoryResponse>
    >();
    expectTypeOf<Output<typeof schemas.message>>().toEqualTypeOf<Exact<protocol.Message>>();
    expectTypeOf<Output<typeof schemas.widgetConfig>>().toEqualTypeOf<
      Exact<protocol.WidgetConfig>
    >();
  });

  it('say what the page in Shopify’s admin and the server say to each other', () => {
    expectTypeOf<Output<typeof pageSchemas.appState>>().toEqualTypeOf<
      Exact<shopifyApp.ShopifyAppState>
    >();
    expectTypeOf<Output<typeof pageSchemas.joinRequest>>().toEqualTypeOf<
      Exact<shopifyApp.JoinRequest>
    >();
    expectTypeOf<Output<typeof pageSchemas.mainSettings>>().toEqualTypeOf<
      Exact<shopifyApp.MainSettings>
    >();
  });

  it('describe an integration with every field that it has', () => {
    expectTypeOf<keyof Output<typeof integrationView>>().toEqualTypeOf<keyof IntegrationView>();
  });
});
