import { randomBytes } from 'node:crypto';
import type { Identity } from './plugin-client.ts';
import type { WordPress } from './wordpress.ts';

/**
 * Gives a WordPress the options that the plug-in has after Connect, without a server: what is tested
 * is what the shop itself does with a connection.
 */
export async function connectByHand(
  wordpress: WordPress,
  settings: {
    readonly serverUrl?: string;
    readonly siteId?: string;
    readonly where?: string;
    readonly notOnCheckout?: boolean;
    readonly rules?: readonly string[];
  } = {},
): Promise<Identity> {
  const serverUrl = settings.serverUrl ?? 'http://127.0.0.1:1';
  const secret = randomBytes(32).toString('base64url');
  const keyId = `tbk_${randomBytes(12).toString('hex')}`;
  const given = JSON.stringify({ ...settings, serverUrl, secret, keyId });
  const site = await wordpress.runPhp(`
    $given = json_decode( '${given.replaceAll("'", "\\'")}', true );
    $site  = TrulyBot\\StoreFacts\\site_address();
    TrulyBot\\Options\\save_connection( array(
      'keyId' => $given['keyId'], 'secret' => $given['secret'], 'tagKey' => 'tag-key-of-this-test',
      'site' => $site, 'siteDigest' => TrulyBot\\Connect\\site_digest( $site ), 'blog' => get_current_blog_id(), 'serverUrl' => $given['serverUrl'],
      'restKeyDigest' => '', 'restKeyFailed' => false, 'accountName' => 'Our account',
      'storeName' => get_bloginfo( 'name' ), 'channels' => array( 'signed' => null, 'rest' => null ), 'numberMeta' => null,
      'connectedAt' => time(), 'checkedAt' => time(), 'refusedAt' => 0,
    ) );
    TrulyBot\\Options\\change_settings( array(
      'serverUrl' => $given['serverUrl'], 'siteId' => $given['siteId'] ?? 'site-of-this-test', 'connected' => true, 'wasConnected' => true,
      'siteDigest' => TrulyBot\\Connect\\site_digest( $site ),
      'signInPath' => '/?wc-ajax=trulybot_sign_in', 'where' => $given['where'] ?? 'everywhere',
      'notOnCheckout' => $given['notOnCheckout'] ?? false, 'rules' => $given['rules'] ?? array(),
    ) );
    echo $site;`);
  return { keyId, secret, site, blog: 1 };
}
