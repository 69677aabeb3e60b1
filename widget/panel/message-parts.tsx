import type { MessagePart, QuickReplies as QuickRepliesPart } from '../../protocol/chat.ts';
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
}) {
  return (
    <>
      {parts.map((part, index) => {
        if (part.kind === 'order_card')
          return <OrderCard key={index} part={part} surroundings={surroundings} />;
        if (!isCurrent) return null;
        if (part.kind === 'order_form')
          return <OrderForm key={index} part={part} surroundings={surroundings} />;
        if (part.kind === 'handover_form')
          return <HandoverForm key={index} surroundings={surroundings} />;
        if (part.kind === 'quick_replies') {
          const reply = ({ action, label }: Reply) =>
            surroundings.say({ kind: 'quick_reply', action, label }, label);
          return <QuickReplies key={index} replies={part.replies} onReply={reply} />;
        }
        return null;
      })}
    </>
  );
}

type Reply = QuickRepliesPart['replies'][number];

/** Buttons that say something for the shopper. */
export function QuickReplies({
  replies,
  onReply,
}: {
  readonly replies: readonly Reply[];
  readonly onReply: (reply: Reply) => void;
}) {
  return (
    <div class="replies">
      {replies.map((reply) => (
        <button key={reply.action} type="button" onClick={() => onReply(reply)}>
          {reply.label}
        </button>
      ))}
    </div>
  );
}
