import type { DemoShop } from '../../../demo-shop/demo-shop.ts';
import type { Recording } from '../../../demo-shop/data/recordings.ts';
import { ask, basic, oauthInQuery, withQueryKeys, type Answer, type Credentials } from './ask.ts';

/** What is compared of an answer. */
export interface Comparable {
  readonly status: number;
  readonly contentType: string;
  readonly total: unknown;
  readonly totalPages: unknown;
  readonly link: string;
  readonly body: unknown;
}

/** Asks a demo shop what was asked when this was recorded, with the same kind of key and scheme. */
export async function replay(
  recording: Recording,
  shops: { readonly https: DemoShop; readonly http: DemoShop },
): Promise<{ readonly answer: Comparable; readonly expected: Comparable }> {
  const { request, response } = recording;
  const shop = request.auth.scheme === 'http' ? shops.http : shops.https;
  const query = (request.raw_query ?? '').replace(/&?consumer_(key|secret)=[^&]*/g, '');
  const url = `${shop.url}${request.path}${query ? `?${query}` : ''}`;
  const answer = await askAs(request.auth, url, shop, request.method);
  return { answer: comparable(answer, shop.url), expected: comparable(recorded(response)) };
}

function recorded(response: Recording['response']): Answer {
  const { status, headers, body } = response;
  return { status, headers, body, text: '' };
}

function askAs(
  auth: Recording['request']['auth'],
  url: string,
  shop: DemoShop,
  method: string,
): Promise<Answer> {
  const credentials = credentialsOf(auth.key ?? 'admin_rw', shop);
  // Recorded with text that is no JSON, the only body in these recordings.
  const options = { method, ...(method === 'POST' && { body: '{"status":' }) };
  switch (auth.mode) {
    case 'basic':
      return ask(url, { ...options, headers: basic(credentials) });
    case 'query':
      return ask(withQueryKeys(url, credentials), options);
    case 'oauth':
      return ask(oauthInQuery(url, credentials), options);
    default:
      return ask(url, options);
  }
}

function credentialsOf(name: string, { keys }: DemoShop): Credentials {
  const unknown = { consumerKey: `ck_${'0'.repeat(40)}`, consumerSecret: `cs_${'0'.repeat(40)}` };
  const wrong = { ...keys.readWrite, consumerSecret: unknown.consumerSecret };
  const known: Readonly<Record<string, Credentials>> = {
    admin_rw: keys.readWrite,
    admin_read: keys.read,
    admin_write: keys.write,
    manager_read: keys.read,
    editor_read: keys.editor,
    // A customer may see as little through the API as an editor.
    customer_read: keys.editor,
    'unknown key': unknown,
    unknown,
    'good key, bad secret': wrong,
    'bad secret': wrong,
  };
  const credentials = known[name];
  if (!credentials) throw new Error(`no demo key stands for "${name}"`);
  return credentials;
}

function comparable(answer: Answer, url = 'https://shop.test'): Comparable {
  const text = JSON.stringify(answer.body ?? null).replaceAll(url, 'https://shop.test');
  return {
    status: answer.status,
    contentType: answer.headers['content-type'] ?? '',
    total: answer.headers['x-wp-total'],
    totalPages: answer.headers['x-wp-totalpages'],
    link: withoutSecrets(String(answer.headers.link ?? '').replaceAll(url, 'https://shop.test')),
    body: JSON.parse(text) as unknown,
  };
}

/** Keys, nonces and signatures differ from run to run; that they are in the link does not. */
function withoutSecrets(link: string): string {
  const secret = /((?:consumer_key|consumer_secret|oauth_[a-z_]+)=)[^&>]*/g;
  return link.replace(secret, '$1REDACTED');
}
