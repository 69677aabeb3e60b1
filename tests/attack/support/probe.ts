import { sendRequest, type RawRequest } from './http.ts';
import type { Known, SeenAnswer, Watch } from './watch.ts';

export type Probed = RawRequest;

/** The answer to a request that must open nothing. */
export interface ProbeAnswer {
  readonly seen: SeenAnswer;
  /** A success is a finding. */
  mustBeShut(): void;
  /** Another status or body, but for the request's id, is a finding. */
  mustBeLike(other: ProbeAnswer): void;
}

/** Sends one request of an attacker and has its answer watched. */
export async function probe(
  serverUrl: string,
  watch: Watch,
  attack: string,
  { typed, own }: Known,
  request: Probed,
): Promise<ProbeAnswer> {
  watch.countTry(attack);
  const seen = await sendRequest(serverUrl, request);
  const said = [request.path, request.body, ...(request.headers ?? []).flat()].join('\n');
  watch.inspect(attack, seen, { typed: `${typed}\n${said}\n${decoded(said)}`, own });
  const what = () => `${request.method} ${request.path} → ${seen.status} ${seen.body}`;
  return {
    seen,
    mustBeShut() {
      if (seen.status >= 200 && seen.status < 300) watch.find('opened', attack, what());
    },
    mustBeLike({ seen: other }) {
      if (shapeOf(seen) === shapeOf(other)) return;
      watch.find('tells apart', attack, `${what()} | ${other.status} ${other.body}`);
    },
  };
}

function shapeOf({ status, body }: SeenAnswer): string {
  return `${status} ${body.replace(/"requestId":"[^"]*"/, '')}`;
}

function decoded(text: string): string {
  return text.replaceAll(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
