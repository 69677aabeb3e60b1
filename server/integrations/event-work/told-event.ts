import type { StoreReference } from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';

/** Which shop an event is about, and how it stands when the event is worked on. */
export interface EventPlace {
  readonly store: StoreReference;
  readonly integrationId: string;
  readonly isConnected: boolean;
  /** When it was last connected. */
  readonly connectedAt: Instant;
  /** When the event came. */
  readonly receivedAt: Instant;
}

/** Thrown to have an event looked at again later. */
export class LookAgain extends Error {
  override readonly name = 'LookAgain';
}

/**
 * Whether the shop was connected after its end came about of which an event tells: then the event is about an
 * older connection. One moment is by our clock and the other by the platform's, so it is never all that counts.
 */
export function wasConnectedSince(
  { connectedAt }: EventPlace,
  toldAt: Instant | undefined,
): boolean {
  return toldAt !== undefined && Date.parse(connectedAt) > Date.parse(toldAt);
}
