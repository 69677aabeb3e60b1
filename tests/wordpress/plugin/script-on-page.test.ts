import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectByHand } from '../support/connected-by-hand.ts';
import { troubleOfOurs } from '../support/plugin-trouble.ts';
import { anonymous, signIn } from '../support/session.ts';
import { packagedWordPress } from '../support/wordpress-package.ts';
import { startWordPress, type WordPress } from '../support/wordpress.ts';

const serverUrl = 'https://chat.example';
let wordpress: WordPress;

beforeAll(async () => {
  wordpress = await startWordPress({
    wordpressFolder: await packagedWordPress(),
    plugins: ['trulybot'],
    pretendWooCommerce: true,
  });
});

afterAll(() => wordpress.close());

const scriptsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<script[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes('/api/widget/'));

const pageOf = async (path: string) => (await anonymous(wordpress).get(path)).text;

test('a shop that is not connected carries nothing of ours', async () => {
  expect(await pageOf('/')).not.toMatch(/trulybot(?!-wp-)/i);
});

test('a connected shop carries one script, that waits for nobody, with its site id', async () => {
  await connectByHand(wordpress, { serverUrl, siteId: 'site-42' });
  const page = await pageOf('/');
  const [script, ...others] = scriptsOf(page);
  expect(others).toEqual([]);
  expect(script).toContain(`src="${serverUrl}/api/widget/woocommerce.js?id=site-42"`);
  expect(script).toMatch(/\s(async|defer)[\s>=]/);
  expect(page.indexOf('/api/widget/')).toBeGreaterThan(page.indexOf('</footer>'));
});

test('a copy of the shop at another address carries nothing', async () => {
  await wordpress.runPhp(
    `TrulyBot\\Options\\change_settings( array( 'siteDigest' => TrulyBot\\Connect\\site_digest( 'https://shop.example' ) ) );`,
  );
  expect(scriptsOf(await pageOf('/'))).toEqual([]);
  await connectByHand(wordpress, { serverUrl, siteId: 'site-42' });
});

test('nothing of it is in feeds, in the dashboard or in an embedded post', async () => {
  const merchant = await signIn(wordpress);
  for (const path of [
    '/?feed=rss2',
    '/wp-admin/',
    '/wp-login.php',
    '/hello-world/embed/',
    '/wp-admin/post-new.php',
  ]) {
    expect(scriptsOf((await merchant.get(path)).text), path).toEqual([]);
  }
});

test('pages by rule carry it where the rules say', async () => {
  await wordpress.runPhp(
    `wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Help', 'post_name' => 'help' ) );`,
  );
  await connectByHand(wordpress, { serverUrl, where: 'rules', rules: ['/help/*'] });
  expect(scriptsOf(await pageOf('/help/'))).toHaveLength(1);
  expect(scriptsOf(await pageOf('/hello-world/'))).toEqual([]);
});

test('a site id or an address that was tampered with cannot leave its attribute', async () => {
  await connectByHand(wordpress, { serverUrl, siteId: `"><script>alert(1)</script>` });
  const page = await pageOf('/');
  expect(page).not.toContain('<script>alert(1)');
  expect(scriptsOf(page)).toHaveLength(1);
});

test('a shortcode opens the chat without a second script', async () => {
  await connectByHand(wordpress, { serverUrl });
  await wordpress.runPhp(
    `wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Ask', 'post_name' => 'ask', 'post_content' => '[trulybot] [trulybot]' ) );`,
  );
  const page = await pageOf('/ask/');
  expect(page).not.toContain('[trulybot]');
  expect(scriptsOf(page)).toHaveLength(1);
});

/** How often the home page asks the database. */
const queries = async (without: boolean) => {
  const answer = await fetch(`${wordpress.url}/`, {
    headers: { 'x-rig-queries': '1', ...(without && { 'x-rig-without': 'trulybot' }) },
  });
  expect(scriptsOf(await answer.text())).toHaveLength(without ? 0 : 1);
  return Number(answer.headers.get('x-rig-queries'));
};

test('a page costs no query more than without the plug-in, and calls nobody', async () => {
  await queries(true);
  const [without, withIt] = [await queries(true), await queries(false)];
  expect(without).toBeGreaterThan(0);
  expect(withIt).toBe(without);
});

test('what is loaded with every page is a few hundred bytes', async () => {
  const size = await wordpress.runPhp(
    `global $wpdb; echo (int) $wpdb->get_var( "SELECT SUM(LENGTH(option_value)) FROM {$wpdb->options} WHERE option_name LIKE '%trulybot%' AND autoload NOT IN ('no','off')" );`,
  );
  expect(Number(size)).toBeGreaterThan(0);
  expect(Number(size)).toBeLessThan(600);
});

test('nothing of this left a line in the log', async () => {
  expect(await troubleOfOurs(wordpress)).toEqual([]);
});
