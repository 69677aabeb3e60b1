import type { Json } from '../data/json.ts';

/** An answer that says no, in the shape of WordPress's REST server. */
export class RestError extends Error {
  override readonly name = 'RestError';
  readonly status: number;
  readonly code: string;
  /** Goes out as `data`; the status is in it, as WordPress writes it. */
  readonly data: Json;

  constructor(
    status: number,
    code: string,
    message: string,
    data?: Readonly<Record<string, Json>>,
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.data = { status, ...data };
  }

  /** The body that a client reads. */
  body(): Json {
    return { code: this.code, message: this.message, data: this.data };
  }
}

/** No such route: also what a switched-off feature or an absent plug-in answers. */
export function noRoute(): RestError {
  return new RestError(
    404,
    'rest_no_route',
    'No route was found matching the URL and request method.',
  );
}

/** The woocommerce_rest_authentication_error of a wrong key, secret, signature, time or permission. */
export function authenticationError(message: string): RestError {
  return new RestError(401, 'woocommerce_rest_authentication_error', message);
}
