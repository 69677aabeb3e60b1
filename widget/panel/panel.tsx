import { Announcements } from './announcements.tsx';
import { Composer } from './composer.tsx';
import { HandoverForm } from './handover-form.tsx';
import { Icon } from './icons.tsx';
import { MessageList } from './message-list.tsx';
import type { Surrounded } from './surroundings.ts';
import type { Transcript } from './transcript.ts';

export interface PanelProps extends Surrounded {
  readonly transcript: Transcript;
  /** Whether the shopper has asked for the form that reaches a person. */
  readonly isHandover: boolean;
  readonly onHandover: (isHandover: boolean) => void;
  readonly onClose: () => void;
}

/** The whole chat: who answers, what was said, the way to a person, and where to write. */
export function Panel({ surroundings, transcript, isHandover, onHandover, onClose }: PanelProps) {
  const { config, strings } = surroundings;
  return (
    <div dir={strings.dir}>
      <header class="head">
        <div>
          <h2>{config.texts.assistantName}</h2>
          <p>{strings.disclosure}</p>
        </div>
        <button
          type="button"
          class="human"
          aria-expanded={isHandover}
          onClick={() => onHandover(!isHandover)}
        >
          <Icon shape="person" />
          {strings.talkToHuman}
        </button>
        <button type="button" aria-label={strings.close} onClick={onClose}>
          <Icon shape="close" />
        </button>
      </header>
      {isHandover && (
        <div class="handover">
          <HandoverForm surroundings={surroundings} onDone={() => onHandover(false)} />
        </div>
      )}
      <MessageList surroundings={surroundings} transcript={transcript} />
      <Announcements surroundings={surroundings} transcript={transcript} />
      <Composer surroundings={surroundings} />
    </div>
  );
}
