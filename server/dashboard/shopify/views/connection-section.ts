import type { ShopJoined } from '../../../../protocol/shopify-app.ts';
import { change, h, shown } from '../parts/element.ts';
import { painted } from '../parts/painted.ts';
import { troubleBanner } from '../parts/trouble.ts';
import { duration, moment, share } from '../parts/written.ts';
import { texts } from '../texts/texts.ts';

/** A section that is drawn once, and told what is new. */
export interface LivingSection {
  readonly element: HTMLElement;
  update(state: ShopJoined): void;
}

/** Whether orders can be looked up, and how looking them up has gone: figures, and nobody's data. */
export function connectionSection(
  state: ShopJoined,
  check: () => Promise<ShopJoined>,
): LivingSection {
  const { connection: words } = texts;
  const badge = h('s-badge', {});
  const trouble = h('div', {});
  const facts = h('dl', { class: 'facts' });
  const button = h('s-button', { onclick: () => void press() }, words.check);

  const press = async () => {
    change(button, 'loading', true);
    await painted();
    try {
      await check();
      shopify.toast.show(words.checked);
    } catch (error) {
      trouble.replaceChildren(troubleBanner(error, { heading: words.problem }));
    } finally {
      change(button, 'loading', false);
    }
  };

  const update = ({ connection, store, accountName, health, hostAllowsChanges }: ShopJoined) => {
    change(badge, 'tone', connection.works ? 'success' : 'critical');
    badge.textContent = connection.works ? words.works : words.fails;
    trouble.replaceChildren(...shown([connection.works ? undefined : problemBanner(connection)]));
    const { lastSuccessAt, uptime24h, responseMs, errorsLastHour, breaker } = health;
    facts.replaceChildren(
      ...fact(words.store, `${store.name} (${new URL(store.url).host})`),
      ...fact(words.account, accountName),
      ...fact(words.lastSuccess, lastSuccessAt ? moment(lastSuccessAt) : words.never),
      ...fact(words.answers, uptime24h === undefined ? words.nobodyAsked : share(uptime24h)),
      ...fact(words.responseTime, responseMs === undefined ? '–' : duration(responseMs)),
      ...fact(words.errors, `${errorsLastHour}${breaker === 'open' ? `. ${words.resting}` : ''}`),
      ...fact(words.changes, hostAllowsChanges ? words.changesOn : words.changesOff),
    );
  };
  update(state);

  const element = h(
    's-section',
    { heading: words.heading },
    h('div', { class: 'row' }, h('div', {}, badge), button),
    trouble,
    facts,
  );
  return { element, update };
}

function problemBanner(connection: Extract<ShopJoined['connection'], { works: false }>) {
  const { connection: words } = texts;
  return h(
    's-banner',
    { tone: 'critical', heading: words.problem },
    h('s-paragraph', {}, connection.action),
    h('s-paragraph', { color: 'subdued' }, sentence(connection.problem)),
  );
}

/** What logs say begins small. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One name and what stands under it: a group of a list of descriptions. */
function fact(name: string, value: string): readonly HTMLElement[] {
  return [h('div', {}, h('dt', {}, name), h('dd', {}, value))];
}
