import { done, type Progress } from './progress.ts';
import { askReply, type AskReason } from './replies.ts';
import type { Step } from './step.ts';

/** Asks for number or second fact, or for both where neither is known. */
export function askForMissing(progress: Progress, reason: AskReason): Step {
  const { state, accepted } = progress;
  // A refused pair has been answered; what is asked for then is both, anew.
  const numbers = state.lastAttempt === 'refused' ? [] : state.numbers;
  const hasFact = state.secondFact !== undefined && state.lastAttempt !== 'refused';
  const missing = missingOf(numbers.length > 0, hasFact);
  const asked = askReply(missing, { accepted, orderNumber: numbers[0], reason });
  return done({ ...progress, state: { ...state, awaits: missing } }, asked);
}

function missingOf(hasNumber: boolean, hasFact: boolean): 'order_number' | 'second_fact' | 'both' {
  if (hasNumber) return 'second_fact';
  return hasFact ? 'order_number' : 'both';
}
