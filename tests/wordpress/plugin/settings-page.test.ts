import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { showPart } from '../support/admin-page.ts';
import { connectByHand } from '../support/connected-by-hand.ts';
import { findForm } from '../support/form.ts';
import { nonceFor } from '../support/nonce.ts';
import { troubleOfOurs } from '../support/plugin-trouble.ts';
import { signIn, type Session } from '../support/session.ts';
import { packagedWordPress } from '../support/wordpress-package.ts';
import { startWordPress, type WordPress } from '../support/wordpress.ts';

/** Actions that change something; each needs the right to manage the shop, and a nonce of its own. */
const actions = ['connect', 'check', 'disconnect', 'forget', 'placement'];
const page = '/wp-admin/admin.php?page=trulybot';
const post = '/wp-admin/admin-post.php';
const evil = `"'><script>alert(7)</script></textarea>`;

let wordpress: WordPress;
let merchant: Session;

beforeAll(async () => {
  wordpress = await startWordPress({
    wordpressFolder: await packagedWordPress(),
    plugins: ['trulybot'],
  });
  // The right that WooCommerce gives to whoever manages a shop.
  await wordpress.runPhp(`get_role( 'administrator' )->add_cap( 'manage_woocommerce' );`);
  merchant = await signIn(wordpress);
});

beforeEach(() => connectByHand(wordpress));

afterAll(() => wordpress.close());

const stored = () =>
  wordpress.runPhp(
    `echo wp_json_encode( array( get_option( 'trulybot' ), get_option( 'trulybot_connection' ) ) );`,
  );

const send = async (session: Session, action: string, fields: Record<string, string> = {}) =>
  session.post(post, {
    action: `trulybot_${action}`,
    _trulybot_nonce: await nonceFor(wordpress, session, `trulybot_${action}`),
    ...fields,
  });

describe('who may do what', () => {
  test('an administrator finds the page, which says that WooCommerce is missing', async () => {
    const { status, text } = await merchant.get(page);
    expect(status).toBe(200);
    expect(/<h1[^>]*>[^<]*TrulyBot/.test(text)).toBe(true);
    expect(text.includes('WooCommerce')).toBe(true);
  });

  test('somebody who does not manage the shop sees no page and does nothing, even with a nonce', async () => {
    for (const role of ['subscriber', 'author', 'editor']) {
      const who = { login: role, password: `${role}-password` };
      await wordpress.createCustomer({ ...who, email: `${role}@shop.test`, role });
      const session = await signIn(wordpress, who);
      expect((await session.get(page)).status, role).toBe(403);
      const before = await stored();
      for (const action of actions) {
        const { status } = await send(session, action, { confirmed: '1', where: 'shop' });
        expect([role, action, status]).toEqual([role, action, 403]);
      }
      expect(await stored()).toBe(before);
    }
  });

  test('an administrator whose request carries no nonce of this action does nothing', async () => {
    const before = await stored();
    const ofAnother = await nonceFor(wordpress, merchant, 'trulybot_other');
    for (const action of actions) {
      for (const nonce of ['', 'wrong', ofAnother]) {
        const { status } = await send(merchant, action, { _trulybot_nonce: nonce, confirmed: '1' });
        expect([action, nonce, status]).toEqual([action, nonce, 403]);
      }
    }
    expect(await stored()).toBe(before);
  });

  test('visitors do nothing at all', async () => {
    const before = await stored();
    for (const action of actions) {
      const answer = await fetch(`${wordpress.url}${post}?action=trulybot_${action}`, {
        redirect: 'manual',
      });
      expect(answer.status, action).toBe(400);
    }
    expect(await stored()).toBe(before);
  });
});

describe('with right and nonce', () => {
  test('where the chat shows is saved, and no more than is known', async () => {
    const answer = await send(merchant, 'placement', {
      where: 'rules',
      rules: `/help/*\nhttps://shop.example/products/*\n!/wholesale/*\n`,
      not_on_checkout: '1',
      serverUrl: 'https://evil.example',
      siteId: 'stolen',
    });
    expect(answer).toMatchObject({ status: 302 });
    expect(answer.location).toContain('page=trulybot');
    const [settings] = JSON.parse(await stored()) as [Record<string, unknown>];
    expect(settings).toMatchObject({
      where: 'rules',
      rules: ['/help/*', '/products/*', '!/wholesale/*'],
      notOnCheckout: true,
      serverUrl: 'http://127.0.0.1:1',
      siteId: 'site-of-this-test',
    });
  });

  test('an address with encoded letters is kept with the letters, and whole', async () => {
    const letters = 'ü'.repeat(120);
    const answer = await send(merchant, 'placement', {
      where: 'rules',
      rules: `${wordpress.url}/%C3%BCber-uns/?a=b\n/${letters}`,
    });
    expect(answer).toMatchObject({ status: 302 });
    const [settings] = JSON.parse(await stored()) as [{ readonly rules: readonly string[] }];
    expect(settings.rules).toEqual(['/über-uns/', `/${letters.slice(0, 99)}`]);
  });

  test('a disconnect that nobody confirmed changes nothing, and a confirmed one forgets the keys', async () => {
    const before = await stored();
    expect((await send(merchant, 'disconnect')).status).toBe(302);
    expect(await stored()).toBe(before);
    // The server of this test does not answer: the shop lets go all the same.
    expect((await send(merchant, 'disconnect', { confirmed: '1' })).status).toBe(302);
    const [settings, connection] = JSON.parse(await stored()) as [Record<string, unknown>, unknown];
    expect(settings).toMatchObject({ connected: false, siteId: '' });
    expect(connection).toBe(false);
  });

  test('Connect without WooCommerce asks nobody and keeps nothing', async () => {
    await wordpress.runPhp(`TrulyBot\\Options\\forget_connection();`);
    const answer = await send(merchant, 'connect', {
      server_url: 'http://127.0.0.1:1',
      account_id: 'account',
      connect_code: 'CODE',
    });
    expect(answer.status).toBe(302);
    expect(JSON.parse(await stored())).toMatchObject([{ connected: false }, false]);
  });
});

describe('what is written', () => {
  test('each form carries its own nonce and leads to admin-post.php', async () => {
    await wordpress.runPhp(`TrulyBot\\Options\\forget_connection();`);
    for (const [call, action] of [
      ['show_connect_form()', 'trulybot_connect'],
      ['show_placement_form()', 'trulybot_placement'],
      ['show_forget_form()', 'trulybot_forget'],
    ] as const) {
      const form = findForm(await showPart(wordpress, call), action);
      expect(form?.action, action).toBe(`${wordpress.url}${post}`);
      expect(form?.fields['_trulybot_nonce'], action).toMatch(/^[0-9a-f]{10}$/);
    }
  });

  test('the server’s and the merchant’s words are text, whatever is in them', async () => {
    await wordpress.runPhp(
      `TrulyBot\\Options\\change_settings( array( 'rules' => array( base64_decode( '${Buffer.from(evil).toString('base64')}' ) ) ) );`,
    );
    const asPhp = `base64_decode( '${Buffer.from(evil).toString('base64')}' )`;
    for (const call of [
      'show_placement_form()',
      `show_fact_row( ${asPhp}, ${asPhp} )`,
      `show_channel_row( ${asPhp}, array( 'works' => true, 'how' => ${asPhp} ) )`,
      `show_channel_row( ${asPhp}, array( 'works' => false, 'problem' => ${asPhp}, 'action' => ${asPhp} ) )`,
      `show_text_row( ${asPhp}, ${asPhp}, ${asPhp}, ${asPhp}, ${asPhp} )`,
      `show_checkbox( ${asPhp}, ${asPhp}, true )`,
      `print_notice( ${asPhp}, ${asPhp}, ${asPhp} )`,
    ]) {
      const html = await showPart(wordpress, call);
      expect(html.includes('alert(7)'), call).toBe(true);
      expect(html.includes('<script>'), call).toBe(false);
      expect(/=["'][^"']*["']'?>?<script/.test(html), call).toBe(false);
    }
  });
});

test('nothing of this left a line in the log', async () => {
  expect(await troubleOfOurs(wordpress)).toEqual([]);
});
