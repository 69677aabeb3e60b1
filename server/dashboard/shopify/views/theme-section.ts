import { embedHandle, extensionHandle } from '../../../../protocol/shopify-app.ts';
import { change, h } from '../parts/element.ts';
import { place } from '../parts/server.ts';
import { texts } from '../texts/texts.ts';

/** Whether the app embed is on in the published theme, as far as Shopify says. */
async function isEmbedOn(): Promise<boolean | undefined> {
  try {
    const extensions = await shopify.app.extensions();
    const ours = extensions.find(({ handle }) => handle === extensionHandle);
    const embed = ours?.activations.find(
      (each) => 'handle' in each && each.handle === embedHandle && 'status' in each,
    );
    return embed && 'status' in embed ? embed.status === 'active' : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The theme editor with the embed ready to be switched on (shopify.dev, theme-app-extensions/configuration,
 * deep links).
 */
const editorAddress = `${place.admin}/themes/current/editor?${new URLSearchParams({
  context: 'apps',
  template: 'index',
  activateAppId: `${place.clientId}/${embedHandle}`,
}).toString()}`;

/** Whether shoppers see the chat, and the way to have them see it. */
export function themeSection(): { readonly element: HTMLElement; leave(): void } {
  const { theme } = texts;
  const badge = h('s-badge', {}, '…');
  const words = h('s-paragraph', {}, ' ');
  // The theme editor is a page of the admin's own, and has no place in this frame.
  const button = h('s-button', { href: editorAddress, target: '_top' }, theme.change);

  const look = async () => {
    const isOn = await isEmbedOn();
    change(badge, 'tone', isOn === undefined ? 'neutral' : isOn ? 'success' : 'warning');
    badge.textContent = isOn === undefined ? theme.unknown : isOn ? theme.on : theme.off;
    words.textContent = isOn === undefined ? theme.isUnknown : isOn ? theme.isOn : theme.isOff;
    change(button, 'variant', isOn === false ? 'primary' : 'secondary');
    button.textContent = isOn === false ? theme.switchOn : theme.change;
  };
  void look();
  // Whoever comes back from the theme editor in another tab sees what has changed.
  const here = new AbortController();
  const lookAgain = () => {
    if (!document.hidden) void look();
  };
  addEventListener('focus', lookAgain, { signal: here.signal });
  document.addEventListener('visibilitychange', lookAgain, { signal: here.signal });

  return {
    element: h(
      's-section',
      { heading: theme.heading },
      h('div', { class: 'row room-for-two' }, h('div', {}, badge, words), button),
    ),
    leave: () => here.abort(),
  };
}
