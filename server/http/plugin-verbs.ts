import type { Accounts } from '../accounts/accounts.ts';
import type { ExportedConversation, Shoppers } from '../conversation/shoppers/shoppers.ts';
import type { Integrations } from '../integrations/integrations.ts';
import type { PluginCall } from '../integrations/plugin-calls.ts';
import { connectionState } from './plugin-state.ts';
import { eraseBody, exportBody } from './plugin-schemas.ts';

/** Conversations in one page of an export: the longest ones fit into a reply. */
const pageSize = 5;

/** What a believed call of the plug-in needs of the rooms. */
export interface PluginVerbParts {
  readonly integrations: Pick<Integrations, 'disconnect' | 'test'>;
  readonly shoppers: Pick<Shoppers, 'export' | 'erase'>;
  readonly accounts: Pick<Accounts, 'contactOf'>;
}

/**
 * Carries out what the shop asks for.
 * @returns the reply's body; what cannot be done is said in it, for the reply is signed all the same.
 */
export async function carryOutPluginCall(
  call: PluginCall,
  parts: PluginVerbParts,
): Promise<object> {
  const { accountId, integrationId, verb } = call;
  switch (verb) {
    case 'check': {
      const tested = await parts.integrations.test(accountId, integrationId);
      if (!tested) return refusal('failed');
      const contact = await parts.accounts.contactOf(accountId);
      return connectionState(contact, tested.integration, tested.error);
    }
    case 'disconnect':
      await parts.integrations.disconnect(accountId, integrationId, 'shop');
      return {};
    case 'export_shopper': {
      const asked = exportBody.safeParse(call.body).data;
      return asked ? exportPage(call, asked, parts.shoppers) : refusal('invalid_parameters');
    }
    case 'erase_shopper': {
      const asked = eraseBody.safeParse(call.body).data;
      if (!asked) return refusal('invalid_parameters');
      const { conversations, messages } = await parts.shoppers.erase(accountId, asked.email);
      return { erasedConversations: conversations, erasedMessages: messages };
    }
    default:
      return refusal('unknown_verb');
  }
}

/** Of this shop only, though the account may have others: its WordPress shows them to its own staff. */
async function exportPage(
  { accountId, store }: PluginCall,
  { email, page }: { readonly email: string; readonly page: number },
  shoppers: Pick<Shoppers, 'export'>,
): Promise<object> {
  const before = (page - 1) * pageSize;
  const shown: object[] = [];
  let count = 0;
  for await (const conversation of shoppers.export(accountId, email)) {
    if (conversation.storeId !== store.storeId) continue;
    count += 1;
    if (count > before + pageSize) return { conversations: shown, done: false };
    if (count > before) shown.push(exported(conversation));
  }
  return { conversations: shown, done: true };
}

function exported({ conversationId, startedAt, messages }: ExportedConversation) {
  return {
    id: conversationId,
    startedAt,
    messages: messages.map(({ author, sentAt, text }) => ({ author, at: sentAt, text })),
  };
}

const messages = {
  unknown_verb: 'This server does not know the verb.',
  invalid_parameters: 'The body is not what this verb takes.',
  failed: 'It could not be done.',
} as const;

function refusal(code: keyof typeof messages): object {
  return { error: { code, message: messages[code] } };
}
