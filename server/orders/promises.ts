import type { CalendarDate } from './instant.ts';

/** What a merchant promises about handling and delivery. Days are working days of the shop. */
export interface StorePromises {
  /** Working days to hand a paid order to the carrier. Absent: the merchant promises none. */
  readonly handlingDays?: number;
  /** Orders after this wall-clock time (`HH:MM`, shop's zone) count from the next working day. */
  readonly cutOff?: string;
  /** Working days from hand-over to delivery. Absent: none promised. */
  readonly deliveryDays?: { readonly minimum: number; readonly maximum: number };
  /** 1 (Monday) to 7 (Sunday). */
  readonly workingDays: readonly number[];
  readonly holidays: readonly CalendarDate[];
}

/** What is assumed of a merchant who has promised nothing. */
export const noPromises: StorePromises = { workingDays: [1, 2, 3, 4, 5], holidays: [] };
