import { h, render } from 'preact';

/**
 * A launcher and nothing else of a widget, drawn by Preact into a shadow root.
 * @param {() => Promise<(root: ShadowRoot) => void>} findPanel brings what shows the panel.
 */
export function showLauncher(findPanel) {
  const host = document.createElement('floor-widget');
  const root = host.attachShadow({ mode: 'open' });
  host.style.cssText = 'position:fixed;right:20px;bottom:20px';
  const place = document.createElement('div');
  root.append(place);
  let arriving;
  const fetchPanel = () => (arriving ??= findPanel());
  const open = async () => (await fetchPanel())(root);
  render(
    <button type="button" onPointerEnter={fetchPanel} onFocus={fetchPanel} onClick={open}>
      Chat
    </button>,
    place,
  );
  document.documentElement.append(host);
}
