import type { OrderCard as OrderCardPart, Tone } from '../../protocol/chat.ts';
import { Icon } from './icons.tsx';
import type { Surrounded } from './surroundings.ts';

/** One proven order, as the server worded it. */
export function OrderCard({ surroundings, part }: Surrounded & { readonly part: OrderCardPart }) {
  const { strings } = surroundings;
  return (
    <section class="card order" aria-label={part.title}>
      <header>
        <h3>{part.title}</h3>
        <Headline tone={part.tone} text={part.headline} />
      </header>
      {part.parcels.map((parcel, index) => (
        <Parcel key={index} surroundings={surroundings} parcel={parcel} />
      ))}
      {part.facts.length > 0 && (
        <dl class="facts">
          {part.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {part.items.length > 0 && (
        <>
          <h4>{strings.items}</h4>
          <ul class="items">
            {part.items.map((item, index) => (
              <li key={index}>
                <span>
                  {item.quantity} × {item.name}
                  {item.options && <small>{item.options}</small>}
                </span>
                <span>{item.total}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {part.timeline.length > 0 && (
        <>
          <h4>{strings.timeline}</h4>
          <ol class="timeline">
            {part.timeline.map((event, index) => (
              <li key={index}>
                <time dateTime={event.at}>{event.when}</time>
                <span>{event.text}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="hint">{part.freshness}</p>
    </section>
  );
}

function Headline({ tone, text }: { readonly tone: Tone; readonly text: string }) {
  return (
    <p class={`headline ${tone}`}>
      <Icon shape={tone} />
      {text}
    </p>
  );
}

function Parcel({
  surroundings: { strings },
  parcel,
}: Surrounded & { readonly parcel: OrderCardPart['parcels'][number] }) {
  const { carrier, trackingNumber, trackingUrl } = parcel;
  return (
    <section class="parcel">
      <h4>{parcel.title}</h4>
      <Headline tone={parcel.tone} text={parcel.headline} />
      {parcel.items.length > 0 && <p class="hint">{parcel.items.join(', ')}</p>}
      {trackingNumber && (
        <p>
          <span class="hint">{carrier ?? strings.trackingNumber}</span>
          <code>{trackingNumber}</code>
        </p>
      )}
      {trackingUrl?.startsWith('https://') && (
        <a class="button" href={trackingUrl} target="_blank" rel="noopener noreferrer">
          {parcel.trackingLabel ?? strings.track}
          <span class="unseen"> {strings.newTab}</span>
          <Icon shape="open" />
        </a>
      )}
    </section>
  );
}
