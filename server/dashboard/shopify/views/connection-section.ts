import type { ShopJoined } from '../../../../protocol/shopify-app.ts';
import { change, h, shown } from '../parts/element.ts';
import { painted } from '../parts/painted.ts';
import { troubleBanner } from '../parts/trouble.ts';
import { duration, moment, share } from '../parts/written.ts';
import { texts } from '../texts/texts.ts';
import { lookUpList } from './look-ups.ts';

/** A section that is drawn once, and told what is new. */
export interface LivingSection {
  readonly element: HTMLElement;
  update(state: ShopJoined): void;
}

/** Whether orders can be looked up, and how looking them up has gone: figures, and nobody's data. */
export function connectionSection(
  state: ShopJoined,
  actions: { check(): Promise<ShopJoined>; reconnect(): Promise<ShopJoined> },
): LivingSection {
  const { connection: words } = texts;
  const badge = h('s-badge', {});
  const trouble = h('div', {});
  const facts = h('dl', { class: 'facts' });
  const lookUps = h('div', {});
  const button = h('s-button', { onclick: () => void press() });
  let isLetGo = false;

  const press = async () => {
    change(button, 'loading', true);
    await painted();
    try {
      await (isLetGo ? reconnect() : check());
    } catch (error) {
      const heading = isLetGo ? words.notReconnected : words.problem;
      trouble.replaceChildren(troubleBanner(error, { heading }));
    } finally {
      change(button, 'loading', false);
    }
  };

  const check = async () => {
    await actions.check();
    shopify.toast.show(words.checked);
  };

  const reconnect = async () => {
    const { connection } = await actions.reconnect();
    if (!wasLetGo(connection)) shopify.toast.show(words.reconnected);
    else trouble.replaceChildren(problemBanner(words.notReconnected, connection));
  };

  const update = ({ connection, ...more }: ShopJoined) => {
    isLetGo = wasLetGo(connection);
    change(badge, 'tone', connection.works ? 'success' : isLetGo ? 'warning' : 'critical');
    badge.textContent = connection.works ? words.works : isLetGo ? words.letGo : words.fails;
    change(button, 'variant', isLetGo ? 'primary' : 'secondary');
    button.textContent = isLetGo ? words.reconnect : words.check;
    const banner = connection.works
      ? undefined
      : isLetGo
        ? h(
            's-banner',
            { tone: 'warning', heading: words.isLetGo },
            h('s-paragraph', {}, words.letGoCosts),
          )
        : problemBanner(words.problem, connection);
    trouble.replaceChildren(...shown([banner]));
    facts.replaceChildren(...factsOf(more));
    lookUps.replaceChildren(lookUpList(more.health.lastLookUps));
  };
  update(state);

  const element = h(
    's-section',
    { heading: words.heading },
    h('div', { class: 'row' }, h('div', {}, badge), button),
    trouble,
    facts,
    h('s-heading', {}, texts.lookUps.heading),
    lookUps,
  );
  return { element, update };
}

type Failing = Extract<ShopJoined['connection'], { works: false }>;

function wasLetGo(connection: ShopJoined['connection']): connection is Failing {
  return !connection.works && connection.isDisconnected === true;
}

function problemBanner(heading: string, { action, problem }: Failing) {
  return h(
    's-banner',
    { tone: 'critical', heading },
    h('s-paragraph', {}, action),
    h('s-paragraph', { color: 'subdued' }, sentence(problem)),
  );
}

function factsOf({
  store,
  accountName,
  health,
  access,
  hostAllowsChanges,
}: Omit<ShopJoined, 'connection'>): readonly HTMLElement[] {
  const { connection: words } = texts;
  const { lastSuccessAt, lastErrorAt, uptime24h, responseMs, errorsLastHour, breaker } = health;
  return [
    fact(words.store, `${store.name} (${new URL(store.url).host})`),
    fact(words.account, accountName),
    fact(words.lastSuccess, lastSuccessAt ? moment(lastSuccessAt) : words.never),
    fact(words.answers, uptime24h === undefined ? words.nobodyAsked : share(uptime24h)),
    fact(words.responseTime, responseMs === undefined ? '–' : duration(responseMs)),
    fact(words.errors, `${errorsLastHour}${breaker === 'open' ? `. ${words.resting}` : ''}`),
    // What it was stands above while it is still so.
    ...(lastErrorAt === undefined ? [] : [fact(words.lastError, moment(lastErrorAt))]),
    fact(words.signIn, access.signIn ? words.signInOn : words.signInOff),
    fact(words.changes, hostAllowsChanges ? words.changesOn : words.changesOff),
  ];
}

/** What logs say begins small. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One name and what stands under it: a group of a list of descriptions. */
function fact(name: string, value: string): HTMLElement {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value));
}
