// The admin's side of the stand-in for App Bridge: it answers what the app's page in the frame asks.
const { shop, app } = document.body.dataset;
const frame = document.querySelector('iframe');
const toast = document.getElementById('toast');
const dialog = document.getElementById('ask');
const home = `/admin/${shop}`;

const read = async (path) => (await fetch(`${home}/${path}`, { cache: 'no-store' })).json();

async function change(fields) {
  await fetch(home, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

/** Asks the person at the screen, as Shopify does. */
function confirmed(heading, lines, yes, no) {
  dialog.querySelector('h2').textContent = heading;
  dialog.querySelector('ul').replaceChildren(
    ...lines.map((text) => {
      const line = document.createElement('li');
      line.textContent = text;
      return line;
    }),
  );
  dialog.querySelector('[value=yes]').textContent = yes;
  dialog.querySelector('[value=no]').textContent = no;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

for (const button of dialog.querySelectorAll('button')) {
  button.addEventListener('click', () => dialog.close(button.value));
}

const scoped = (action, scopes) =>
  change([['do', action], ...scopes.map((scope) => ['scope', scope])]);

const answers = {
  idToken: async () => (await read('id-token')).token,
  'scopes.query': async () => (await read('state')).scopes,
  'scopes.request': async (scopes) => {
    const heading = 'TrulyBot asks for more access';
    const isGranted = await confirmed(heading, scopes, 'Allow', 'Decline');
    if (isGranted) await scoped('grant', scopes);
    return {
      result: isGranted ? 'granted-all' : 'declined-all',
      detail: (await read('state')).scopes,
    };
  },
  'scopes.revoke': async (scopes) => {
    await scoped('revoke', scopes);
    return { detail: (await read('state')).scopes };
  },
  leave: () => confirmed('Leave with unsaved changes?', [], 'Leave page', 'Stay'),
  'app.extensions': async () => (await read('state')).extensions,
};

function menuButton({ label, path }) {
  const button = document.createElement('button');
  button.textContent = label;
  button.addEventListener('click', () => {
    frame.contentWindow.postMessage({ standIn: 'navigate', path }, new URL(app).origin);
  });
  return button;
}

const news = {
  toast: (said) => {
    toast.textContent = said?.message ?? '';
    clearTimeout(toast.timer);
    toast.timer = setTimeout(() => (toast.textContent = ''), 5_000);
  },
  loading: (isLoading) => frame.setAttribute('aria-busy', String(isLoading)),
  page: ({ links, path, title }) => {
    const nav = document.getElementById('app-nav');
    // Whoever has just chosen here keeps the focus on it.
    if (JSON.stringify(links) !== nav.dataset.links) {
      nav.dataset.links = JSON.stringify(links);
      nav.replaceChildren(...links.map(menuButton));
    }
    for (const [index, button] of [...nav.children].entries()) {
      if (links[index].path === path) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
    }
    if (title) document.title = `${title} – stand-in of Shopify's admin`;
  },
};

window.addEventListener('message', (event) => {
  // Only the app's own page, and only the one in the frame.
  if (!frame || event.source !== frame.contentWindow || event.origin !== new URL(app).origin)
    return;
  const { standIn, action, payload } = event.data ?? {};
  if (standIn === 'tell') news[action]?.(payload);
  if (standIn === 'ask') void answer(event);
});
if (frame) frame.src = frame.dataset.address;

async function answer({ source, origin, data: { id, action, payload } }) {
  const reply = (rest) => source.postMessage({ standIn: 'answer', id, ...rest }, origin);
  try {
    if (!Object.hasOwn(answers, action)) throw new Error(`The admin cannot ${action}.`);
    reply({ result: await answers[action](payload) });
  } catch (error) {
    reply({ error: error.message });
  }
}
