import { change, h, replace, type Child } from '../parts/element.ts';
import { ask, askFor } from '../parts/server.ts';
import { troubleBanner } from '../parts/trouble.ts';
import { waiting } from '../parts/waiting.ts';
import { day } from '../parts/written.ts';
import { texts } from '../texts/texts.ts';
import type { View } from './view.ts';

interface Summary {
  readonly id: string;
  readonly requestedAt: string;
  readonly due: string;
  readonly doneAt?: string;
}

/** How long after a look comes the next while something is being prepared, milliseconds. */
const againMs = 5_000;

/** What customers want to know of what is kept of them, for the merchant to answer. */
export function showDataRequests(): View {
  const { dataRequests: words } = texts;
  const place = h('div', { class: 'columns-of-one' });
  const put = (child: Child) => replace(place, child);
  let again: ReturnType<typeof setTimeout> | undefined;
  let isLeft = false;

  const load = async () => {
    put(waiting(words.heading));
    try {
      draw(await read());
    } catch (error) {
      put(troubleBanner(error, { retry: () => void load() }));
    }
  };

  const draw = (requests: readonly Summary[]) => {
    const list = h('ul', { class: 'list' }, ...requests.map(line));
    put(
      h(
        's-section',
        { heading: words.heading },
        h('s-paragraph', {}, words.intro),
        requests.length === 0 ? h('s-paragraph', { color: 'subdued' }, words.none) : list,
      ),
    );
    follow(requests);
  };

  /** What is being prepared is there in a moment; whoever waits for it need do nothing. */
  const follow = (requests: readonly Summary[]) => {
    if (isLeft || requests.every(({ doneAt }) => doneAt !== undefined)) return;
    again = setTimeout(() => void lookAgain(requests), againMs);
  };

  const lookAgain = async (known: readonly Summary[]) => {
    const now = await read().catch(() => known);
    if (isLeft) return;
    if (JSON.stringify(now) === JSON.stringify(known)) follow(known);
    else draw(now);
  };

  void load();
  return {
    content: [place],
    leave() {
      isLeft = true;
      clearTimeout(again);
    },
  };
}

async function read(): Promise<readonly Summary[]> {
  const answer = await askFor<{ readonly requests: readonly Summary[] }>('GET', 'data-requests');
  return answer.requests;
}

function line({ id, requestedAt, due, doneAt }: Summary): HTMLElement {
  const { dataRequests: words } = texts;
  const failed = h('div', {});
  const button = h(
    's-button',
    {
      accessibilityLabel: `${words.downloadOf} ${day(requestedAt)}`,
      onclick: () => void press(),
    },
    words.download,
  );
  const press = async () => {
    change(button, 'loading', true);
    failed.replaceChildren();
    try {
      await download(id);
    } catch (error) {
      failed.replaceChildren(troubleBanner(error, { heading: words.failed }));
    }
    change(button, 'loading', false);
  };
  return h(
    'li',
    {},
    h(
      'div',
      { class: 'row' },
      h(
        'div',
        {},
        h('s-text', { type: 'strong' }, `${words.requested} ${day(requestedAt)}`),
        ' ',
        h(
          's-badge',
          { tone: doneAt === undefined ? 'neutral' : 'success' },
          doneAt === undefined ? words.preparing : words.ready,
        ),
        h('s-paragraph', { color: 'subdued' }, `${words.due} ${day(due)}`),
      ),
      doneAt !== undefined && button,
    ),
    failed,
  );
}

/** As a file of the merchant's: what is in it is not shown on the page. */
async function download(id: string): Promise<void> {
  const answer = await ask('GET', `data-requests/${id}`);
  const text = JSON.stringify(await answer.json(), null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  h('a', { href: address, download: `customer-data-${id}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
