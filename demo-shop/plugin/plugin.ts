import { createHmac } from 'node:crypto';
import type { JsonObject } from '../data/json.ts';
import type { Shop } from '../woocommerce/shop.ts';
import { noRoute } from '../wordpress/rest-error.ts';
import type { RestAnswer, RestRequest } from '../wordpress/rest-request.ts';
import { Believer, type PluginKey } from './envelope.ts';
import { carryOut, type ReadRoute, type VerbParts } from './verbs.ts';

/** Where the plug-in can be called, without the prefix. */
const route = '/trulybot/v1/call';

/** Our plug-in as it stands in a shop: an answering route, until it is disconnected. */
export class Plugin {
  readonly key: PluginKey;
  /** WordPress's own home address, as it stands in signatures. */
  readonly site: string;
  readonly #believer: Believer;
  readonly #verbs: VerbParts;
  #isConnected = true;
  #lastReply: JsonObject | undefined;
  /** What stands in its way, or is wrong with it, for tests. */
  trouble: 'none' | 'firewall' | 'lying' | 'repeating' = 'none';

  constructor(parts: { readonly shop: Shop; readonly key: PluginKey; readonly read: ReadRoute }) {
    this.key = parts.key;
    this.site = parts.shop.site.home;
    this.#believer = new Believer(parts.key, this.site, parts.shop.now);
    this.#verbs = {
      shop: parts.shop,
      read: parts.read,
      tagOf: (orderId) => this.tagOf(orderId),
      isLying: false,
      onDisconnect: () => (this.#isConnected = false),
    };
  }

  /** Whether the plug-in still has its key. */
  get isConnected(): boolean {
    return this.#isConnected;
  }

  static isMeant({ method, route: asked }: RestRequest): boolean {
    return method === 'POST' && asked === route;
  }

  /** @throws RestError for a call that is not believed. */
  answer({ body }: RestRequest): RestAnswer {
    if (!this.#isConnected) throw noRoute();
    const call = this.#believer.believe(body);
    const isLying = this.trouble === 'lying';
    const reply = call.reply(carryOut(call.verb, call.body, { ...this.#verbs, isLying }));
    const said = (this.trouble === 'repeating' && this.#lastReply) || reply;
    this.#lastReply = reply;
    return { body: said, headers: { 'Cache-Control': 'no-store' } };
  }

  /** What the plug-in tells the server when it connects, beside account and code. */
  introduction(): JsonObject {
    return {
      protocol: 1,
      site: this.site,
      blog: 1,
      routes: [`${this.site}/wp-json${route}`, `${this.site}/?rest_route=${route}`],
      key: { id: this.key.id, secret: this.key.secret },
      signInPath: '/?wc-ajax=trulybot_sign_in',
      pluginVersion: '1.0.0',
    };
  }

  /** The tag of an order, as it stands in the plug-in's answers. */
  tagOf(orderId: number): string {
    return createHmac('sha256', `tags ${this.key.secret}`)
      .update(`order:${orderId}`)
      .digest('hex')
      .slice(0, 32);
  }
}
