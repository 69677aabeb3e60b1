import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { WordPress } from './wordpress.ts';

/** Who speaks: the two ends of a connection share it. */
export interface Identity {
  readonly keyId: string;
  readonly secret: string;
  readonly site: string;
  readonly blog: number;
}

/** One signed message, as docs/plugin-protocol.md has it. */
export interface Envelope {
  readonly protocol: number;
  readonly direction: string;
  readonly verb: string;
  readonly key: string;
  readonly site: string;
  readonly blog: number;
  readonly timestamp: number;
  readonly nonce: string;
  readonly body: string;
  readonly signature: string;
}

/** What a shop answered to a call. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The envelope, or the refusal; undefined when it is no JSON. */
  readonly json: Record<string, unknown> | undefined;
  readonly text: string;
}

/** Written from the protocol alone, apart from the server's own: two readings must agree. */
export function signatureOf(envelope: Omit<Envelope, 'signature'>, secret: string): string {
  const lines = [
    'trulybot-signed-1',
    envelope.direction,
    envelope.verb,
    envelope.key,
    envelope.site,
    String(envelope.blog),
    String(envelope.timestamp),
    envelope.nonce,
    createHash('sha256').update(envelope.body).digest('hex'),
  ];
  return createHmac('sha256', secret).update(lines.join('\n')).digest('hex');
}

export const newNonce = (): string => randomBytes(18).toString('base64url');

/** @param changes what is different before it is signed. */
export function signedCall(
  identity: Identity,
  verb: string,
  body: unknown = {},
  changes: Partial<Envelope> = {},
): Envelope {
  const unsigned = {
    protocol: 1,
    direction: 'to_shop',
    verb,
    key: identity.keyId,
    site: identity.site,
    blog: identity.blog,
    timestamp: Math.floor(Date.now() / 1_000),
    nonce: newNonce(),
    body: JSON.stringify(body),
    ...changes,
  };
  return { ...unsigned, signature: signatureOf(unsigned, identity.secret) };
}

/** Sends anything to the plug-in's route. @param way by path, or as a query where permalinks are plain. */
export async function sendToShop(
  wordpress: Pick<WordPress, 'url'>,
  message: unknown,
  way: 'path' | 'query' = 'query',
): Promise<Answer> {
  const route = way === 'path' ? '/wp-json/trulybot/v1/call' : '/?rest_route=/trulybot/v1/call';
  const answer = await fetch(`${wordpress.url}${route}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof message === 'string' ? message : JSON.stringify(message),
    redirect: 'manual',
  });
  const text = await answer.text();
  const isJson = (answer.headers.get('content-type') ?? '').startsWith('application/json');
  const json = isJson ? (JSON.parse(text) as Record<string, unknown>) : undefined;
  return { status: answer.status, headers: answer.headers, json, text };
}

/** Whether an answer is the signed reply to this call, and nobody else's. */
export function isReplyTo(answer: Answer, call: Envelope, secret: string): boolean {
  const reply = answer.json as Envelope | undefined;
  if (answer.status !== 200 || reply?.direction !== 'from_shop') return false;
  const isSame = (['verb', 'key', 'site', 'blog', 'nonce'] as const).every(
    (name) => reply[name] === call[name],
  );
  return isSame && reply.signature === signatureOf(reply, secret);
}

/** The reply's own JSON. */
export const bodyOf = (answer: Answer): Record<string, unknown> =>
  JSON.parse((answer.json as unknown as Envelope).body) as Record<string, unknown>;
