import {
  optionalScopes,
  type OptionalScope,
  type ShopJoined,
} from '../../../../protocol/shopify-app.ts';
import { change, h, shown, type Child } from '../parts/element.ts';
import { texts } from '../texts/texts.ts';
import type { LivingSection } from './connection-section.ts';

/** What this server may read, and what each thing that it may not read costs. */
export function accessSection(state: ShopJoined, check: () => Promise<ShopJoined>): LivingSection {
  const { access: words } = texts;
  const scopes = h('ul', { class: 'list' });
  const withheld = h('div', { class: 'withheld' });
  /** What came of the last press, at what was pressed. */
  let said: { readonly scope: OptionalScope; readonly error: string } | undefined;
  let latest = state;

  const ask = async (scope: OptionalScope, button: HTMLElement) => {
    change(button, 'loading', true);
    said = undefined;
    try {
      const { result } = await shopify.scopes.request([scope]);
      if (result === 'granted-all') await check();
      else said = { scope, error: words.declined };
    } catch {
      said = { scope, error: words.failed };
    }
    change(button, 'loading', false);
    update(latest);
  };

  const line = (scope: OptionalScope, isGranted: boolean): HTMLElement => {
    const { name, without } = words.scopes[scope];
    const button = h(
      's-button',
      {
        accessibilityLabel: `${words.allow}: ${name}`,
        onclick: () => void ask(scope, button),
      },
      words.allow,
    );
    return h(
      'li',
      { class: 'row' },
      h(
        'div',
        {},
        h('s-text', { type: 'strong' }, name),
        ' ',
        h(
          's-badge',
          { tone: isGranted ? 'success' : 'neutral' },
          isGranted ? words.granted : words.missing,
        ),
        !isGranted && h('s-paragraph', { color: 'subdued' }, without),
        said?.scope === scope && h('s-paragraph', { tone: 'critical', role: 'alert' }, said.error),
      ),
      !isGranted && button,
    );
  };

  const update = (next: ShopJoined) => {
    latest = next;
    const { missing } = next.access;
    scopes.replaceChildren(...optionalScopes.map((each) => line(each, !missing.includes(each))));
    withheld.replaceChildren(...shown(withheldParts(next.access.withheld)));
  };
  update(state);

  const element = h(
    's-section',
    { heading: words.heading },
    withheld,
    h('s-paragraph', {}, words.intro),
    scopes,
  );
  return { element, update };
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
