import { instantFrom, type Instant } from '../orders/instant.ts';

/** How some calls to a shop went. */
export interface CallTally {
  readonly succeeded: number;
  readonly failed: number;
  /** How long the answered ones took together, milliseconds. */
  readonly milliseconds: number;
  /** Those in which somebody's order was looked for, oldest first. */
  readonly lookUps?: readonly LookUp[];
}

/** That somebody's order was looked for, and how it ended; not whose, nor which. */
export interface LookUp {
  readonly at: Instant;
  /** `not_found`: there is none such, or what was typed does not belong to it. */
  readonly outcome: 'found' | 'not_found' | 'unavailable';
}

/** What is kept of a day's calls, so that a merchant sees how a connection has been doing. */
export interface HealthFigures {
  /** Calls of each ten minutes in which there were any, oldest first: which ones, succeeded, failed. */
  readonly slots: readonly (readonly [slot: number, succeeded: number, failed: number])[];
  /** How long the shop takes to answer, the last calls weighing most; milliseconds. */
  readonly responseMs?: number;
  /** Until when the shop has asked to be left alone. */
  readonly limitedUntil?: Instant;
  /** The last ones, oldest first. */
  readonly lookUps?: readonly LookUp[];
}

/** What a merchant reads of it. */
export interface HealthSummary {
  readonly errorsLastHour: number;
  /**
   * Of those ten minutes of the last day in which the shop was asked, the share in which it answered
   * at least once: 0 to 1. Absent when nobody asked.
   */
  readonly uptime24h?: number;
  readonly responseMs?: number;
  /** Absent when the shop has set no limit that still holds. */
  readonly rateLimitedUntil?: Instant;
  /** The last orders that were looked for, newest first. */
  readonly lastLookUps: readonly LookUp[];
}

const slotMs = 10 * 60_000;
const slotsAnHour = 6;
const slotsADay = 144;
/** What the newest calls weigh in the moving response time. */
const newestWeight = 0.3;
const mostLookUps = 5;

const slotAt = (now: Instant): number => Math.floor(Date.parse(now) / slotMs);

/** The figures after further calls; what is older than a day is dropped. */
export function addCalls(
  figures: HealthFigures,
  calls: CallTally,
  now: Instant,
  limitedUntil?: Instant,
): HealthFigures {
  const present = slotAt(now);
  const [, succeeded = 0, failed = 0] = figures.slots.find(([slot]) => slot === present) ?? [];
  const others = figures.slots.filter(([slot]) => slot > present - slotsADay && slot < present);
  const responseMs = averageOf(figures.responseMs, calls);
  const limit = limitedUntil ?? figures.limitedUntil;
  const lookUps = lastOf([...(figures.lookUps ?? []), ...(calls.lookUps ?? [])]);
  return {
    slots: [...others, [present, succeeded + calls.succeeded, failed + calls.failed]],
    ...(responseMs !== undefined && { responseMs }),
    ...(limit !== undefined && { limitedUntil: limit }),
    ...(lookUps.length > 0 && { lookUps }),
  };
}

/** One that failed is tried again by itself: of several failures in a row the last one stands for all. */
export function lastOf(lookUps: readonly LookUp[]): readonly LookUp[] {
  return lookUps
    .filter(({ outcome }, index) => {
      const next = lookUps[index + 1]?.outcome;
      return outcome !== 'unavailable' || next !== 'unavailable';
    })
    .slice(-mostLookUps);
}

function averageOf(known: number | undefined, calls: CallTally): number | undefined {
  if (calls.succeeded === 0) return known;
  const newest = calls.milliseconds / calls.succeeded;
  return Math.round(known === undefined ? newest : known + newestWeight * (newest - known));
}

/** What the figures say at a moment. */
export function summaryOf(figures: HealthFigures, now: Instant): HealthSummary {
  const present = slotAt(now);
  const day = figures.slots.filter(([slot]) => slot > present - slotsADay);
  const hour = day.filter(([slot]) => slot > present - slotsAnHour);
  const up = day.filter(([, succeeded]) => succeeded > 0);
  const { responseMs, limitedUntil, lookUps = [] } = figures;
  const isLimited = limitedUntil !== undefined && limitedUntil > instantFrom(now);
  return {
    errorsLastHour: hour.reduce((sum, [, , failed]) => sum + failed, 0),
    ...(day.length > 0 && { uptime24h: up.length / day.length }),
    ...(responseMs !== undefined && { responseMs }),
    ...(isLimited && { rateLimitedUntil: limitedUntil }),
    lastLookUps: lookUps.toReversed(),
  };
}
