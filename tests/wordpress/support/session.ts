import { merchant } from './options.ts';
import type { WordPress } from './wordpress.ts';

/** Somebody's browser without a screen: it keeps cookies and follows no redirect. */
export interface Session {
  get(path: string): Promise<Page>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Page>;
  /** By name, as they would be sent. */
  readonly cookies: ReadonlyMap<string, string>;
}

export interface Page {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Headers;
  readonly text: string;
}

/** Signs in at WordPress's own form. @throws Error when it is refused. */
export async function signIn(
  wordpress: Pick<WordPress, 'url'>,
  who: { readonly login: string; readonly password: string } = merchant,
): Promise<Session> {
  const session = anonymous(wordpress);
  await session.get('/wp-login.php');
  const answer = await session.post('/wp-login.php', { log: who.login, pwd: who.password });
  if (answer.status !== 302) throw new Error(`${who.login} could not sign in: ${answer.status}`);
  return session;
}

/** A visitor without an account. */
export function anonymous(wordpress: Pick<WordPress, 'url'>): Session {
  const cookies = new Map<string, string>();
  const send = async (path: string, options: RequestInit = {}): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(path.startsWith('http') ? path : `${wordpress.url}${path}`, {
      ...options,
      redirect: 'manual',
      headers: { cookie },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      headers: answer.headers,
      text: await answer.text(),
    };
  };
  return {
    cookies,
    get: (path) => send(path),
    post: (path, fields) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}
