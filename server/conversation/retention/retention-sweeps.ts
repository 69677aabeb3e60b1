import { sweepInSteps, type Sweep } from '../../jobs/sweeps.ts';
import type { LiveEvents } from '../live-events/live-events.ts';
import { createShopperRecords } from '../shoppers/shoppers.store.ts';
import {
  createRetentionRecords,
  type Database,
  type ExpiredConversation,
} from './retention.store.ts';

/**
 * The longest retention time that a merchant can set. Whatever an older backup holds from before an
 * erasure is over by itself after this, so that the note of the erasure is needed no longer.
 */
const longestRetentionDays = 1_095;

/**
 * What keeps conversations no longer than their merchants have said. The first sweep takes up
 * changed retention times, and the second deletes what is over by them.
 */
export function createRetentionSweeps(parts: {
  readonly database: Database;
  readonly liveEvents: Pick<LiveEvents, 'publish'>;
}): readonly Sweep[] {
  const records = createRetentionRecords(parts.database);
  const shoppers = createShopperRecords(parts.database);

  const deleteExpired = async (
    expired: readonly ExpiredConversation[],
    at: Date,
  ): Promise<number> => {
    let deleted = 0;
    for (const [accountId, ofAccount] of Map.groupBy(expired, (each) => each.accountId)) {
      const ids = ofAccount.map(({ conversationId }) => conversationId);
      for (const id of await records.deleteExpired(accountId, ids, at)) {
        deleted += 1;
        // Streams look again, find the conversation gone, and end.
        parts.liveEvents.publish(id, { kind: 'message' });
      }
    }
    return deleted;
  };

  return [
    {
      name: 'retention times',
      async run(_at, signal) {
        let changed = 0;
        for (const store of await records.changedRetentions(1_000)) {
          changed += await sweepInSteps((atMost) => records.applyRetention(store, atMost), signal);
          if (signal.aborted) break;
        }
        return changed;
      },
    },
    {
      name: 'conversations',
      run: (at, signal) =>
        sweepInSteps(
          async (atMost) => deleteExpired(await records.expired(at, atMost), at),
          signal,
        ),
    },
    {
      name: 'notes of erasures',
      run: (at, signal) => {
        const before = new Date(at.getTime() - longestRetentionDays * 86_400_000);
        return sweepInSteps((atMost) => shoppers.deleteErasuresBefore(before, atMost), signal);
      },
    },
  ];
}
