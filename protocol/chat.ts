/**
 * What the widget and the server say to each other about a conversation. Types and one number:
 * both sides import it, and it imports nothing.
 *
 * Versions meet: a panel cached yesterday talks to today's server. Fields and kinds are only ever
 * added; whoever meets an unknown part shows the message's `text`, which is always there.
 */

/** Version of this protocol; sent by the panel when it opens a conversation and in every event. */
export const protocolVersion = 1;

export type SecondFactKind = 'email' | 'phone' | 'postcode';

/** What a shopper sends. */
export type ShopperInput =
  /** At most 2,000 characters. */
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'order_form';
      readonly orderNumber: string;
      readonly secondFact: { readonly kind: SecondFactKind; readonly value: string };
    }
  /** A quick reply that the server offered: its action comes back unchanged, its label is what was shown. */
  | { readonly kind: 'quick_reply'; readonly action: string; readonly label: string }
  | {
      readonly kind: 'handover_form';
      readonly email: string;
      readonly name?: string;
      readonly message?: string;
    };

/** Body of `POST /api/chat/{siteId}/conversations`. */
export interface OpenConversationRequest {
  readonly protocolVersion: number;
  /** BCP 47 tag the shopper reads, for example `en-GB`. */
  readonly locale?: string;
  /** Address of the page the shopper is on, without query and fragment. */
  readonly pageUrl?: string;
}

/** Its answer (201). The secret is shown once and is the only key to the conversation. */
export interface OpenConversationResponse {
  readonly protocolVersion: number;
  readonly conversationId: string;
  readonly secret: string;
  /** The greeting, with the disclosure that this is a machine. */
  readonly messages: readonly Message[];
  /** Where the shop itself can say that a customer is signed in there; absent where it cannot. */
  readonly signIn?: SignInOffer;
}

/**
 * Before a message is sent, the page may POST `{ conversation, challenge }` to this path of its own origin, and
 * the token that comes back to `POST /api/chat/{siteId}/conversations/{conversationId}/sign-in`. An answer
 * without one says that nobody is signed in: `POST …/sign-out` ends a conversation in which somebody was.
 */
export interface SignInOffer {
  /** On the page's own origin, for example `/?wc-ajax=trulybot_sign_in`. */
  readonly path: string;
  readonly challenge: string;
}

/** Body of `POST /api/chat/{siteId}/conversations/{conversationId}/sign-in`. */
export interface SignInRequest {
  readonly token: string;
}

/** Body of `POST /api/chat/{siteId}/conversations/{conversationId}/messages`. */
export interface PostMessageRequest {
  /** UUID made by the panel. Sent twice, it is stored once and answered once. */
  readonly clientId: string;
  readonly input: ShopperInput;
  /** BCP 47 tag that the shopper reads from now on; absent: as before. */
  readonly locale?: string;
}

/** Its answer (201; 200 when this client id had been stored before): the message is in the database. */
export interface PostMessageResponse {
  readonly message: Message;
}

/** Answer of `GET /api/chat/{siteId}/conversations/{conversationId}/messages?after={sequence}`. */
export interface HistoryResponse {
  readonly protocolVersion: number;
  /** The oldest ones first, some hundreds at most. */
  readonly messages: readonly Message[];
  /** True: there may be more; ask again after the last of these. */
  readonly hasMore?: boolean;
}

/** Who said it. `agent` (a person at the shop) and `system` have their place, and no sender yet. */
export type Author = 'shopper' | 'assistant' | 'agent' | 'system';

export interface Message {
  readonly id: string;
  /** Counts up within the conversation, from 1, without doubles; the stream's event id. */
  readonly sequence: number;
  readonly author: Author;
  /** UTC, ISO 8601. */
  readonly sentAt: string;
  /** On a shopper's message: the id that the panel gave it. */
  readonly clientId?: string;
  /** On an answer: the id of the message that it answers. */
  readonly inReplyTo?: string;
  /** BCP 47 tag of the text. */
  readonly locale: string;
  /** Plain text, complete without the parts. */
  readonly text: string;
  readonly parts: readonly MessagePart[];
}

export type MessagePart =
  | OrderCard
  | OrderForm
  | QuickReplies
  | HandoverForm
  | AttachedFile
  | RatingForm;

/** Asks for number and second fact in fields instead of in free text. */
export interface OrderForm {
  readonly kind: 'order_form';
  /** Accepted second facts, the preferred one first. */
  readonly secondFacts: readonly SecondFactKind[];
  /** What the shopper already said, to be filled in. */
  readonly orderNumber?: string;
}

export interface QuickReplies {
  readonly kind: 'quick_replies';
  readonly replies: readonly { readonly action: string; readonly label: string }[];
}

/** Asks where the merchant can write back. */
export interface HandoverForm {
  readonly kind: 'handover_form';
}

/** A file that somebody at the shop has sent. It has its place here, and no sender yet. */
export interface AttachedFile {
  readonly kind: 'file';
  readonly name: string;
  /** For example `application/pdf`. */
  readonly mediaType: string;
  readonly bytes: number;
  /** Checked https link. */
  readonly url: string;
}

/** Asks how it was, from 1 to `best`. It has its place here, and no sender yet. */
export interface RatingForm {
  readonly kind: 'rating_form';
  readonly best: number;
}

/** How a situation should feel; never the only carrier of meaning. */
export type Tone = 'good' | 'neutral' | 'waiting' | 'problem';

/** One proven order, worded and formatted by the server in the message's locale. */
export interface OrderCard {
  readonly kind: 'order_card';
  readonly orderNumber: string;
  /** For example "Order 29". */
  readonly title: string;
  /** The situation in two to five words, for example "Being prepared". */
  readonly headline: string;
  readonly tone: Tone;
  /** Label and value pairs, for example "Placed" → "16 Nov 2026". */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly items: readonly {
    readonly name: string;
    readonly quantity: number;
    readonly options: string;
    readonly total: string;
  }[];
  readonly parcels: readonly {
    /** For example "Parcel 1 of 2". */
    readonly title: string;
    readonly headline: string;
    readonly tone: Tone;
    readonly carrier?: string;
    readonly trackingNumber?: string;
    /** Checked https link. */
    readonly trackingUrl?: string;
    /** For example "Track with UPS". */
    readonly trackingLabel?: string;
    /** Items inside, where known. */
    readonly items: readonly string[];
  }[];
  /** Oldest first. `at` is machine-readable (instant or day), `when` is how it is shown. */
  readonly timeline: readonly {
    readonly at: string;
    readonly when: string;
    readonly text: string;
  }[];
  /** How fresh the facts are, for example "Read from the shop at 13:00". */
  readonly freshness: string;
}

/**
 * Server-sent events of `GET /api/chat/{siteId}/conversations/{conversationId}/events`
 * (`Authorization: Bearer {secret}`, `Last-Event-ID: {sequence}`):
 *
 * - `event: message`, `id: {sequence}`, data: {@link Message}
 * - `event: typing`, no id, data: {@link TypingEvent}
 * - comments as keep-alive
 */
export interface TypingEvent {
  readonly inReplyTo: string;
}

/** What is drawn on the launcher. */
export type LauncherIcon = 'bubble' | 'parcel' | 'question' | 'none';

/** What the public configuration of a store's widget holds. No secret, cacheable. */
export interface WidgetConfig {
  readonly protocolVersion: number;
  readonly siteId: string;
  /** Counts up with each change of the settings. */
  readonly settingsVersion: number;
  readonly storeName: string;
  /** The merchant's own language. */
  readonly locale: string;
  /** Whose language the widget speaks; absent for the page's. Where there is none, the merchant's. */
  readonly languageFrom?: 'browser' | 'merchant';
  readonly appearance: {
    /** `#rrggbb` */
    readonly accentColor: string;
    readonly position: 'bottom-right' | 'bottom-left';
    /** Pixels from the corner. */
    readonly offset: { readonly horizontal: number; readonly vertical: number };
    readonly colorScheme: 'auto' | 'light' | 'dark';
    /** Pixels, for panel, messages, fields and buttons; absent: our own. */
    readonly cornerRadius?: number;
    /** Absent: the bubble. */
    readonly launcherIcon?: LauncherIcon;
    /** False: the launcher shows its drawing alone, its words are for screen readers. */
    readonly launcherText?: false;
    /** Address of the assistant's picture. */
    readonly avatarUrl?: string;
    /** Rules of the merchant's own, checked. */
    readonly customCss?: string;
  };
  readonly texts: {
    /** Name of the assistant, for example "Loopback helper". */
    readonly assistantName: string;
    readonly launcherLabel: string;
    readonly greeting: string;
    /** What the launcher says when the server cannot be reached; absent: then it goes away. */
    readonly unavailable?: string;
  };
  /** Accepted second facts, the preferred one first. */
  readonly secondFacts: readonly SecondFactKind[];
}
