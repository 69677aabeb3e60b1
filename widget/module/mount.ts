import type { WidgetConfig } from '../../protocol/chat.ts';
import { bootOf } from '../../protocol/widget-boot.ts';
import type { TrulyBotApi } from '../loader/api.ts';
import { start } from '../loader/start.ts';

export type {
  ShopperDetails,
  TrulyBotApi,
  TrulyBotCall,
  TrulyBotEvents,
  TrulyBotListener,
} from '../loader/api.ts';

export interface MountOptions {
  /** Where TrulyBot is served, for example `https://chat.example.com`. */
  readonly server: string;
  /** The store's public id. */
  readonly siteId: string;
}

/**
 * Puts the chat on the page, for applications that bring their own scripts: reads the store's
 * settings, and shows the launcher. Called again while it is there, it gives what is there.
 * @throws Error when the server does not know the store or cannot be reached.
 */
export async function mount({ server, siteId }: MountOptions): Promise<TrulyBotApi> {
  const apiBase = server.replace(/\/+$/, '');
  if (!window.TrulyBot || !('open' in window.TrulyBot)) {
    const answer = await fetch(`${apiBase}/api/widget/config/${encodeURIComponent(siteId)}`, {
      credentials: 'omit',
    });
    if (!answer.ok) {
      throw new Error(
        `TrulyBot: ${apiBase} has no settings for "${siteId}" (${answer.status}). Check server and site id.`,
      );
    }
    const config = (await answer.json()) as WidgetConfig;
    // The server answers with the panel that it has, whatever the build is called that is asked for.
    start(bootOf(config, { apiBase, hash: 'latest' }));
  }
  return window.TrulyBot as TrulyBotApi;
}
