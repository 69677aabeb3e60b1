import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a contender's server sends; texts are compressed on the way. */
export interface Answer {
  readonly contentType: string;
  readonly body: string | Buffer;
}

/** A widget on a shop's page: one row of the table. */
export interface Contender {
  /** As the table's first column has it. */
  readonly name: string;
  /** What the instructions of this widget have a merchant put into the page, for its head. */
  readonly head: string;
  /** CSS selectors, each searched for in the shadow root (or the element) that the one before has found. */
  readonly launcher: readonly string[];
  /** Whether the launcher opens a panel with a field to write into. */
  readonly hasPanel: boolean;
  /**
   * Where the panel is, as `launcher` is written, when there can be another field before it is there.
   * That one stands in for the panel and does not make it usable.
   */
  readonly panel?: readonly string[];
  /** What a reader of its figures has to know. */
  readonly note?: string;
  /** What is at an address of the page's own origin; nothing where there is nothing. */
  answer(path: string, request: IncomingMessage): Promise<Answer | undefined> | Answer | undefined;
  /** Answers with what does not end, as a stream of events; true when it has. */
  stream?(path: string, response: ServerResponse): boolean;
  /** Ends what the contender has started for itself. */
  close?(): Promise<void>;
}
