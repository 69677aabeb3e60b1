import {
  optionalScopes,
  type OptionalScope,
  type ShopJoined,
} from '../../../../protocol/shopify-app.ts';
import { change, h, replace, shown, type Child } from '../parts/element.ts';
import { texts } from '../texts/texts.ts';
import type { LivingSection } from './connection-section.ts';

/** What this server may read, and what each thing that it may not read costs. */
export function accessSection(state: ShopJoined, check: () => Promise<ShopJoined>): LivingSection {
  const { access: words } = texts;
  const withheld = h('div', { class: 'withheld' });
  const lines = optionalScopes.map((scope) => scopeLine(scope, check));

  const update = ({ access }: ShopJoined) => {
    for (const line of lines) line.show(!access.missing.includes(line.scope));
    withheld.replaceChildren(...shown(withheldParts(access.withheld)));
  };
  update(state);

  const element = h(
    's-section',
    { heading: words.heading },
    withheld,
    h('s-paragraph', {}, words.intro),
    h('ul', { class: 'list' }, ...lines.map((each) => each.element)),
  );
  return { element, update };
}

/** One scope that may be added. It stays where it is when something is new, so that no key goes astray. */
function scopeLine(scope: OptionalScope, check: () => Promise<ShopJoined>) {
  const { access: words } = texts;
  const { name, without } = words.scopes[scope];
  const badge = h('s-badge', {});
  const costs = h('div', {}, h('s-paragraph', { color: 'subdued' }, without));
  /** What came of the last press. */
  const said = h('div', {});
  const button = h(
    's-button',
    { accessibilityLabel: `${words.allow}: ${name}`, onclick: () => void ask() },
    words.allow,
  );
  const place = h('div', {});
  const element = h(
    'li',
    { class: 'row' },
    h('div', {}, h('s-text', { type: 'strong' }, name), ' ', badge, costs, said),
    place,
  );

  const ask = async () => {
    change(button, 'loading', true);
    said.replaceChildren();
    try {
      const { result } = await shopify.scopes.request([scope]);
      if (result === 'granted-all') await check();
      else say(words.declined);
    } catch {
      say(words.failed);
    }
    change(button, 'loading', false);
  };
  const say = (text: string) =>
    said.replaceChildren(h('s-paragraph', { tone: 'critical', role: 'alert' }, text));

  return {
    scope,
    element,
    show(isGranted: boolean) {
      change(badge, 'tone', isGranted ? 'success' : 'neutral');
      badge.textContent = isGranted ? words.granted : words.missing;
      change(costs, 'hidden', isGranted);
      if (isGranted) said.replaceChildren();
      if (place.contains(button) === isGranted) replace(place, !isGranted && button);
    },
  };
}

/** Without these somebody's proof fails whatever they type: so they stand first. */
function withheldParts(withheld: readonly string[]): readonly Child[] {
  const { access: words } = texts;
  const known = withheld.flatMap((each) => words.withheld[each] ?? []);
  if (known.length === 0) return [];
  return [
    h(
      's-banner',
      { tone: 'warning', heading: words.withheldHeading },
      h('s-paragraph', {}, words.withheldIntro),
      ...known.map(({ name, without }) => h('s-paragraph', {}, `${name}: ${without}`)),
    ),
  ];
}
