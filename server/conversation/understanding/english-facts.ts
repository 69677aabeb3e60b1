import type { SecondFact } from '../../orders/proof.ts';
import { emailPattern } from './email-pattern.ts';
import { MaskedText } from './masked-text.ts';
import type { Expectation, Understood } from './understanding.ts';

interface Found {
  readonly value: string;
  readonly at: number;
}

const link = /\bhttps?:\/\/\S+/gi;

/** An order number: letters, digits and joining marks, with a digit in it. */
const number = String.raw`[#№]?\s?((?=[\p{L}\p{N}\/_.-]*\p{N})[\p{L}\p{N}]{1,30}(?:[\/_.-][\p{L}\p{N}]{1,20}){0,5})(?![\p{L}\p{N}@%])`;

/** "order number is 29", "purchase #29", "no. 29", "№ 29", "#29". */
const namedNumber = new RegExp(
  String.raw`(?:(?<!\bto )\b(?:orders?|purchases?|ord)(?:\b|(?=\d))(?:\s+(?:numbers?|no|nr|num|ids?|ref(?:erence)?)\b\.?)?|\b(?:numbers?|nr|num|no)\b\.?|[#№])[\s:=,]*(?:(?:is|was|are|it's)\s+)?${number}`,
  'giu',
);
/** ", 35 and #36" right behind a number that was named. */
const furtherNumber = new RegExp(String.raw`^\|*\s*(?:,|and|&|or|plus)+\s*${number}`, 'iu');
const bareNumber = new RegExp(String.raw`(?<![\p{L}\p{N}@.,/-])${number}`, 'giu');

/** Numbers with a name of their own that is not an order's: "invoice #12588", "tracking number 1Z…". */
const namedOtherwise = (names: string) =>
  new RegExp(
    String.raw`\b(?:${names})\b(?:\s+(?:numbers?|no|nr|codes?|ids?)\b\.?)?[\s:=,]*(?:(?:is|was|it's)\s+)?${number}`,
    'giu',
  );
const trackingNumber = namedOtherwise('tracking');
const otherNumber = namedOtherwise(
  'invoices?|bills?|receipts?|tickets?|cases?|customer|account|voucher|coupon',
);

const money =
  /\b(?:paid|spent|charged|costs?)\s(?:me\s|about\s)?\d[\d.,]*|(?:[$€£¥]|\b(?:usd|eur|gbp|cad|jpy)\b)\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:[$€£¥]|(?:usd|eur|gbp|cad|jpy|dollars?|euros?|pounds?|bucks|yen|quid|cents?)\b)/gi;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*';
const dates = [
  /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/g,
  new RegExp(
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\b(?:,? (?:19|20)\d{2}\b)?`,
    'gi',
  ),
  new RegExp(String.raw`\b${month}\.? \d{1,2}(?:st|nd|rd|th)?\b(?:,? (?:19|20)\d{2}\b)?`, 'gi'),
  /\b(?:on|since|from|of|by)\s\d{1,2}[/.]\d{1,2}\b(?![/.]?\d)/gi,
  /\b(?:in|since|from|of|until|during|year)\s+(?:19|20)\d{2}\b(?!-)/gi,
  /\b\d{1,2}(?:st|nd|rd|th)\b/gi,
  /\b\d{1,2}(?::\d{2})?\s?(?:am|pm|o'clock)\b|\b\d{1,2}:\d{2}\b/gi,
];
/** A number before one of these words counts something. */
const quantity =
  /\b\d{1,4}(?:\s?-\s?\d{1,4})?\s?(?:x\b|×|%|(?:more |working |business )?(?:days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|times?|items?|things?|pieces?|pcs|pairs?|parcels?|packages?|boxes|products?|people|orders?|kg|lbs?|cm|mm)\b)|\b(?:ordered|bought)\s\d{1,3}(?=\s[a-z])/gi;

const namedPhone =
  /\b(?:phone|mobile|cell|telephone|tel|call me(?: (?:at|on))?)\b(?: ?(?:number|no\.?|nr\.?))?[\s:=,]*(?:(?:is|was|it's) )?(\+?[\d(][\d\s()./-]{4,22}\d)/gi;
/** With a plus, or in groups: seven to fifteen digits (E.164). */
const shapedPhone =
  /(?<![\p{L}\p{N}#])(\+\d[\d\s()./-]{5,22}\d|\(?\d{2,5}\)?(?:[\s.-]\(?\d{2,5}\)?){2,5})(?![\p{L}\p{N}])/gu;
/** Digits and nothing else, where a phone number is what was asked for or still missing. */
const barePhone = /(?<![\p{L}\p{N}#-])(\d{7,15})(?![\p{L}\p{N}-])/gu;
const nationalPhone = /(?<![\p{L}\p{N}#-])(0\d{9,11})(?![\p{L}\p{N}-])/gu;

const namedPostcode =
  /\b(?:post ?codes?|postal codes?|zip(?: ?codes?)?)\b[\s:=,]*(?:(?:is|was|it's) )?([a-z\d]{2,8}(?:[ -](?=[a-z]*\d)[a-z\d]{2,4})?)\b/gi;
const britishPostcode = /(?<![\p{L}\p{N}-])([a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2})(?![\p{L}\p{N}-])/giu;
const canadianPostcode = /(?<![\p{L}\p{N}-])([a-z]\d[a-z][\s-]?\d[a-z]\d)(?![\p{L}\p{N}-])/giu;
const otherPostcode =
  /^\W*(\d{4,5}(?:-\d{4})?|\d{4}\s?[a-z]{2}|\d{3}\s\d{2}|[a-z\d]{3,4}\s[a-z\d]{3,4})\W*$/gi;

/** What follows one of these is what the shopper means after all. */
const correction =
  /\b(?:i meant?|meant|actually|no wait|wait|correction|i mean|should (?:be|have been)|instead|rather|oops)\b/gi;
const denied = new RegExp(
  String.raw`\b(?:not|isn't|wasn't|instead of|rather than)\s+(?:order\s+)?${number}`,
  'giu',
);

/** Order numbers and second facts in an English sentence. @param text as `cleanText` gives it. */
export function factsIn(
  text: string,
  expectation: Expectation,
): Pick<Understood, 'orderNumbers' | 'secondFacts'> {
  const masked = new MaskedText(text);
  const emails = masked.take(emailPattern);
  masked.take(link);
  masked.take(money);
  const phones = [...masked.take(namedPhone, hasPhoneDigits)];
  const postcodes = [...masked.take(namedPostcode, hasDigit)];
  const wrong = new Set(masked.take(denied).map(({ value }) => value.toLowerCase()));
  for (const date of dates) masked.take(date);
  masked.take(quantity);
  const asked = isNumberAsked(expectation);
  // Who is asked for the order's number and names another one gives what they have: it is tried.
  masked.take(trackingNumber, hasDigit);
  if (!asked) masked.take(otherNumber, hasDigit);
  const numbers = takeNamedNumbers(masked);

  phones.push(...masked.take(shapedPhone, hasPhoneDigits));
  if (expectation.accepted.includes('phone')) {
    const numberIsKnown = numbers.length > 0 || expectation.awaits === 'second_fact';
    phones.push(...masked.take(numberIsKnown ? barePhone : nationalPhone));
  }
  if (expectation.accepted.includes('postcode')) {
    postcodes.push(...masked.take(britishPostcode), ...masked.take(canadianPostcode));
    if (expectation.awaits === 'second_fact') postcodes.push(...masked.take(otherPostcode));
  }
  // "Order 29, actually 92": what corrects a named number is rarely named again.
  const corrects = text.search(correction) >= 0;
  if (numbers.length === 0 || corrects) numbers.push(...takeBareNumbers(masked, asked));
  if (phones.length === 0 && postcodes.length === 0) {
    const paired = pairedFact(numbers, expectation);
    if (paired === 'phone') phones.push(...numbers.splice(-1));
    if (paired === 'postcode') postcodes.push(...numbers.splice(-1));
  }

  return {
    orderNumbers: [...new Set(meant(text, numbers))].filter(
      (value) => !wrong.has(value.toLowerCase()),
    ),
    secondFacts: [
      ...factOf('email', meant(text, emails)),
      ...factOf('phone', meant(text, phones)),
      ...factOf('postcode', meant(text, postcodes)),
    ],
  };
}

/** Numbers that the sentence itself calls an order's, and those listed right behind one. */
function takeNamedNumbers(masked: MaskedText): Found[] {
  const numbers = [...masked.take(namedNumber, isOrderNumber)];
  for (let index = 0; index < numbers.length && index < 10; index += 1) {
    const previous = numbers[index];
    if (previous === undefined) break;
    const end = previous.at + previous.value.length;
    const further = furtherNumber.exec(masked.rest.slice(end));
    if (further?.[1] === undefined) continue;
    const found = { value: further[1], at: end + further[0].indexOf(further[1]) };
    masked.take(new RegExp(String.raw`(?<=^.{${found.at}})${escapeRegExp(found.value)}`, 'gsu'));
    numbers.splice(index + 1, 0, found);
  }
  return numbers;
}

/**
 * Numbers that nothing names. One digit alone counts only where a number was asked for or is all
 * that was said, because people count and grade with small numbers.
 */
function takeBareNumbers(masked: MaskedText, asked: boolean): readonly Found[] {
  const alone = /^[^\p{L}]*$/u.test(masked.rest.replace(new RegExp(bareNumber), ''));
  return masked.take(bareNumber, (match) => {
    if (!isOrderNumber(match)) return false;
    return asked || alone || (match[1] ?? '').length > 1;
  });
}

function isNumberAsked({ awaits }: Expectation): boolean {
  return awaits === 'order_number' || awaits === 'both';
}

/**
 * People write both side by side. Of "29, 2075550142" the second is the phone number that the shop
 * asks for; "29 04101" may be two orders, unless both facts were asked for.
 */
function pairedFact(
  numbers: readonly Found[],
  { accepted, awaits }: Expectation,
): 'phone' | 'postcode' | undefined {
  const [first, second, ...more] = numbers;
  if (!first || !second || more.length > 0) return undefined;
  const isLonger = second.value.length > first.value.length;
  if (accepted.includes('phone') && isLonger && /^\d{9,15}$/.test(second.value)) return 'phone';
  const isPostcode = accepted.includes('postcode') && /^\d{4,5}$/.test(second.value);
  return isPostcode && awaits === 'both' ? 'postcode' : undefined;
}

/** What was said last counts where the shopper corrects themself; otherwise all that was said. */
function meant(text: string, found: readonly Found[]): readonly string[] {
  const ordered = found.toSorted((first, second) => first.at - second.at);
  const corrections = [...text.matchAll(correction)];
  const last = corrections.at(-1);
  if (last === undefined) return ordered.map(({ value }) => value);
  const after = ordered.filter(({ at }) => at > last.index);
  return (after.length > 0 ? after : ordered).map(({ value }) => value);
}

/** Of several facts of one kind the last one counts: people add what is right after what was wrong. */
function factOf(kind: SecondFact['kind'], values: readonly string[]): readonly SecondFact[] {
  const value = values.at(-1);
  return value === undefined ? [] : [{ kind, value }];
}

function hasPhoneDigits(match: RegExpExecArray): boolean {
  const digits = (match[1] ?? match[0]).replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15;
}

function hasDigit(match: RegExpExecArray): boolean {
  return /\d/.test(match[1] ?? match[0]);
}

/** "covid19" and "gr8" are words with a digit, not numbers; "A63" and "WEB-2026-A63" are numbers. */
function isOrderNumber(match: RegExpExecArray): boolean {
  const value = match[1] ?? '';
  const isWord = /^\p{L}{5,}\p{N}{0,2}$|^(?:mp[34]|4ever|2day|gr8|b4|l8r|w8|m8)$/iu.test(value);
  return /\p{N}/u.test(value) && !isWord;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}
