import { createHmac } from 'node:crypto';
import { litter, otherWritings, spoiled, type Altered } from './alterations.ts';
import { clientId, otherSecret, secret, webhookHeader } from './as-shopify.ts';

export interface Webhook {
  readonly body: Uint8Array;
  readonly header: string | undefined;
}

const webhookBody = Buffer.from(
  JSON.stringify({
    id: 820_982_911,
    admin_graphql_api_id: 'gid://shopify/Order/5231234567890123456',
    name: '#1001',
    note: 'Grüße \u2603 \u{1F600}',
    total_price: '403.00',
    line_items: [{ id: 1, title: 'Tee', price: '199.00' }],
  }),
);
export const trueWebhook: Webhook = {
  body: webhookBody,
  header: webhookHeader(secret, webhookBody),
};

export function* alteredWebhooks(): Generator<Altered<Webhook>> {
  const { header } = trueWebhook;
  const body = (bytes: Buffer | string) => ({ body: Buffer.from(bytes), header });
  for (let index = 0; index < webhookBody.length; index += 1) {
    for (const bit of [0x01, 0x20, 0x80]) {
      const bytes = Buffer.from(webhookBody);
      bytes[index] = (bytes[index] ?? 0) ^ bit;
      yield { how: `byte ${index} of the body with bit ${bit} flipped`, thing: body(bytes) };
    }
    const [before, after] = [webhookBody.subarray(0, index), webhookBody.subarray(index + 1)];
    yield { how: `byte ${index} of the body gone`, thing: body(Buffer.concat([before, after])) };
    const twice = Buffer.concat([
      before,
      webhookBody.subarray(index, index + 1),
      webhookBody.subarray(index),
    ]);
    yield { how: `byte ${index} of the body twice`, thing: body(twice) };
    if (index > 0) yield { how: `the body cut after ${index}`, thing: body(before) };
  }
  const text = webhookBody.toString();
  for (const each of litter) {
    yield { how: `${JSON.stringify(each)} before the body`, thing: body(each + text) };
    yield { how: `${JSON.stringify(each)} behind the body`, thing: body(text + each) };
  }
  for (const other of [
    '',
    JSON.stringify(JSON.parse(text), null, 2),
    JSON.stringify(JSON.parse(text)),
    JSON.stringify(JSON.parse(text, (_key, value: unknown) => value)).replaceAll('/', '\\/'),
    text.replaceAll(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`),
    text.normalize('NFD'),
    text.toUpperCase(),
    encodeURIComponent(text),
    Buffer.from(text).toString('base64'),
    Buffer.from(text).toString('latin1'),
    Buffer.from(text, 'utf16le').toString('latin1'),
  ]) {
    yield { how: `the body written as ${other.slice(0, 20)}`, thing: body(other) };
  }
  for (const { how, thing } of spoiled(header ?? '')) {
    yield { how: `header: ${how}`, thing: { body: webhookBody, header: thing } };
  }
  for (const key of [
    otherSecret,
    '',
    ` ${secret}`,
    `${secret}\n`,
    secret.toUpperCase(),
    secret.slice(6),
    secret.slice(0, -1),
    clientId,
    'null',
    'undefined',
  ]) {
    const thing = { body: webhookBody, header: webhookHeader(key, webhookBody) };
    yield { how: `signed with ${JSON.stringify(key)}`, thing };
  }
  for (const hash of ['md5', 'sha1', 'sha224', 'sha384', 'sha512', 'sha512-256', 'sha3-256']) {
    const other = createHmac(hash, secret).update(webhookBody).digest('base64');
    yield { how: `signed with ${hash}`, thing: { body: webhookBody, header: other } };
  }
  const digest = Buffer.from(header ?? '', 'base64');
  for (const writing of otherWritings(digest)) {
    yield { how: `header written as ${writing}`, thing: { body: webhookBody, header: writing } };
  }
  for (const other of [
    undefined,
    '',
    'null',
    'undefined',
    'A'.repeat(43).concat('='),
    webhookHeader(secret, ''),
    webhookHeader(secret, `${text}\n`),
  ]) {
    yield { how: `header ${other}`, thing: { body: webhookBody, header: other } };
  }
}
