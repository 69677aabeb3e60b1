import { afterAll, beforeAll, expect, test } from 'vitest';
import { noticesIn } from '../support/form.ts';
import { nonceFor } from '../support/nonce.ts';
import { troubleOfOurs } from '../support/plugin-trouble.ts';
import { signIn, type Session } from '../support/session.ts';
import { packagedWordPress } from '../support/wordpress-package.ts';
import { startWordPress, type WordPress } from '../support/wordpress.ts';

let wordpress: WordPress;
let merchant: Session;

beforeAll(async () => {
  wordpress = await startWordPress({
    wordpressFolder: await packagedWordPress(),
    plugins: ['trulybot'],
    activate: false,
  });
  merchant = await signIn(wordpress);
});

afterAll(() => wordpress.close());

test('a merchant without WooCommerce switches it on and is told what is missing', async () => {
  const { text: list } = await merchant.get('/wp-admin/plugins.php');
  const link = /href="(plugins\.php\?action=activate&amp;plugin=trulybot[^"]*)"/.exec(list)?.[1];
  expect(link).toBeDefined();
  const answer = await merchant.get(`/wp-admin/${link?.replaceAll('&amp;', '&')}`);
  expect(answer).toMatchObject({ status: 302 });
  expect(answer.location).toContain('activate=true');

  const { status, text } = await merchant.get('/wp-admin/plugins.php?activate=true');
  expect(status).toBe(200);
  expect(noticesIn(text).filter((notice) => /WooCommerce/.test(notice))).toHaveLength(1);
  expect(text).not.toContain('fatal error');
});

test('every page of a WordPress without WooCommerce goes on as before', async () => {
  for (const path of ['/', '/feed/', '/wp-json/', '/hello-world/']) {
    expect((await merchant.get(path)).status, path).toBe(200);
  }
  for (const path of ['', 'profile.php', 'options-general.php', 'post-new.php', 'users.php']) {
    expect((await merchant.get(`/wp-admin/${path}`)).status, path).toBe(200);
  }
  expect(await merchant.get('/wp-admin/admin-ajax.php?action=heartbeat')).toMatchObject({
    status: 400,
  });
});

test('somebody who signs in and out causes no trouble', async () => {
  await wordpress.createCustomer({
    login: 'sam',
    password: 'sam-sam-sam',
    email: 'sam@shopper.test',
  });
  const sam = await signIn(wordpress, { login: 'sam', password: 'sam-sam-sam' });
  const nonce = await nonceFor(wordpress, sam, 'log-out');
  const answer = await sam.get(`/wp-login.php?action=logout&_wpnonce=${nonce}`);
  expect(answer.location).toContain('loggedout=true');
});

test('who may not switch plug-ins on is told nothing', async () => {
  await wordpress.createCustomer({
    login: 'writer',
    password: 'writer-writer',
    email: 'writer@shop.test',
    role: 'author',
  });
  const writer = await signIn(wordpress, { login: 'writer', password: 'writer-writer' });
  const { text } = await writer.get('/wp-admin/');
  expect(noticesIn(text).filter((notice) => /TrulyBot/.test(notice))).toEqual([]);
});

test('plugin files that are opened by themselves say nothing', async () => {
  const files = await wordpress.runPhp(
    `foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( WP_PLUGIN_DIR . '/trulybot', FilesystemIterator::SKIP_DOTS ) ) as $file ) {
       if ( 'php' === $file->getExtension() ) { echo substr( $file->getPathname(), strlen( ABSPATH ) ), "\\n"; }
     }`,
  );
  for (const file of files.trim().split('\n')) {
    const { status, text } = await merchant.get(`/${file}`);
    expect([file, status, text]).toEqual([file, 200, '']);
  }
});

test('nothing of this left a line in the log', async () => {
  expect(await troubleOfOurs(wordpress)).toEqual([]);
});
