import type { OrderCard as OrderCardPart, Tone } from '../../protocol/chat.ts';
import { CopyButton } from './copy-button.tsx';
import { h } from './elements.ts';
import { Icon } from './icons.tsx';
import type { Surrounded } from './surroundings.ts';

/** So many lines of items and history are shown at once; more wait behind a button. */
const shortEnough = 10;

/** One proven order, as the server worded it. */
export function OrderCard({ surroundings, part }: Surrounded & { readonly part: OrderCardPart }) {
  const { strings } = surroundings;
  const { title, orderNumber, parcels, facts, items, timeline } = part;
  const lists = [
    items.length > 0 && [
      <h4>{strings.items}</h4>,
      <ul class="items">
        {items.map((item) => (
          <li>
            <span>
              {item.quantity} × {item.name}
              {item.options && <small>{item.options}</small>}
            </span>
            <span>{item.total}</span>
          </li>
        ))}
      </ul>,
    ],
    timeline.length > 0 && [
      <h4>{strings.timeline}</h4>,
      <ol class="timeline">
        {timeline.map((event) => (
          <li>
            <time datetime={event.at}>{event.when}</time>
            <span>{event.text}</span>
          </li>
        ))}
      </ol>,
    ],
  ];
  return (
    <section class="card order" aria-label={title}>
      <header>
        <div class="pair">
          <h3>{title}</h3>
          <CopyButton surroundings={surroundings} text={orderNumber} />
        </div>
        <Headline tone={part.tone} text={part.headline} />
      </header>
      {parcels.map((parcel) => (
        <Parcel surroundings={surroundings} parcel={parcel} />
      ))}
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {items.length + timeline.length > shortEnough ? (
        <details>
          <summary>{strings.details}</summary>
          {lists}
        </details>
      ) : (
        lists
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
  surroundings,
  parcel,
}: Surrounded & { readonly parcel: OrderCardPart['parcels'][number] }) {
  const { strings } = surroundings;
  const { title, tone, headline, items, carrier, trackingNumber, trackingUrl } = parcel;
  return (
    <section class="parcel">
      <h4>{title}</h4>
      <Headline tone={tone} text={headline} />
      {items.length > 0 && <p class="hint">{items.join(', ')}</p>}
      {trackingNumber && (
        <div class="pair">
          <p>
            <span class="hint">{carrier ?? strings.trackingNumber}</span>
            <code>{trackingNumber}</code>
          </p>
          <CopyButton surroundings={surroundings} text={trackingNumber} />
        </div>
      )}
      {trackingUrl?.startsWith('https://') && [
        <a class="button" href={trackingUrl} target="_blank" rel="noopener noreferrer">
          {parcel.trackingLabel ?? strings.track}
          <span class="unseen"> {strings.newTab}</span>
          <Icon shape="open" />
        </a>,
        // Where the link leads, before it is followed.
        <p class="hint">{trackingUrl.split('/')[2]}</p>,
      ]}
    </section>
  );
}
