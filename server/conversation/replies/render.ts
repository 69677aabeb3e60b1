import type { CalendarDate, Instant } from '../../orders/instant.ts';
import { calendarDateIn, wallClockIn } from '../../orders/instant.ts';
import type { Money } from '../../orders/money.ts';
import { remembered } from '../../remembered.ts';
import {
  messageShapes,
  sentence,
  type MessageKey,
  type ParametersOf,
  type PlainKey,
  type Sentence,
} from '../locales/catalogue.ts';
import { unreachable } from '../unreachable.ts';
import type { ResolvedLocale } from '../locales/catalogues.ts';
import type { MessageShape, ParameterKind, Translation } from '../locales/message-shape.ts';

/** Words one message. Plain ones need no parameters. */
export interface Say {
  (key: PlainKey): string;
  <Key extends MessageKey>(key: Key, parameters: ParametersOf<Key>): string;
}

/** Turns sentences into text of one language, with dates as a shop's zone has them. */
export interface Renderer {
  readonly locale: string;
  readonly say: Say;
  readonly render: (sentence: Sentence) => string;
  /** Sentences as one paragraph. */
  paragraph(sentences: readonly Sentence[]): string;
  /** A value by itself, outside any sentence. */
  day(day: CalendarDate | Instant): string;
  money(amount: Money): string;
}

/**
 * @param options.now decides whether a date needs its year.
 * @param options.timeZone IANA name or offset such as `+02:00`.
 */
export function createRenderer(
  locale: ResolvedLocale,
  options: { readonly timeZone: string; readonly now: Instant },
): Renderer {
  const thisYear = calendarDateIn(options.now, options.timeZone).slice(0, 4);
  const plurals = pluralRules(locale.tag);

  const format = (kind: ParameterKind, value: unknown): string => {
    switch (kind) {
      case 'text':
        return String(value);
      case 'count':
        return numberFormat(locale.tag).format(value as number);
      case 'money':
        return formatMoney(value as Money, locale.tag);
      case 'time':
        return wallClockIn(value as Instant, options.timeZone);
      case 'day':
        return formatDay(value as CalendarDate | Instant, locale.tag, options.timeZone, thisYear);
      default:
        return unreachable(kind);
    }
  };

  const render = ({ key, parameters }: Sentence): string => {
    const values: Readonly<Record<string, unknown>> = parameters;
    const { placeholders }: MessageShape = messageShapes[key];
    const text = formOf(locale.catalogue[key], values, plurals);
    return text.replace(/\{(\w+)\}/g, (_match, name: string) =>
      format(placeholders[name] ?? 'text', values[name]),
    );
  };

  return {
    locale: locale.tag,
    say: <Key extends MessageKey>(key: Key, parameters?: ParametersOf<Key>) =>
      render(sentence(key, parameters ?? ({} as ParametersOf<Key>))),
    render,
    paragraph: (sentences) => sentences.map(render).join(render(sentence('sentence_separator'))),
    day: (day) => format('day', day),
    money: (amount) => format('money', amount),
  };
}

function formOf(
  translation: Translation,
  values: Readonly<Record<string, unknown>>,
  plurals: Intl.PluralRules,
): string {
  if (typeof translation === 'string') return translation;
  const count = values[translation.plural] as number;
  return translation.forms[plurals.select(count)] ?? translation.forms.other;
}

/**
 * Digits as the currency has them (JPY none, KWD three), whatever the shop stored. The amount goes
 * in as a decimal string: Intl reads it exactly, so nothing is rounded through a float. Of a code that
 * is no currency's (coins, points) nobody knows the digits, so all that the shop wrote are shown.
 */
export function formatMoney(value: Money, tag: string): string {
  if (!currencies.has(value.currency)) {
    const minimumFractionDigits = Math.min(value.amount.split('.')[1]?.length ?? 0, 20);
    const format = new Intl.NumberFormat(tag, {
      minimumFractionDigits,
      maximumFractionDigits: 20,
      numberingSystem,
    });
    return `${format.format(value.amount as Intl.StringNumericLiteral)} ${value.currency}`;
  }
  return moneyFormat(`${value.currency} ${tag}`).format(value.amount as Intl.StringNumericLiteral);
}

/** A day in words, with its year only when that is another than now. */
function formatDay(
  value: CalendarDate | Instant,
  tag: string,
  timeZone: string,
  thisYear: string,
): string {
  const isInstant = value.includes('T');
  const day = isInstant ? calendarDateIn(value as Instant, timeZone) : value;
  const dayFormat = day.slice(0, 4) === thisYear ? dayOfThisYear : dayWithYear;
  return dayFormat(tag).format(new Date(`${day}T00:00:00Z`));
}

const pluralRules = remembered((tag) => new Intl.PluralRules(tag));
const numberFormat = remembered((tag) => new Intl.NumberFormat(tag, { numberingSystem }));
/** Digits as in the order numbers and times beside them, also where a region has others (Egypt). */
const numberingSystem = 'latn';

/** Days of the calendar that shops count in, also where a region has another (Saudi Arabia). */
const dayInWords = {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
  calendar: 'gregory',
  numberingSystem,
} as const;
const dayOfThisYear = remembered((tag) => new Intl.DateTimeFormat(tag, dayInWords));
const dayWithYear = remembered(
  (tag) => new Intl.DateTimeFormat(tag, { ...dayInWords, year: 'numeric' }),
);
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
/** By currency, a space, and the language's tag. */
const moneyFormat = remembered((key) => {
  const [currency = '', tag] = key.split(' ');
  return new Intl.NumberFormat(tag, { style: 'currency', currency, numberingSystem });
});
