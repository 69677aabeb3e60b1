import { texts } from '../texts/texts.ts';
import { h } from './element.ts';
import { Refusal } from './server.ts';

/** What went wrong, in words for the merchant. What only a developer understands is not said. */
function wordsFor(error: unknown): string {
  const { trouble } = texts;
  if (!(error instanceof Refusal)) return trouble.offline;
  switch (error.kind) {
    case 'session-token-refused':
      return trouble.refused;
    case 'store-taken':
      return trouble.taken;
    case 'connect-code-refused':
      return trouble.code;
    case 'too-many-requests':
      return trouble.tooMany;
    case 'shop-refused':
    case 'shop-unavailable':
      return error.message || trouble.unexpected;
    default:
      return trouble.unexpected;
  }
}

/** Stays in its place until what failed has worked. */
export function troubleBanner(
  error: unknown,
  more: { readonly heading?: string; readonly retry?: () => void } = {},
): HTMLElement {
  const { trouble } = texts;
  const reference = error instanceof Refusal && error.status >= 500 ? error.requestId : '';
  return h(
    's-banner',
    { tone: 'critical', heading: more.heading ?? trouble.heading },
    h('s-paragraph', {}, wordsFor(error)),
    reference !== '' && h('s-paragraph', {}, `${trouble.reference}: ${reference}`),
    more.retry && h('s-button', { slot: 'secondary-actions', onclick: more.retry }, trouble.retry),
  );
}
