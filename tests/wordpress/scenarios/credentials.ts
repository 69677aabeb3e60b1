import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sendToShop, signedCall, type Identity } from '../support/plugin-client.ts';
import type { WordPress } from '../support/wordpress.ts';

/** What was good while the shop was connected. */
export interface Credentials {
  readonly identity: Identity;
  readonly restKey: { readonly consumerKey: string; readonly consumerSecret: string } | undefined;
}

/** What the plug-in sent with Connect. */
export async function sentCredentials(wordpress: WordPress): Promise<Credentials> {
  const file = join(wordpress.folder, 'wp-content', 'rig-connect.json');
  const sent = JSON.parse(await readFile(file, 'utf8')) as {
    readonly site: string;
    readonly blog: number;
    readonly key: { readonly id: string; readonly secret: string };
    readonly restKey?: { readonly consumerKey: string; readonly consumerSecret: string };
  };
  return {
    identity: { keyId: sent.key.id, secret: sent.key.secret, site: sent.site, blog: sent.blog },
    restKey: sent.restKey,
  };
}

/** What the shop answers to the signed key, by whichever way is open. */
export async function trySignedKey(wordpress: WordPress, { identity }: Credentials) {
  const { status, json } = await sendToShop(wordpress, signedCall(identity, 'challenge'));
  return { status, code: json?.['code'] };
}

/**
 * Whether WooCommerce takes the REST key, asked inside of the shop: so it is answered where no request
 * from outside gets through, too.
 * @returns the status of the request, by WooCommerce's own check of keys.
 */
export async function tryRestKey(
  wordpress: WordPress,
  credentials: Pick<Credentials, 'restKey'>,
  route = '/wc/v3/orders',
): Promise<number> {
  const { consumerKey = '', consumerSecret = '' } = credentials.restKey ?? {};
  const answer = await wordpress.runPhp(`
    $_SERVER['REQUEST_URI'] = '/wp-json${route}';
    $_SERVER['HTTPS'] = 'on';
    $_SERVER['PHP_AUTH_USER'] = '${consumerKey}';
    $_SERVER['PHP_AUTH_PW'] = '${consumerSecret}';
    wp_set_current_user( 0 );
    $GLOBALS['current_user'] = null;
    $request = new WP_REST_Request( 'GET', '${route}' );
    rest_get_server();
    $refused = rest_get_server()->check_authentication();
    echo is_wp_error( $refused ) ? 401 : rest_do_request( $request )->get_status();`);
  return Number(answer);
}

/** Routes that a key of WooCommerce's can read, and ours must not. */
const closed = [
  '/wc/v3/customers',
  '/wc/v3/payment_gateways',
  '/wc/v3/system_status',
  '/wc/v3/settings/general',
  '/wc/v3/products/reviews',
  '/wp/v2/users',
];

/** What the shop answers to our key and to another that may read, route by route. */
export async function tryRestKeys(wordpress: WordPress, ours: Credentials) {
  const made = await wordpress.runPhp(
    `$key = TrulyBot\\RestKey\\draft(); TrulyBot\\RestKey\\store( $key, 1 ); echo wp_json_encode( $key );`,
  );
  const other = JSON.parse(made) as NonNullable<Credentials['restKey']> & { digest: string };
  const answers: string[] = [];
  for (const route of ['/wc/v3/orders', '/wc/v3/products', ...closed]) {
    const ourStatus = await tryRestKey(wordpress, ours, route);
    const otherStatus = await tryRestKey(wordpress, { restKey: other }, route);
    answers.push(`${route} ${ourStatus} ${otherStatus}`);
  }
  await wordpress.runPhp(`TrulyBot\\RestKey\\revoke( '${other.digest}' );`);
  return answers;
}

/** How many jobs of the plug-in wait in the shop's queue. */
export const waitingJobs = async (wordpress: WordPress): Promise<number> =>
  Number(
    await wordpress.runPhp(
      `echo count( as_get_scheduled_actions( array( 'group' => 'trulybot', 'status' => 'pending', 'per_page' => 100 ), 'ids' ) );`,
    ),
  );
