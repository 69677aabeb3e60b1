import { otherWritings, spoiled, type Altered } from './alterations.ts';
import { claims, clientId, now, otherSecret, sessionToken, shop } from './as-shopify.ts';

export const trueSessionToken = sessionToken();

export function* alteredSessionTokens(): Generator<Altered<string>> {
  yield* spoiled(trueSessionToken);
  const [header = '', payload = '', signature = ''] = trueSessionToken.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  for (const writing of [...otherWritings(bytes), bytes.toString('base64')]) {
    yield* notTheTrue(`signature ${writing}`, `${header}.${payload}.${writing}`);
    const bare = writing.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    yield* notTheTrue(`signature ${bare}`, `${header}.${payload}.${bare}`);
  }
  for (const part of [
    `${header}.${payload}.`,
    `${header}.${payload}`,
    `.${payload}.${signature}`,
    `${header}..${signature}`,
    `${header}.${payload}.${signature}.${signature}`,
    `${payload}.${header}.${signature}`,
    `Bearer ${trueSessionToken}`,
    trueSessionToken.toLowerCase(),
    '',
    '..',
    JSON.stringify({ protected: header, payload, signature }),
  ]) {
    yield { how: `parts ${part.slice(0, 30)}`, thing: part };
  }

  const values: readonly unknown[] = [
    undefined,
    null,
    '',
    ' ',
    0,
    -1,
    1,
    true,
    false,
    [],
    {},
    '42',
    '43',
    clientId,
    shop,
    otherSecret,
    now,
    now + 400,
    1e300,
  ];
  const hosts = [
    'evil.example',
    'undefined',
    '',
    'other.myshopify.com',
    'myshopify.com',
    `${shop}.`,
    `${shop}:443`,
    `${shop}.evil.example`,
    `evil.example/${shop}`,
    `evil.example#.${shop}`,
    `a.${shop}`,
    `user@${shop}`,
    shop.toUpperCase(),
    ` ${shop}`,
    `${shop}\n`,
    'trulybot-test.shopify.com',
    'trulybot-test.myshopify.io',
    'trulybot-test.myshopify.co',
    shop.replace('o', '\u043E'),
    shop.replace('y', '\u0443'),
    shop.replace('.', '\u3002'),
    shop.replace('s', '\u017F'),
    shop.replace('l', '\u217C'),
    shop.replace('-', '\u2010'),
  ];
  for (const name of Object.keys(claims)) {
    for (const value of values) {
      const changed = { [name]: value };
      yield* signedOtherwise(`${name} is ${JSON.stringify(value)}`, changed);
      // What is left of it is believed only where it is right all the same.
      if (isStillRight(name, value)) continue;
      yield { how: `${name} is ${JSON.stringify(value)}, signed`, thing: sessionToken(changed) };
    }
  }
  for (const host of hosts) {
    const [iss, dest] = [`https://${host}/admin`, `https://${host}`];
    yield { how: `issued by ${host}`, thing: sessionToken({ iss }) };
    yield { how: `for ${host}`, thing: sessionToken({ dest }) };
    if (host !== 'other.myshopify.com') {
      yield { how: `by and for ${host}`, thing: sessionToken({ iss, dest }) };
    }
    yield* signedOtherwise(`by and for ${host}`, { iss, dest });
  }
  for (const scheme of ['http://', '//', 'HTTPS://', 'https:/', '', 'https://https://', 'ftp://']) {
    const [iss, dest] = [`${scheme}${shop}/admin`, `${scheme}${shop}`];
    yield { how: `with ${scheme}`, thing: sessionToken({ iss, dest }) };
    yield { how: `for ${scheme}`, thing: sessionToken({ dest }) };
  }
  for (const path of [
    '',
    '/',
    '/admin/',
    '/admin?',
    '/Admin',
    '/admin#',
    '/admin/..',
    '/admin\n',
    '/admin/api',
  ]) {
    yield { how: `issued at ${path}`, thing: sessionToken({ iss: `https://${shop}${path}` }) };
    if (path) yield { how: `for ${path}`, thing: sessionToken({ dest: `https://${shop}${path}` }) };
  }
  for (const aud of [
    [clientId],
    [clientId, 'x'],
    ['x'],
    'x',
    `${clientId} `,
    clientId.toUpperCase(),
    clientId.slice(1),
    { 0: clientId },
  ]) {
    yield { how: `audience ${JSON.stringify(aud)}`, thing: sessionToken({ aud }) };
  }
  for (const away of [-86_400, -3_600, -300, -71, -70, 11, 12, 60, 300, 3_600, 86_400]) {
    const [iat, nbf, exp] = [now + away, now + away, now + away + 60];
    yield { how: `${away} seconds away`, thing: sessionToken({ iat, nbf, exp }) };
    if (away > 0) {
      yield { how: `begins in ${away} seconds`, thing: sessionToken({ nbf }) };
      yield { how: `issued in ${away} seconds`, thing: sessionToken({ iat }) };
    }
    yield {
      how: `lives too long by ${away}`,
      thing: sessionToken({ exp: now + 301 + Math.abs(away) }),
    };
  }
  for (const [alg, hash] of [
    ['none', 'sha256'],
    ['None', 'sha256'],
    ['NONE', 'sha256'],
    ['', 'sha256'],
    ['hs256', 'sha256'],
    ['HS256 ', 'sha256'],
    ['HS384', 'sha384'],
    ['HS512', 'sha512'],
    ['HS384', 'sha256'],
    ['HS256', 'sha384'],
    ['HS256', 'sha512'],
    ['HS256', 'sha1'],
    ['RS256', 'sha256'],
    ['ES256', 'sha256'],
    ['PS256', 'sha256'],
    ['EdDSA', 'sha256'],
    ['dir', 'sha256'],
    ['A256KW', 'sha256'],
  ] as const) {
    const token = sessionToken({}, { header: { alg, typ: 'JWT' }, hash });
    yield { how: `${alg} by ${hash}`, thing: token };
    yield { how: `${alg}, no signature`, thing: token.slice(0, token.lastIndexOf('.') + 1) };
    yield* notTheTrue(
      `${alg}, the true signature`,
      `${token.slice(0, token.lastIndexOf('.'))}.${signature}`,
    );
    for (const key of [otherSecret, '', clientId]) {
      const stranger = sessionToken({}, { header: { alg, typ: 'JWT' }, hash, key });
      yield { how: `${alg} by ${hash} and ${JSON.stringify(key)}`, thing: stranger };
    }
  }
  for (const strange of [
    {},
    { typ: 'JWT' },
    { alg: ['HS256'] },
    { alg: null },
    { alg: 'HS256', crit: [] },
    { alg: 'HS256', crit: ['x'], x: 1 },
    { alg: 'HS256', b64: false, crit: ['b64'] },
    [],
    'HS256',
    'null',
  ]) {
    const token = sessionToken({}, { header: strange as object });
    yield { how: `header ${JSON.stringify(strange)}`, thing: token };
  }
  const jwk = { kty: 'oct', k: Buffer.from(otherSecret).toString('base64url') };
  for (const lead of [
    { jwk },
    { kid: '../../dev/null' },
    { jku: 'https://evil.example/jwks' },
    { x5u: 'https://evil.example/x' },
  ]) {
    const token = sessionToken({}, { header: { alg: 'HS256', ...lead }, key: otherSecret });
    yield { how: `header with ${JSON.stringify(lead)}`, thing: token };
  }
}

function* notTheTrue(how: string, thing: string): Generator<Altered<string>> {
  if (thing !== trueSessionToken) yield { how, thing };
}

/** Changed claims as somebody signs them who has not got the secret. */
function* signedOtherwise(how: string, changes: object): Generator<Altered<string>> {
  const token = sessionToken({ ...changes }, { key: otherSecret });
  yield { how: `${how}, signed by a stranger`, thing: token };
  const [, , signature = ''] = trueSessionToken.split('.');
  yield* notTheTrue(
    `${how}, with the true signature`,
    `${token.slice(0, token.lastIndexOf('.'))}.${signature}`,
  );
}

/** Values with which a claim is as good as with its own: another member, another id, no session. */
function isStillRight(name: string, value: unknown): boolean {
  const isText = typeof value === 'string' && value.trim() !== '';
  if (name === 'sig') return true;
  if (name === 'sub') return value === '42' || value === '43';
  if (name === 'jti') return isText && value !== shop;
  if (name === 'sid') return value === undefined || (isText && value !== shop);
  if (name === 'aud') return value === clientId;
  if (name === 'iat' || name === 'nbf')
    return value === now || (name === 'nbf' && typeof value === 'number' && value <= now);
  return false;
}
