/**
 * Every kind of failure that this server answers with, as RFC 9457 `application/problem+json`.
 * The key is the last part of the problem's `type` and never changes its meaning.
 */
export const problemKinds = {
  'malformed-request': { status: 400, title: 'This is no HTTP request' },
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'invalid-request': { status: 400, title: 'A parameter cannot be used' },
  'missing-credentials': { status: 401, title: 'An API key is needed' },
  'session-token-refused': { status: 401, title: 'The session token is not valid' },
  'signature-refused': { status: 401, title: 'The call is not believed' },
  'connect-code-refused': { status: 403, title: 'The connect code cannot be used' },
  'sign-in-refused': { status: 403, title: 'The customer cannot be signed in with this' },
  'insufficient-scope': { status: 403, title: 'The API key may not do this' },
  'origin-not-allowed': { status: 403, title: 'This page may not use the chat' },
  'unsupported-version': { status: 400, title: 'This version of the chat is not spoken here' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This address has no such method' },
  'request-timeout': { status: 408, title: 'The request did not arrive in time' },
  'store-taken': { status: 409, title: 'The shop belongs to another account' },
  'name-taken': { status: 409, title: 'Another connection has this name' },
  'settings-changed': { status: 412, title: 'The settings have been changed meanwhile' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'invalid-body': { status: 422, title: 'The body has fields that cannot be used' },
  'shop-refused': { status: 422, title: 'The shop cannot be used like this' },
  'version-required': { status: 428, title: 'Say which version you change' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'too-many-streams': { status: 429, title: 'Too many open streams' },
  'headers-too-large': { status: 431, title: 'Address and headers are too long' },
  'unexpected-error': { status: 500, title: 'Something went wrong on our side' },
  'shop-unavailable': { status: 502, title: 'The shop did not answer' },
  'not-ready': { status: 503, title: 'The server is not ready' },
  'origin-unavailable': { status: 503, title: 'The server behind this one cannot be asked' },
  'origin-timeout': { status: 504, title: 'The server behind this one did not answer in time' },
} as const;

export type ProblemKind = keyof typeof problemKinds;

/** Of a problem `not-found`: the same for what does not exist and for what belongs to somebody else. */
export const nothingHere =
  'There is nothing here, or it is not yours. Check the address, the ids and the key.';

/** The members that every problem has. */
export function problemBody(kind: ProblemKind, detail: string, requestId: string) {
  const { status, title } = problemKinds[kind];
  return { type: `/problems/${kind}`, title, status, detail, requestId };
}
