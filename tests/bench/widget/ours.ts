import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { startWidgetSite } from '../../support/widget-site.ts';
import type { Answer, Contender } from './contender.ts';

/**
 * Our widget, as browser tests have it on their site, with its chat server: whatever a page asks for is
 * fetched from there once.
 * @param directory where the widget was built.
 */
export async function createOurs(directory: string): Promise<Contender> {
  const site = await startWidgetSite(directory);
  const page = await (await fetch(site.url)).text();
  const tag = /<script\b[^>]*\bsrc=[^>]*>\s*<\/script>/.exec(page)?.[0];
  if (tag === undefined) throw new Error("the site's page has no script tag");
  return {
    name: 'TrulyBot',
    head: tag,
    launcher: ['trulybot-widget', 'button'],
    hasPanel: true,
    panel: ['trulybot-widget', '[role=dialog]'],
    answer: (path, request) => forward(site.url, path, request),
    close: () => site.close(),
  };
}

/** The origin goes with it: the site's answers name where they were asked. */
async function forward(
  origin: string,
  path: string,
  { method = 'GET', headers }: IncomingMessage,
): Promise<Answer | undefined> {
  const asked = httpRequest(origin + path, {
    method,
    headers: { host: headers.host, 'x-forwarded-proto': 'https' },
  });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  if (response.statusCode !== 200) return undefined;
  return {
    contentType: response.headers['content-type'] ?? 'application/octet-stream',
    body: Buffer.concat(pieces),
  };
}
