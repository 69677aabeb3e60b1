import type { IntegrationView } from '../integrations/integrations.ts';
import type { PlatformError } from '../orders/platform-error.ts';
import type { Channel } from '../orders/store-platform.ts';

/** One way to the shop, in words for its merchant. */
type ChannelState = Omit<Channel, 'name'>;

/**
 * How a connection stands, as the plug-in shows it to its merchant.
 * @param error why the shop did not answer at all, where it did not: then no way works.
 */
export function connectionState(
  { name: accountName }: { readonly name: string },
  { store, health }: IntegrationView,
  error?: PlatformError,
) {
  const stateOf = (wanted: Channel['name']): ChannelState | undefined => {
    const found = store?.features.channels?.find(({ name }) => name === wanted);
    if (!found) return undefined;
    if (error) return { works: false, problem: error.message, action: error.merchantAction };
    const { name: _name, ...state } = found;
    return state;
  };
  const untried = { works: false, problem: health.errorMessage ?? 'It has not been tried.' };
  return {
    accountName,
    channels: { signed: stateOf('signed') ?? untried, rest: stateOf('rest') ?? null },
    store: {
      name: store?.name ?? '',
      url: store?.url ?? '',
      ...(store && { features: store.features }),
    },
  };
}
