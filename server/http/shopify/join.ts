import { randomUUID } from 'node:crypto';
import type { JoinRequest } from '../../../protocol/shopify-app.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { StoreTaken, type Integrations, type InTurn } from '../../integrations/integrations.ts';
import type { AccountId } from '../../orders/identifiers.ts';
import { Problem } from '../problem.ts';
import type { ShopifySession } from './session.ts';

export interface JoinParts {
  readonly integrations: Pick<Integrations, 'connectShopify' | 'findShop'>;
  readonly accounts: Pick<
    Accounts,
    'accountOfConnectCode' | 'createWithoutKey' | 'redeemConnectCode' | 'withdraw'
  >;
  readonly inTurn: InTurn;
}

/**
 * Joins a shop to an account. A shop has one account for as long as that account keeps it: whoever comes
 * from the shop's admin later is led there, and no code of another account leads away from it.
 *
 * Access is asked for only after that is clear, for each grant ends what was granted before. An account is
 * made only once access was granted; of two that are made for one shop at the same moment, the one that did
 * not get it is taken back. Nobody gets an API key by it: a key could do more than this shop's staff may, and
 * whoever runs this server gives one to a merchant who needs it.
 * @throws StoreTaken, PlatformError, Problem `connect-code-refused`.
 */
export async function joinShop(
  { shop, text: token }: ShopifySession,
  request: JoinRequest,
  parts: JoinParts,
): Promise<void> {
  const { integrations, accounts, inTurn } = parts;
  const proof = { kind: 'session_token' as const, token };
  await inTurn(shop, async () => {
    const known = await integrations.findShop(shop);
    if (request.kind === 'existing') {
      const account = await accountOf(request, accounts);
      if (known && known.accountId !== account) throw taken();
      await integrations.connectShopify(account, {
        shop,
        proof,
        async confirm() {
          // Of two shops that use one code at once, one gets the account.
          if ((await accounts.redeemConnectCode(request.connectCode)) !== account) {
            throw codeRefused();
          }
        },
      });
      return;
    }
    if (known) throw taken();
    const accountId = randomUUID() as AccountId;
    let isMade = false;
    try {
      await integrations.connectShopify(accountId, {
        shop,
        proof,
        async confirm() {
          await accounts.createWithoutKey({ accountId, name: shop, email: request.email });
          isMade = true;
        },
      });
    } catch (error) {
      if (isMade) await accounts.withdraw(accountId);
      throw error;
    }
  });
}

async function accountOf(
  { accountId, connectCode }: Extract<JoinRequest, { kind: 'existing' }>,
  accounts: JoinParts['accounts'],
): Promise<AccountId> {
  const account = await accounts.accountOfConnectCode(connectCode);
  if (account === undefined || account !== accountId.trim().toLowerCase()) throw codeRefused();
  return account;
}

function taken(): StoreTaken {
  return new StoreTaken('This shop is connected already.');
}

function codeRefused(): Problem {
  return new Problem(
    'connect-code-refused',
    'Account id and connect code do not fit together, or the code is used or too old. Make a new code in your TrulyBot account and use it within ten minutes.',
  );
}
