import type { ShopifyAppState, ShopJoined } from '../../../../protocol/shopify-app.ts';
import { h, replace, type Child } from '../parts/element.ts';
import { askFor } from '../parts/server.ts';
import { troubleBanner } from '../parts/trouble.ts';
import { waiting } from '../parts/waiting.ts';
import { texts } from '../texts/texts.ts';
import { accessSection } from './access-section.ts';
import { connectionSection } from './connection-section.ts';
import { joinForm } from './join-form.ts';
import { themeSection } from './theme-section.ts';
import type { View } from './view.ts';

/** How the shop stands, or, before it has joined an account, the one thing that is left to do. */
export function showHome(): View {
  const place = h('div', { class: 'columns-of-one' });
  const put = (...children: readonly Child[]) => replace(place, ...children);
  let theme: ReturnType<typeof themeSection> | undefined;
  let isLeft = false;

  const load = async () => {
    put(...[texts.theme, texts.connection, texts.access].map(({ heading }) => waiting(heading)));
    try {
      draw(await askFor<ShopifyAppState>('GET', 'state'), true);
    } catch (error) {
      put(troubleBanner(error, { retry: () => void load() }));
    }
  };

  /** @param isFresh false when the shop itself was asked a moment ago. */
  const draw = (state: ShopifyAppState, isFresh: boolean) => {
    if (isLeft) return;
    if (!state.joined) {
      put(
        joinForm((joined) => {
          shopify.toast.show(texts.join.done);
          draw(joined, false);
        }),
      );
      return;
    }
    theme?.leave();
    theme = themeSection();
    const connection = connectionSection(state, { check, reconnect: () => renew('reconnect') });
    const access = accessSection(state, check);
    put(theme.element, connection.element, access.element);

    /** Asks the shop itself. */
    function check(): Promise<ShopJoined> {
      return renew('check');
    }

    /** What is said then comes into its places. */
    async function renew(by: 'check' | 'reconnect'): Promise<ShopJoined> {
      const renewed = await askFor<ShopifyAppState>('POST', by);
      if (!renewed.joined) {
        draw(renewed, false);
        throw new Error('the shop is not joined any more');
      }
      connection.update(renewed);
      access.update(renewed);
      return renewed;
    }
    // What is known may be an hour old, and nobody waits for this. The next press says if it fails.
    if (isFresh) void check().catch(() => undefined);
  };

  void load();
  return {
    content: [place],
    leave() {
      isLeft = true;
      theme?.leave();
    },
  };
}
