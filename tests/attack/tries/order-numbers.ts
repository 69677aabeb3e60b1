import { orderForm, triesOf, type ChatTry } from '../support/chat-try.ts';
import type { PlantedOrder } from '../support/planted-orders.ts';

/**
 * Ways to write a number that are not the order's, though a lenient reader, a database or a web server
 * might take them for it. The right e-mail comes with each: number and e-mail must both be exact.
 */
export function orderNumberTries(victim: PlantedOrder): readonly ChatTry[] {
  const byForm = (value: string, orderNumber: string) =>
    orderForm(value.replaceAll('N', orderNumber), victim.email);
  return [
    ...triesOf('number written otherwise', otherwise, byForm),
    ...triesOf('SQL in the number', sql, byForm),
    ...triesOf('search syntax in the number', searchSyntax, byForm),
    ...triesOf('path in the number', paths, byForm),
    ...triesOf('number in other digits', digits, (alphabet, orderNumber) =>
      orderForm(
        orderNumber.replace(/\d/g, (digit) => alphabet[Number(digit)] ?? digit),
        victim.email,
      ),
    ),
    ...triesOf('number as another number', ['1', '-1', '10', '0.1'], (factor, orderNumber) =>
      orderForm(
        `${Number(orderNumber) * Number(factor)}${factor === '1' ? '.0' : ''}`,
        victim.email,
      ),
    ),
    ...triesOf('number in another base', ['2', '8', '16', '36'], (base, orderNumber) =>
      orderForm(Number(orderNumber).toString(Number(base)), victim.email),
    ),
  ];
}

const otherwise = [
  '0N',
  '00N',
  'N0',
  '-N',
  '+N',
  '~N',
  'N.0',
  'N.00',
  'N,0',
  'Ne0',
  'N-0',
  'N/1',
  'N*1',
  'N+0',
  '0xN',
  '0bN',
  'Nn',
  'N_',
  '_N',
  'aN',
  'Na',
  'N-N',
  'NN',
  'N N',
  'N,N',
  '1N',
  'N1',
  '[[N]]x',
  '{"number":"N"}',
  '${N}',
  '{{N}}',
  '%N',
  'N%',
  'NULL',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  'true',
  '[object Object]',
  '__proto__',
  'constructor',
  '9'.repeat(100),
  `N${'0'.repeat(90)}`,
] as const;

const sql = [
  "N' OR '1'='1",
  'N OR 1=1',
  "N'; DROP TABLE orders; --",
  'N UNION SELECT 1',
  "N'--",
  'N/**/',
  "' OR id=N --",
  'N) OR (1=1',
  "N' AND SLEEP(5)='",
  'N; SELECT pg_sleep(5)',
  "N\\' OR 1=1",
] as const;

const searchSyntax = [
  '*',
  '%',
  '_',
  '?',
  'N*',
  'N%',
  '%N%',
  '*N*',
  'N|',
  '[N]x',
  'N&include=N',
  'N?search=',
  '&include[]=N',
  'N&status=any',
  'N&per_page=100',
  'N#N',
  'N%26include=N',
  'N%00',
  'N%0d%0aX-Evil: 1',
  'N\u0000N',
  'N\r\nX-Evil: 1',
  'N&_fields=billing',
  'N?consumer_key=x',
  'N&context=edit',
  'N;include=N',
] as const;

const paths = [
  'N/notes',
  'N/refunds',
  '../N',
  '../../orders/N',
  '..%2fN',
  'N/../N',
  './N',
  '/N',
  'N/',
  '//N',
  'N%2f',
  '%2e%2e/N',
  'N/.',
  'N\\',
  '..\\N',
  'batch',
  'N/../../customers',
  'N%252f',
  'N?x',
  'orders/N',
  'file:///etc/passwd',
  'http://127.0.0.1/N',
  'wp-json/wc/v3/orders/N',
  'N/actions/send_email',
] as const;

/** Digits of scripts that are not taken for plain ones: Bengali, Devanagari, Thai, Tibetan, Chinese. */
const digits = [
  '০১২৩৪৫৬৭৮৯',
  '०१२३४५६७८९',
  '๐๑๒๓๔๕๖๗๘๙',
  '༠༡༢༣༤༥༦༧༨༩',
  '〇一二三四五六七八九',
] as const;
