import { PlatformError } from '../orders/platform-error.ts';

/** There is no shop behind a store, or not any more. */
export function notConnected(): PlatformError {
  return new PlatformError('unauthorized', {
    message: 'This shop is not connected.',
    merchantAction: 'Connect your shop again.',
  });
}
