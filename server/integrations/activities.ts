import type { AccountId } from '../orders/identifiers.ts';

/** Where what was done is written down for the merchant to read (the founding documents' `user_activities`). */
export interface Activities {
  recordActivity(
    accountId: AccountId,
    activity: {
      readonly type: string;
      readonly description: string;
      readonly metadata?: Readonly<Record<string, string | number | boolean>>;
    },
  ): Promise<void>;
}
