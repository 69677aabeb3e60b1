import { afterEach, expect, test } from 'vitest';
import { connectByHand } from '../support/connected-by-hand.ts';
import { sendToShop, signedCall } from '../support/plugin-client.ts';
import { troubleOfOurs } from '../support/plugin-trouble.ts';
import { anonymous, signIn } from '../support/session.ts';
import { leftBehind, tracesIn } from '../support/traces.ts';
import { packagedWordPress } from '../support/wordpress-package.ts';
import { startWordPress, type WordPress } from '../support/wordpress.ts';

let wordpress: WordPress;

afterEach(() => wordpress.close());

/** As an administrator deletes it; the files stay, because the traces are what is looked at. */
const uninstall = (networkWide: boolean) =>
  wordpress.runPhp(
    `deactivate_plugins( 'trulybot/trulybot.php', false, ${networkWide} );
     uninstall_plugin( 'trulybot/trulybot.php' );`,
    { asAdministrator: true },
  );

const activate = (networkWide: boolean) =>
  wordpress.runPhp(`activate_plugin( 'trulybot/trulybot.php', '', ${networkWide} );`, {
    asAdministrator: true,
  });

async function useIt() {
  const identity = await connectByHand(wordpress);
  await sendToShop(wordpress, signedCall(identity, 'challenge'));
  await wordpress.createCustomer({
    login: 'sam',
    password: 'sam-sam-sam',
    email: 'sam@shopper.test',
  });
  await signIn(wordpress, { login: 'sam', password: 'sam-sam-sam' });
  const merchant = await signIn(wordpress);
  await merchant.get('/wp-admin/');
  await merchant.get('/wp-admin/admin.php?page=trulybot');
  await anonymous(wordpress).get('/');
  await wordpress.runCron();
  return identity;
}

test('switching it off lets go of the shop, and deleting it leaves nothing', async () => {
  wordpress = await startWordPress({
    wordpressFolder: await packagedWordPress(),
    plugins: ['trulybot'],
    activate: false,
  });
  await signIn(wordpress);
  await wordpress.runCron();
  const before = await tracesIn(wordpress);
  await activate(false);
  const identity = await useIt();
  expect(leftBehind(before, await tracesIn(wordpress))).toContain('options: trulybot_connection');

  await uninstall(false);
  expect(leftBehind(before, await tracesIn(wordpress))).toEqual([]);
  expect((await sendToShop(wordpress, signedCall(identity, 'challenge'))).status).toBe(404);
  expect(await troubleOfOurs(wordpress)).toEqual([]);
});

test('in a network it leaves nothing on any site', async () => {
  wordpress = await startWordPress({
    wordpressFolder: await packagedWordPress(),
    plugins: ['trulybot'],
    activate: false,
    multisite: true,
  });
  await signIn(wordpress);
  const second = await wordpress.runPhp(
    `echo wp_insert_site( array( 'domain' => get_network()->domain, 'path' => '/second/', 'title' => 'Second', 'user_id' => 1 ) );`,
    { asAdministrator: true },
  );
  expect(second).toBe('2');
  await wordpress.runCron();
  const before = await tracesIn(wordpress);
  const optionsOfSecond = () =>
    wordpress.runPhp(
      `global $wpdb; switch_to_blog( 2 ); echo implode( ' ', $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '%trulybot%'" ) );`,
    );
  await activate(true);
  await useIt();
  await wordpress.runPhp(
    `switch_to_blog( 2 ); TrulyBot\\Options\\save_connection( array( 'keyId' => 'tbk_second', 'secret' => 's', 'tagKey' => 't', 'site' => home_url(), 'siteDigest' => TrulyBot\\Connect\\site_digest( home_url() ), 'blog' => 2, 'serverUrl' => 'http://127.0.0.1:1', 'restKeyDigest' => '' ) ); TrulyBot\\Options\\change_settings( array( 'connected' => true ) );`,
  );
  expect(await optionsOfSecond()).toContain('trulybot_connection');

  await uninstall(true);
  expect(leftBehind(before, await tracesIn(wordpress))).toEqual([]);
  expect(await optionsOfSecond()).toBe('');
  expect(await troubleOfOurs(wordpress)).toEqual([]);
});
