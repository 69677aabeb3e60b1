/** An answer of our server that is none, in its own words. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** Of the answer; 0 where the call was not made. */
  readonly status: number;
  /** The last part of the problem's type, for example `store-taken`. */
  readonly kind: string;
  /** Names the request in the server's log, too. */
  readonly requestId: string;
  readonly fields: readonly string[];

  constructor(status: number, problem: Problem) {
    super(problem.merchantAction ?? problem.detail ?? '');
    this.status = status;
    this.kind = problem.type?.split('/').at(-1) ?? '';
    this.requestId = problem.requestId ?? '';
    this.fields = (problem.errors ?? []).map(({ field }) => field);
  }
}

interface Problem {
  readonly type?: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly merchantAction?: string;
  readonly errors?: readonly { readonly field: string }[];
}

/** What the page is told of where it stands. */
export const place = document.body.dataset as {
  readonly shop: string;
  readonly clientId: string;
  readonly admin: string;
  readonly base: string;
};

/** Milliseconds after which a call has failed: longer than the server waits for Shopify. */
const limitMs = 75_000;

/** Milliseconds after which the admin has failed to say who looks at the page. */
const tokenLimitMs = 10_000;

/**
 * Asks our server, as whoever looks at the page: Shopify says who that is, anew for each call. A token that was
 * too old on arrival is replaced once.
 * @throws Refusal, also where Shopify does not say it, or whatever `fetch` throws when nobody answers.
 */
export async function ask(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  more: { readonly body?: unknown; readonly ifMatch?: string } = {},
): Promise<Response> {
  const send = async () =>
    fetch(`${place.base}/shopify/api/${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${await sessionToken()}`,
        ...(more.body !== undefined && { 'Content-Type': 'application/json' }),
        ...(more.ifMatch !== undefined && { 'If-Match': more.ifMatch }),
      },
      ...(more.body !== undefined && { body: JSON.stringify(more.body) }),
      signal: AbortSignal.timeout(limitMs),
    });
  let answer = await send();
  if (answer.headers.has('X-Shopify-Retry-Invalid-Session-Request')) answer = await send();
  if (!answer.ok) throw new Refusal(answer.status, await problemIn(answer));
  return answer;
}

/** The same for who wants nothing but what the answer says. */
export async function askFor<Answer>(...call: Parameters<typeof ask>): Promise<Answer> {
  return (await (await ask(...call)).json()) as Answer;
}

/** App Bridge itself waits for the admin for ever. */
async function sessionToken(): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Refusal(0, { type: '/problems/session-token-refused' }));
    }, tokenLimitMs);
  });
  try {
    return await Promise.race([shopify.idToken(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

async function problemIn(answer: Response): Promise<Problem> {
  try {
    return (await answer.json()) as Problem;
  } catch {
    return {};
  }
}
