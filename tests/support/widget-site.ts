import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WidgetConfig } from '../../protocol/chat.ts';
import { bootOf } from '../../protocol/widget-boot.ts';
import { configPlaceholder, type WidgetManifest } from '../../scripts/support/widget-build.ts';
import { moduleDirectory } from './widget-global-setup.ts';
import { startChatStub, type ChatStub, type ChatStubOptions } from './chat-stub.ts';

/** A shop's settings, as a merchant who changed nothing much has them. */
export const typicalConfig: WidgetConfig = {
  protocolVersion: 1,
  siteId: 'site_2f6c1d9a40',
  settingsVersion: 3,
  storeName: 'Loopback Linens',
  locale: 'en',
  appearance: {
    accentColor: '#1f5eff',
    position: 'bottom-right',
    offset: { horizontal: 20, vertical: 20 },
    colorScheme: 'auto',
  },
  texts: {
    assistantName: 'Order helper',
    launcherLabel: 'Where is my order?',
    greeting: '',
    unavailable: 'Chat is not available right now',
  },
  secondFacts: ['email'],
};

const fonts = fileURLToPath(new URL('../fixtures/fonts', import.meta.url));

/** A shop's pages with the widget on them by one script tag, and the chat behind it. */
export interface WidgetSite extends ChatStub {
  /** Violations that browsers reported on the `/strict` page. */
  readonly reports: readonly string[];
}

/**
 * Pages of the site. Each takes `?position=`, `?scheme=`, `?accent=` for the widget's settings, and `?lang=`.
 *
 * - `/` and `/next`: a shop page; `/twice`: the tag is there twice; `/rtl`: right to left
 * - `/defer`, `/as-module`, `/manager`, `/late`: other ways to put the tag there
 * - `/pinned`: the loader by its hash; `/module`: an application that imports the ES module
 * - `/fonts/`: the ones that tests bring along
 * - `/strict`: the strictest content security policy and Trusted Types that allow the script
 * - `/hostile`: a page whose rules try to restyle everything
 *
 * A proxy may stand in front of it: `Host` and `X-Forwarded-Proto` say what pages call it.
 * @param directory where the widget was built.
 */
export async function startWidgetSite(
  directory: string,
  options: Pick<ChatStubOptions, 'answerAfterMs' | 'script'> = {},
): Promise<WidgetSite> {
  const manifest = JSON.parse(
    readFileSync(join(directory, 'manifest.json'), 'utf8'),
  ) as WidgetManifest;
  const loader = readFileSync(join(directory, manifest.loader), 'utf8');
  const files = new Map(
    manifest.files.map((name) => [`/widget/${name}`, readFileSync(join(directory, name))]),
  );
  const reports: string[] = [];
  const script = { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' };

  const serve = (request: IncomingMessage, response: ServerResponse): boolean => {
    const isSecure = request.headers['x-forwarded-proto'] === 'https';
    const origin = `${isSecure ? 'https' : 'http'}://${request.headers.host}`;
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname === '/report') {
      request.on('data', (piece: Buffer) => reports.push(piece.toString('utf8')));
      request.on('end', () => response.writeHead(204).end());
    } else if (url.pathname === '/loader.js') {
      const config = configFrom(url.searchParams);
      const boot = bootOf(config, { apiBase: origin, hash: manifest.hash });
      response.writeHead(200, script);
      response.end(loader.replace(configPlaceholder, () => JSON.stringify(boot)));
    } else if (url.pathname.startsWith('/api/widget/config/')) {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(configFrom(url.searchParams)));
    } else if (url.pathname === '/module.js') {
      response.writeHead(200, script).end(readFileSync(join(moduleDirectory, 'index.js')));
    } else if (url.pathname.startsWith('/widget/')) {
      // As the server does: whatever build is asked for, there is this one, and English for no language.
      const language = /^\/widget\/([a-z]+)-/.exec(url.pathname)?.[1];
      const [present, english] = [language, 'en'].map((tag) =>
        files.get(`/widget/${tag}-${manifest.hash}.js`),
      );
      response.writeHead(200, script);
      response.end(files.get(url.pathname) ?? present ?? english);
    } else if (url.pathname.startsWith('/fonts/')) {
      response.writeHead(200).end(readFileSync(join(fonts, basename(url.pathname))));
    } else if (url.pathname === '/favicon.ico') {
      response.writeHead(204).end();
    } else {
      response.writeHead(200, pageHeaders(url)).end(page(url, manifest.pinned));
    }
    return true;
  };

  return { ...(await startChatStub({ ...options, serve })), reports };
}

/** The settings that a page asks for in its address. */
function configFrom(asked: URLSearchParams): WidgetConfig {
  const { appearance } = typicalConfig;
  return {
    ...typicalConfig,
    appearance: {
      ...appearance,
      accentColor: asked.get('accent') ?? appearance.accentColor,
      position: asked.get('position') === 'bottom-left' ? 'bottom-left' : appearance.position,
      colorScheme: asked.get('scheme') === 'dark' ? 'dark' : appearance.colorScheme,
      // What else a merchant can set, as JSON.
      ...(JSON.parse(asked.get('looks') ?? '{}') as Partial<WidgetConfig['appearance']>),
    },
    texts: {
      ...typicalConfig.texts,
      ...(JSON.parse(asked.get('texts') ?? '{}') as Partial<WidgetConfig['texts']>),
    },
  };
}

const strictPolicy = (origin: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-shop' ${origin}`,
    "style-src 'none'",
    `img-src ${origin}`,
    `connect-src ${origin}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'report-uri /report',
  ].join('; ');

const pageHeaders = (url: URL): Record<string, string> => ({
  'Content-Type': 'text/html; charset=utf-8',
  ...(url.pathname === '/strict' && { 'Content-Security-Policy': strictPolicy(url.origin) }),
});

const hostileStyle =
  '<style>* { color: red !important; font-size: 40px !important; position: static !important; ' +
  'display: block !important } body { transform: scale(1) }</style>';

const inline = (code: string) => `<script nonce="shop">${code}</script>`;

/** Ways to bring the loader onto a page. */
function tagFor(url: URL, pinned: WidgetManifest['pinned']): string {
  const src = `/loader.js${url.search.replaceAll('"', '')}`;
  const insert = `const tag = document.createElement('script'); tag.src = '${src}'; document.head.append(tag);`;
  switch (url.pathname) {
    case '/defer':
      return `<script nonce="shop" defer src="${src}"></script>`;
    case '/as-module':
      return `<script nonce="shop" type="module" src="${src}"></script>`;
    case '/manager':
      return inline(insert);
    case '/late':
      return inline(`addEventListener('load', () => setTimeout(() => { ${insert} }, 50));`);
    case '/pinned':
      return `<script nonce="shop" async src="/widget/${pinned.file}" integrity="${pinned.integrity}" crossorigin data-site="${typicalConfig.siteId}"></script>`;
    case '/module':
      return `<script nonce="shop" type="module">import { mount } from '/module.js'; await mount({ server: location.origin + '/', siteId: '${typicalConfig.siteId}' }); await mount({ server: location.origin, siteId: '${typicalConfig.siteId}' });</script>`;
    default:
      return `<script nonce="shop" async src="${src}"></script>`;
  }
}

function page(url: URL, pinned: WidgetManifest['pinned']): string {
  const tag = tagFor(url, pinned);
  const direction = url.pathname === '/rtl' ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${url.searchParams.get('lang') ?? 'en'}" dir="${direction}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Loopback Linens</title>
${url.pathname === '/hostile' ? hostileStyle : ''}
${tag}${url.pathname === '/twice' ? tag : ''}
</head>
<body><main><h1>Loopback Linens</h1><p>Linen for kitchens.</p><p><a href="/next">Next page</a></p></main></body>
</html>`;
}
