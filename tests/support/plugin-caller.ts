import type { DemoShop } from '../../demo-shop/demo-shop.ts';
import type { Plugin } from '../../demo-shop/plugin/plugin.ts';
import { sealCustomerToken, type CustomerToken } from '../../server/signing/customer-token.ts';
import { newNonce, sealEnvelope, type Envelope } from '../../server/signing/envelope.ts';

/** What the server says to a shop that has connected by the plug-in. */
export interface PluginConnected {
  readonly siteId: string;
  readonly integrationId: string;
  readonly channels: {
    readonly signed: { readonly works: boolean; readonly problem?: string };
    readonly rest: { readonly works: boolean; readonly problem?: string } | null;
  };
}

const json = { 'Content-Type': 'application/json' };

/** A fresh connect code and whose it is. */
export async function makeConnectCode(
  serverUrl: string,
  apiKey: string,
): Promise<{ readonly accountId: string; readonly code: string }> {
  const answer = await fetch(`${serverUrl}/api/connect-codes`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}` },
  });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as { readonly accountId: string; readonly code: string };
}

/** The plug-in of a demo shop, as a server's caller: what its PHP does in a real one. */
export class PluginCaller {
  readonly plugin: Plugin;
  readonly #serverUrl: string;
  readonly #shop: DemoShop;

  constructor(serverUrl: string, shop: DemoShop) {
    if (!shop.plugin) throw new Error('the shop was opened without the plug-in');
    this.plugin = shop.plugin;
    this.#shop = shop;
    this.#serverUrl = serverUrl;
  }

  /** Asks to be connected. @param changes to what the plug-in says of itself. */
  connect(
    code: { readonly accountId: string; readonly code: string },
    changes: object = {},
    withRestKey = true,
  ): Promise<Response> {
    return this.#post('/api/integrations/woocommerce/plugin/connect', {
      ...this.plugin.introduction(),
      accountId: code.accountId,
      connectCode: code.code,
      ...(withRestKey && { restKey: this.#shop.keys.read }),
      allowInsecureHttp: true,
      ...changes,
    });
  }

  /** A signed call as the plug-in makes one. */
  envelope(verb: string, body: object, changes: Partial<Envelope> = {}): Envelope {
    return sealEnvelope(this.plugin.key, {
      direction: 'to_server',
      verb,
      site: this.plugin.site,
      blog: 1,
      timestamp: Math.floor(Date.now() / 1_000),
      nonce: newNonce(),
      body: JSON.stringify(body),
      ...changes,
    });
  }

  /** Sends what may be an envelope. */
  send(envelope: object, path = '/api/integrations/woocommerce/plugin'): Promise<Response> {
    return this.#post(path, envelope);
  }

  /** Makes a call and reads what the reply says. @throws when it is refused. */
  async call(verb: string, body: object): Promise<unknown> {
    const path = verb === 'events' ? '/api/webhooks/woocommerce' : undefined;
    const answer = await this.send(this.envelope(verb, body), path);
    if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
    const reply = (await answer.json()) as Envelope;
    return JSON.parse(reply.body) as unknown;
  }

  /** A token for a customer who is signed in at the shop. */
  token(
    customer: string,
    conversation: { readonly conversationId: string; readonly challenge: string },
    changes: Partial<CustomerToken> = {},
  ): string {
    const issued = Math.floor(Date.now() / 1_000);
    return sealCustomerToken(this.plugin.key, {
      protocol: 1,
      key: this.plugin.key.id,
      site: this.plugin.site,
      blog: 1,
      customer,
      conversation: conversation.conversationId,
      challenge: conversation.challenge,
      session: '0123456789abcdef0123456789abcdef',
      issued,
      expires: issued + 120,
      nonce: newNonce(),
      ...changes,
    });
  }

  #post(path: string, body: object): Promise<Response> {
    return fetch(`${this.#serverUrl}${path}`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(body),
    });
  }
}
