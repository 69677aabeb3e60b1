import type { Session } from './session.ts';
import type { WordPress } from './wordpress.ts';

/**
 * The nonce that a page would give this session for an action: for forms that WordPress shows only
 * where WooCommerce is, whose handlers are tested without it.
 */
export function nonceFor(
  wordpress: Pick<WordPress, 'runPhp'>,
  session: Session,
  action: string,
): Promise<string> {
  const [name = '', value = ''] =
    [...session.cookies].find(([each]) => each.startsWith('wordpress_logged_in_')) ?? [];
  return wordpress.runPhp(
    `$_COOKIE['${name}'] = rawurldecode( '${value}' );
     wp_set_current_user( wp_validate_auth_cookie( $_COOKIE['${name}'], 'logged_in' ) );
     echo wp_create_nonce( '${action}' );`,
  );
}
