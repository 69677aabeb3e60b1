import type { MainSettings } from '../../../../protocol/shopify-app.ts';
import { h, replace, type Child } from '../parts/element.ts';
import { painted } from '../parts/painted.ts';
import { ask, Refusal } from '../parts/server.ts';
import { troubleBanner } from '../parts/trouble.ts';
import { waiting } from '../parts/waiting.ts';
import { texts } from '../texts/texts.ts';
import { createPreview, type Preview } from './preview.ts';
import { createSaveBar } from './save-bar.ts';
import { settingsFields } from './settings-fields.ts';
import type { View } from './view.ts';

/** A version of the settings, as it was read. */
interface Stored {
  readonly settings: MainSettings;
  readonly version: string;
}

/** In which part of the widget a change is seen. The others are seen in both. */
const seenIn: Readonly<Record<string, 'button' | 'chat'>> = {
  'appearance.position': 'button',
  'texts.launcherLabel': 'button',
  'texts.assistantName': 'chat',
  'texts.greeting': 'chat',
};

/** The main settings of the widget, with the widget beside them. */
export function showSettings(): View {
  const { settings: words } = texts;
  const place = h('div', {});
  const put = (...children: readonly Child[]) => replace(place, ...children);
  const trouble = h('div', { class: 'trouble' });
  const bar = createSaveBar({ save: () => void save(), discard: () => discard() });
  let preview: Preview | undefined;
  let stored: Stored | undefined;
  /** The fields, as they say what is stored. */
  let asStored = '';
  let isSaving = false;
  let isLeft = false;

  let changed: string | undefined;
  const fields = settingsFields((name) => {
    if (changed === undefined) void painted().then(heed);
    changed = name;
  });

  /** What a change leads to, once the letter that was typed has been drawn. */
  const heed = () => {
    const part = seenIn[changed ?? ''];
    changed = undefined;
    preview?.show(fields.read(), part);
    follow();
  };

  const inFields = () => JSON.stringify(fields.read());
  const isChanged = () => stored !== undefined && inFields() !== asStored;
  const follow = () => (isChanged() ? bar.show() : bar.hide());

  /** @param sent what the fields said when it was sent: what somebody has typed since is not lost. */
  const take = async (answer: Response, sent?: string) => {
    const settings = (await answer.json()) as MainSettings;
    if (isLeft) return;
    stored = { settings, version: answer.headers.get('ETag') ?? '' };
    trouble.replaceChildren();
    if (sent !== undefined && sent !== inFields()) asStored = sent;
    else fill(settings);
    follow();
  };

  const fill = (settings: MainSettings) => {
    fields.write(settings);
    asStored = inFields();
    preview?.show(settings);
  };

  const load = async () => {
    put(h('div', { class: 'columns' }, waiting(words.looks), waiting(words.preview)));
    try {
      const answer = await ask('GET', 'settings');
      if (isLeft) return;
      preview?.leave();
      preview = createPreview();
      await take(answer);
      put(
        bar.element,
        h(
          'div',
          { class: 'columns' },
          h('form', { onsubmit: submit, noValidate: true }, trouble, ...fields.groups),
          h('div', {}, h('div', { class: 'stays' }, preview.element)),
        ),
      );
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'not-found') {
        put(h('s-section', {}, h('s-paragraph', {}, words.joinFirst)));
      } else put(troubleBanner(error, { retry: () => void load() }));
    }
  };

  /** Enter in a field saves, as in any form. */
  const submit = (event: Event) => {
    event.preventDefault();
    if (isChanged()) void save();
  };

  const save = async () => {
    // A second press would meet the version that the first has made.
    if (!stored || isSaving) return;
    const wrong = fields.mark([]);
    if (wrong) {
      wrong.focus();
      return;
    }
    isSaving = true;
    bar.busy(true);
    await painted();
    try {
      const body = fields.read();
      const answer = await ask('PUT', 'settings', { body, ifMatch: stored.version });
      await take(answer, JSON.stringify(body));
      shopify.toast.show(words.saved);
    } catch (error) {
      fail(error);
    }
    isSaving = false;
    bar.busy(false);
  };

  const fail = (error: unknown) => {
    const kind = error instanceof Refusal ? error.kind : '';
    if (error instanceof Refusal && kind === 'invalid-body') {
      fields.mark(error.fields)?.focus();
    }
    const banner =
      kind === 'settings-changed'
        ? h(
            's-banner',
            { tone: 'critical', heading: words.notSaved },
            h('s-paragraph', {}, words.changedElsewhere),
            h('s-button', { slot: 'secondary-actions', onclick: () => void load() }, words.reload),
          )
        : kind === 'invalid-body'
          ? h(
              's-banner',
              { tone: 'critical', heading: words.notSaved },
              h('s-paragraph', {}, words.wrongFields),
            )
          : troubleBanner(error, { heading: words.notSaved });
    trouble.replaceChildren(banner);
    trouble.scrollIntoView({ block: 'nearest' });
  };

  const discard = () => {
    // What is being saved cannot be taken back any more.
    if (!stored || isSaving) return;
    trouble.replaceChildren();
    fill(stored.settings);
    bar.hide();
  };

  void load();
  return {
    content: [place],
    isChanged,
    leave() {
      isLeft = true;
      preview?.leave();
      bar.hide();
    },
  };
}
