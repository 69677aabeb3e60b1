import { otherWritings, spoiled, type Altered } from './alterations.ts';
import {
  addedByShopify,
  clientId,
  hexOf,
  now,
  otherSecret,
  proxyParts,
  proxyQuery,
  queryOf,
  secret,
  shop,
  type Pair,
} from './as-shopify.ts';

const visited: readonly Pair[] = [
  ['extra', '1'],
  ['extra', '2'],
  ['q', 'a b'],
  ...addedByShopify(),
];
export const trueProxyQuery = proxyQuery(visited);
export const signedOutProxyQuery = proxyQuery([
  ['q', 'a b'],
  ...addedByShopify({ logged_in_customer_id: '' }),
]);

export function* alteredProxyQueries(): Generator<Altered<string>> {
  const signature = new URLSearchParams(trueProxyQuery).get('signature') ?? '';
  const all: readonly Pair[] = [...visited, ['signature', signature]];
  yield* spoiled(trueProxyQuery);
  for (const [index, [name, value]] of all.entries()) {
    const put = (...pairs: readonly Pair[]) => queryOf(all.toSpliced(index, 1, ...pairs));
    const others = [
      '',
      ' ',
      '0',
      '1',
      '7214',
      `${value}1`,
      `0${value}`,
      ` ${value}`,
      `${value} `,
      `${value}\n`,
      `${value}\0`,
      `${value},`,
      `${value}/`,
      `${value}.`,
      value.slice(1),
      value.slice(0, -1),
      value.toUpperCase(),
      encodeURIComponent(`${value} `),
      'null',
      'undefined',
      '[]',
      shop.replace('trulybot', 'other'),
      shop.replace('o', '\u043E'),
      shop.replace('k', '\u212A'),
      String(now + 1),
      String(now - 1),
    ];
    for (const other of others.filter((each) => each !== value)) {
      yield { how: `${name} is ${other}`, thing: put([name, other]) };
      yield { how: `${name} twice, then ${other}`, thing: put([name, value], [name, other]) };
      yield { how: `${name} twice, first ${other}`, thing: put([name, other], [name, value]) };
    }
    for (const other of [
      '',
      name.toUpperCase(),
      ` ${name}`,
      `${name} `,
      `${name}[]`,
      `${name}.`,
      `${name}\0`,
      `_${name}`,
      name.replace('o', '\u043E'),
      'x',
    ]) {
      if (other !== name) yield { how: `${name} named ${other}`, thing: put([other, value]) };
    }
    for (const [added, ...rest] of [
      ['x', ''],
      ['', ''],
      ['hmac', signature],
      ['signature', ''],
      ['customer_id', '1'],
    ] as const) {
      yield { how: `${added} before ${name}`, thing: put([added, rest[0]], [name, value]) };
    }
    yield { how: `no ${name}`, thing: put() };
    yield { how: `the same ${name} again`, thing: put([name, value], [name, value]) };
    for (const [other, [otherName, otherValue]] of all.entries()) {
      if (other === index || otherValue === value) continue;
      const swapped = all.with(index, [name, otherValue]).with(other, [otherName, value]);
      yield { how: `${name} and ${otherName} with each other's values`, thing: queryOf(swapped) };
      const joined = all.with(index, [name, `${value}&${otherName}=${otherValue}`]);
      yield {
        how: `${otherName} written into ${name}`,
        thing: queryOf(joined.toSpliced(other, 1)),
      };
    }
  }
  const twoExtras = trueProxyQuery.replace('extra=1&extra=2', 'extra=2&extra=1');
  yield { how: 'the same name in another order', thing: twoExtras };
  const unsigned = visited.map(([name, value]) => `${name}=${value}`);
  for (const [how, text] of [
    ['not sorted', unsigned.join('')],
    ['joined with &', proxyParts(visited).join('&')],
    ['still encoded', queryOf(visited).split('&').toSorted().join('')],
    ['without the visitor', proxyParts(addedByShopify()).join('')],
    ['nothing', ''],
  ] as const) {
    yield {
      how: `signed ${how}`,
      thing: queryOf([...visited, ['signature', hexOf(secret, text)]]),
    };
  }
  for (const key of [otherSecret, '', secret.slice(6), `${secret} `, clientId]) {
    yield { how: `signed with ${JSON.stringify(key)}`, thing: proxyQuery(visited, key) };
  }
  for (const writing of otherWritings(Buffer.from(signature, 'hex'))) {
    if (writing === signature) continue;
    yield { how: `signature ${writing}`, thing: queryOf([...visited, ['signature', writing]]) };
  }
  for (const seconds of [91, -91, 3_600, -3_600, 86_400, -now, now * 999]) {
    const pairs = addedByShopify({ timestamp: String(now + seconds) });
    yield { how: `${seconds} seconds away`, thing: proxyQuery(pairs) };
  }
}

/** What visitors who are signed in as 7213, or not at all, ask for when they mean to cut it anew. */
const cunning: readonly (readonly Pair[])[] = [
  [['a', '1logged_in_customer_id=7m'], ...addedByShopify({ logged_in_customer_id: '' })],
  [['a', '1logged_in_customer_id=7m'], ...addedByShopify()],
  [['lz', '1=2=3'], ...addedByShopify()],
  [['q', '1shop=other.myshopify.comsi'], ...addedByShopify()],
  [['q', '=r=s='], ['z', '1=2'], ...addedByShopify()],
  [['t', `1timestamp=${now + 5}ti`], ...addedByShopify()],
  [['2', '=3'], ['=', '='], ...addedByShopify()],
];

/** The same signed texts, cut into other parameters by one or two cuts, as long as all that is needed is there. */
export function* recutProxyQueries(): Generator<{ original: readonly Pair[]; query: string }> {
  for (const original of cunning) {
    const text = proxyParts(original).join('');
    const seen = new Set<string>();
    for (const once of recuts(proxyParts(original))) {
      for (const parts of [once, ...recuts(once)]) {
        const key = parts.join('\n');
        if (seen.has(key) || !isWhole(parts)) continue;
        seen.add(key);
        const pairs = parts.map((part): Pair => {
          const [name = '', ...value] = part.split('=');
          return [name, value.join('=')];
        });
        const query = queryOf([...pairs, ['signature', hexOf(secret, text)]]);
        yield { original, query };
      }
    }
  }
}

/** With one border moved, one taken away, or one more. */
function* recuts(parts: readonly string[]): Generator<readonly string[]> {
  for (const [index, part] of parts.entries()) {
    yield* cutsOf(part).map((cut) => parts.toSpliced(index, 1, ...cut));
    const next = parts[index + 1];
    if (next === undefined) continue;
    yield parts.toSpliced(index, 2, part + next);
    yield* cutsOf(part + next).map((cut) => parts.toSpliced(index, 2, ...cut));
  }
}

function cutsOf(text: string): readonly (readonly [string, string])[] {
  return Array.from(text, (_character, at) => [text.slice(0, at), text.slice(at)] as const).filter(
    (cut) => cut.every((part) => part.includes('=')),
  );
}

function isWhole(parts: readonly string[]): boolean {
  return ['shop=', 'path_prefix=', 'timestamp='].every((needed) =>
    parts.some((part) => part.startsWith(needed)),
  );
}
