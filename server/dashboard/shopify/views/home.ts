import type { ShopifyAppState, ShopJoined } from '../../../../protocol/shopify-app.ts';
import { h, shown, type Child } from '../parts/element.ts';
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
  const put = (...children: readonly Child[]) => place.replaceChildren(...shown(children));

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
    if (!state.joined) {
      put(
        joinForm((joined) => {
          shopify.toast.show(texts.join.done);
          draw(joined, false);
        }),
      );
      return;
    }
    const theme = themeSection();
    const connection = connectionSection(state, check);
    const access = accessSection(state, check);
    put(theme, connection.element, access.element);

    /** Asks the shop itself; what it says comes into its places. */
    async function check(): Promise<ShopJoined> {
      const checked = await askFor<ShopifyAppState>('POST', 'check');
      if (!checked.joined) {
        draw(checked, false);
        throw new Error('the shop is not joined any more');
      }
      connection.update(checked);
      access.update(checked);
      return checked;
    }
    // What is known may be an hour old, and nobody waits for this. The next press says if it fails.
    if (isFresh) void check().catch(() => undefined);
  };

  void load();
  return { content: [place] };
}
