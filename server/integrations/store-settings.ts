import { z } from 'zod';
import { parseCalendarDate, type CalendarDate } from '../orders/instant.ts';
import type { OrderStage } from '../orders/order.ts';

const calendarDate = z
  .string()
  .refine((text) => parseCalendarDate(text) !== undefined, 'must be a day as YYYY-MM-DD')
  .transform((text) => text as CalendarDate);

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time as HH:MM');

/** Half characters and control characters are refused: PostgreSQL stores neither in JSON, no page shows them. */
const shownText = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum)
    .refine(
      (text) => text.isWellFormed() && !/[^\P{Cc}\t\r\n]/u.test(text),
      'must be text without control characters',
    );

/** What a status may mean: any stage in which an order is one and may be shown. */
const stages = [
  'awaiting_payment',
  'payment_failed',
  'on_hold',
  'processing',
  'partly_shipped',
  'shipped',
  'out_for_delivery',
  'delivered',
  'ready_for_pickup',
  'completed',
  'cancelled',
  'refunded',
  'returned',
  'unknown',
] as const satisfies readonly OrderStage[];

const statusSlug = z
  .string()
  .max(40)
  .regex(/^[a-z0-9][a-z0-9_-]*$/, 'must be the slug of a status');

/** `https://shop.example`, or http for a shop whose merchant consented to it: no path, no wildcard. */
const origin = z
  .string()
  .max(253)
  .refine((text) => {
    try {
      const url = new URL(text);
      return /^https?:$/.test(url.protocol) && url.origin === text;
    } catch {
      return false;
    }
  }, 'must be an origin such as https://shop.example');

/**
 * A style sheet that fetches nothing and ends what it begins. A backslash could spell anything, so
 * that there is none.
 */
const customCss = z
  .string()
  .trim()
  .max(4_000)
  .refine(
    (css) =>
      !/url\s*\(|image-set|src\s*\(|image\s*\(|@import|@font-face|@namespace|@charset/i.test(css),
    'must not fetch anything: no url(), image-set() or @import',
  )
  .refine((css) => !/[<\\]|[^\P{Cc}\t\r\n]/u.test(css) && css.isWellFormed(), {
    error: 'must not hold < or \\ or control characters',
  })
  .refine(closesWhatItOpens, 'must close every bracket, quote and comment that it opens');

function closesWhatItOpens(css: string): boolean {
  const open: string[] = [];
  const bare = css.replaceAll(/\/\*[^]*?\*\/|"[^"\n]*"|'[^'\n]*'/g, '');
  if (/["']|\/\*/.test(bare)) return false;
  for (const bracket of bare.match(/[()[\]{}]/g) ?? []) {
    const wanted = { ')': '(', ']': '[', '}': '{' }[bracket];
    if (wanted === undefined) open.push(bracket);
    else if (open.pop() !== wanted) return false;
  }
  return open.length === 0;
}

const workingHours = z
  .object({ opens: wallClock, closes: wallClock })
  .refine((hours) => hours.opens < hours.closes, 'must close after it opens');

/**
 * What a merchant can set for one store. Every field has a default, so that a new store works;
 * a change is validated whole and gets the next version number.
 */
export const storeSettingsSchema = z.strictObject({
  appearance: z
    .strictObject({
      accentColor: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour as #rrggbb')
        .default('#1f5eff'),
      position: z.enum(['bottom-right', 'bottom-left']).default('bottom-right'),
      offset: z
        .strictObject({
          horizontal: z.number().int().min(0).max(200).default(20),
          vertical: z.number().int().min(0).max(200).default(20),
        })
        .prefault({}),
      colorScheme: z.enum(['auto', 'light', 'dark']).default('auto'),
      /** Pixels. Absent: our own, which differ from part to part. */
      cornerRadius: z.number().int().min(0).max(28).optional(),
      launcherIcon: z.enum(['bubble', 'parcel', 'question', 'none']).default('bubble'),
      /** Whether the launcher shows its words; screen readers say them always. */
      launcherText: z.boolean().default(true),
      /** Picture of the assistant. Empty: none. */
      avatarUrl: z
        .union([z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(500), z.literal('')])
        .default(''),
      /** Rules for the parts that README names. */
      customCss: customCss.default(''),
      /** What the launcher does while the server cannot be reached. */
      whenUnreachable: z.enum(['say', 'hide']).default('say'),
    })
    .refine(
      ({ launcherIcon, launcherText }) => launcherText || launcherIcon !== 'none',
      'must leave the launcher its words or a drawing',
    )
    .prefault({}),
  texts: z
    .strictObject({
      /** Empty: our own words in the store's language. */
      assistantName: shownText(40).default(''),
      /** Empty: our own words in the store's language. */
      launcherLabel: shownText(40).default(''),
      /** Empty: the server's own greeting in the shopper's language. */
      greeting: shownText(300).default(''),
    })
    .prefault({}),
  /** Whose language the widget speaks: the page's, the browser's or always the store's own. */
  languageFrom: z.enum(['page', 'browser', 'merchant']).default('page'),
  /** BCP 47 tag of the store's own language, for whoever's language is not known. */
  locale: z
    .string()
    .max(35)
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag')
    .default('en'),
  /** Facts beside the order number that prove an order, the preferred one first. */
  secondFacts: z
    .array(z.enum(['email', 'phone', 'postcode']))
    .min(1)
    .max(3)
    .refine((facts) => new Set(facts).size === facts.length, 'must not repeat a fact')
    .default(['email']),
  /** Pages that may talk to this store's chat. The shop's own origin is always among them. */
  allowedOrigins: z.array(origin).max(20).default([]),
  /** Hosts beyond the known carriers to which tracking links may lead. */
  trackingLinkHosts: z.array(z.hostname()).max(20).default([]),
  /**
   * What the shop's custom statuses mean, by slug. They win over what is known of common plug-ins, not
   * over the platform's own statuses.
   */
  statusMeanings: z
    .record(statusSlug, z.enum(stages))
    .refine((meanings) => Object.keys(meanings).length <= 100, 'must be 100 at most')
    .default({}),
  promises: z
    .strictObject({
      handlingDays: z.number().int().min(0).max(90).optional(),
      cutOff: wallClock.optional(),
      deliveryDays: z
        .strictObject({
          minimum: z.number().int().min(0).max(120),
          maximum: z.number().int().min(0).max(120),
        })
        .refine((days) => days.minimum <= days.maximum, 'minimum must not exceed maximum')
        .optional(),
      workingDays: z.array(z.number().int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5]),
      holidays: z.array(calendarDate).max(100).default([]),
    })
    .prefault({}),
  /** Opening hours of the people who answer hand-overs, by weekday 1 (Monday) to 7. Empty: not said. */
  hours: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), workingHours).default({}),
  /** Where hand-overs are mailed. Empty: the account's own address. */
  handoverEmail: z.union([z.email(), z.literal('')]).default(''),
  /** Days after which conversations are deleted. */
  retentionDays: z.number().int().min(1).max(1095).default(90),
});

export type StoreSettings = z.output<typeof storeSettingsSchema>;

/** Settings of a store whose merchant has changed nothing. */
export const defaultStoreSettings: StoreSettings = storeSettingsSchema.parse({});
