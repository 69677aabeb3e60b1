import { orderForm, triesOf, type ChatTry } from '../support/chat-try.ts';
import type { ShopperInput } from '../../../protocol/chat.ts';
import type { PlantedOrder } from '../support/planted-orders.ts';

function factInForm(value: string, orderNumber: string): ShopperInput {
  return orderForm(orderNumber, value);
}

/** E-mails that are not the order's, though they look like it, contain it or are contained in it. */
export function emailTries(victim: PlantedOrder): readonly ChatTry[] {
  const [local = '', domain = ''] = victim.email.split('@');
  const part = (attack: string, ...values: readonly string[]) =>
    triesOf(
      attack,
      // Where there was nothing to change, it is the right one.
      values.filter((value) => value !== victim.email),
      factInForm,
    );
  const swapped = (from: string, to: string) => victim.email.replace(from, to);
  return [
    ...part(
      'beginning, end or middle of the e-mail',
      local,
      `${local}@`,
      `@${domain}`,
      domain,
      victim.email.slice(0, -1),
      victim.email.slice(1),
      `${local}@shopper`,
      `${local}@s`,
      `${local}@${domain.slice(1)}`,
      `${local.slice(0, 8)}@${domain}`,
      `${local.slice(1)}@${domain}`,
      victim.email.slice(2, -2),
      '@',
      'a@b',
      `x@${domain}`,
    ),
    ...part(
      'e-mail with more to it',
      `x${victim.email}`,
      `${victim.email}x`,
      `${victim.email}.uk`,
      `${local}+x@${domain}`,
      `${local}.@${domain}`,
      `.${victim.email}`,
      swapped('.', ''),
      swapped('.', '..'),
      `${victim.email}.`,
      `${local}@mail.${domain}`,
      `"${local}"@${domain}`,
      `${local}(x)@${domain}`,
      `${local}@[${domain}]`,
      `${local}%${domain}@example.com`,
      `${victim.email}@example.com`,
      `example.com@${victim.email}`,
      `${victim.email},me@example.com`,
      `${victim.email};me@example.com`,
      `me@example.com ${victim.email}`,
      `Me <${victim.email}> x`,
      `${victim.email}\u0000me@example.com`,
      `${victim.email}\nBcc: me@example.com`,
      `${local} @${domain}`,
      `${local}@ ${domain}`,
      `${local}@@${domain}`,
      victim.email.repeat(4),
    ),
    ...part(
      'e-mail in letters that look alike',
      swapped('z', 'ᴢ'),
      swapped('o', 'о'),
      swapped('e', 'е'),
      swapped('p', 'р'),
      swapped('s', 'ѕ'),
      swapped('s', 'ſ'),
      swapped('t', 'τ'),
      swapped('h', 'һ'),
      swapped('q', 'ԛ'),
      swapped('@', '＠'),
      swapped('.', '。'),
      swapped('.', '․'),
      swapped('z', 'ｚ'),
      swapped('q', 'q\u0301'),
      swapped('e', 'é'),
      swapped('o', 'ο'),
      swapped('z', 'z\u0338'),
      `${local}@xn--shoppr-6ra.test`,
      `${local}@shоpper.test`,
      swapped('t', 'ｔ'),
      swapped('h', 'ʰ'),
      swapped('zq', 'ZQ\u0307'),
      `ı${victim.email.slice(1)}`,
    ),
    ...part(
      'search syntax in the e-mail',
      `%@${domain}`,
      `*@${domain}`,
      `_${victim.email.slice(1)}`,
      '%@%',
      '*@*',
      `${local}%`,
      `${local}%40${domain}`,
      `${victim.email}&status=any`,
      `a@${domain}&include=${victim.id}`,
      `a@b&search=${local}`,
      `@&per_page=100`,
      `${victim.email}%00`,
      `${victim.email}#`,
      `a@b" OR "1"="1`,
      `' OR email LIKE '%@${domain}`,
      `a@b'; DROP TABLE orders; --`,
      `a@b\r\nX-Evil: 1`,
      `${local}@${domain}?include=${victim.id}`,
      `{"$ne":"a@b"}`,
      `a@b/../${victim.id}`,
    ),
    ...part(
      'another kind of fact as the e-mail',
      victim.phone,
      victim.postcode,
      victim.number,
      String(victim.id),
      victim.itemName,
    ),
  ];
}

/** Phones and postcodes that are not the order's, in a shop that takes those for a proof. */
export function phoneAndPostcodeTries(victim: PlantedOrder): readonly ChatTry[] {
  const { phone, postcode } = victim;
  const digits = phone.replaceAll(/\D/g, '');
  const compact = postcode.replace(' ', '');
  return [
    ...triesOf(
      'part of the phone',
      [
        digits.slice(-4),
        digits.slice(-6),
        digits.slice(-7),
        digits.slice(1, 7),
        digits.slice(0, -1),
        `${digits}0`,
        `+44${digits.slice(1)}`,
        `0${digits.slice(1)}`,
        `+${digits.slice(1)}`,
        `${digits}x1`,
        `${digits}${digits}`,
        `%${digits.slice(-4)}`,
        `*${digits.slice(-4)}`,
        `${digits.slice(0, -4)}____`,
        '0000000',
        '+',
        `1${digits}`,
        digits.split('').toReversed().join(''),
        `${digits},${digits}`,
        `${phone} OR 1=1`,
        `+1 207 474`,
        '2074740000 ',
      ],
      (value, orderNumber) => orderForm(orderNumber, value, 'phone'),
    ),
    ...triesOf(
      'part of the postcode',
      [
        compact.slice(0, 3),
        compact.slice(0, -1),
        compact.slice(1),
        `${compact}A`,
        `A${compact}`,
        'ZQ',
        '%',
        '*',
        '_',
        `${compact.slice(0, 3)}%`,
        `${compact.slice(0, 3)}*`,
        `${compact.slice(0, 3)}___`,
        'AA1 1AA',
        `${postcode},AA1 1AA`,
        compact.replace('Z', 'Ζ'),
        compact.replace('Q', '0'),
        `${postcode}' OR '1'='1`,
        `${postcode}&status=any`,
        '-',
        '0',
        `FR-${compact}`,
        compact.split('').toReversed().join(''),
        `${postcode}-0000`,
        `${compact.slice(0, 4)} `,
      ],
      (value, orderNumber) => orderForm(orderNumber, value, 'postcode'),
    ),
    ...triesOf('fact of another kind', [phone, victim.email], (value, orderNumber) =>
      orderForm(orderNumber, value, 'postcode'),
    ),
    ...triesOf('fact of another kind', [postcode, victim.email], (value, orderNumber) =>
      orderForm(orderNumber, value, 'phone'),
    ),
  ];
}

/** Everybody else's facts with this order's number, and the attacker's own e-mail with it. */
export function othersFactTries(
  own: PlantedOrder,
  others: readonly PlantedOrder[],
): readonly ChatTry[] {
  return [
    ...triesOf(
      "another order's e-mail",
      others.map(({ email }) => email),
      (value, orderNumber) => orderForm(orderNumber, value),
    ),
    ...triesOf(
      "the attacker's own e-mail",
      [own.email, ` ${own.email.toUpperCase()} `, `<${own.email}>`],
      (value, orderNumber) => orderForm(orderNumber, value),
    ),
  ];
}
