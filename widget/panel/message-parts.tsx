import type { MessagePart, QuickReplies as QuickRepliesPart } from '../../protocol/chat.ts';
import { h, type Child } from './elements.ts';
import { HandoverForm } from './handover-form.tsx';
import { OrderCard } from './order-card.tsx';
import { OrderForm } from './order-form.tsx';
import type { Surrounded } from './surroundings.ts';

/**
 * What comes with a message beside its text. A part of a kind that this panel does not know shows
 * nothing: the message's text is complete without it.
 * @param isCurrent whether the shopper has said nothing since; only then forms and replies are offered.
 */
export function MessageParts({
  surroundings,
  parts,
  isCurrent,
}: Surrounded & {
  readonly parts: readonly MessagePart[];
  readonly isCurrent: boolean;
}): Child {
  return parts.map((part) => {
    if (part.kind === 'order_card') return <OrderCard part={part} surroundings={surroundings} />;
    if (!isCurrent) return null;
    if (part.kind === 'order_form') return <OrderForm part={part} surroundings={surroundings} />;
    if (part.kind === 'handover_form') return <HandoverForm surroundings={surroundings} />;
    if (part.kind === 'quick_replies') {
      return <QuickReplies surroundings={surroundings} replies={part.replies} />;
    }
    return null;
  });
}

/** Buttons that say something for the shopper. */
export function QuickReplies({
  surroundings: { say },
  replies,
}: Surrounded & Pick<QuickRepliesPart, 'replies'>) {
  return (
    <div class="replies">
      {replies.map(({ action, label }) => (
        <button type="button" onClick={() => say({ kind: 'quick_reply', action, label }, label)}>
          {label}
        </button>
      ))}
    </div>
  );
}
