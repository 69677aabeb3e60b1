import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { lampShop, plantShop } from '../../../demo-shop/shopify/data/shops.ts';
import { noorId } from '../../../demo-shop/shopify/data/plants/people.ts';
import { queryHmac } from '../../../demo-shop/shopify/oauth/signatures.ts';
import {
  startShopifyStandIn,
  type ShopifyStandIn,
  type ShopifyStandInOptions,
} from '../../../demo-shop/shopify/stand-in.ts';
import { ask } from '../../support/demo-shop/ask.ts';
import { askForTokens, exchangeFields } from '../../support/demo-shop/shopify.ts';

const open: ShopifyStandIn[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((standIn) => standIn.close()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function start(options: ShopifyStandInOptions = {}): Promise<ShopifyStandIn> {
  const standIn = await startShopifyStandIn(options);
  open.push(standIn);
  return standIn;
}

const home = (standIn: ShopifyStandIn) => `${standIn.url}/admin/${standIn.shop().domain}`;

const form = (fields: string, origin?: string) => ({
  method: 'POST',
  headers: {
    'Content-Type': 'application/x-www-form-urlencoded',
    ...(origin !== undefined && { Origin: origin }),
  },
  body: fields,
});

/** A theme app extension with a block of a few lines. */
async function smallExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'theme-extension-'));
  folders.push(folder);
  for (const part of ['blocks', 'locales', 'assets']) await mkdir(join(folder, part));
  await writeFile(join(folder, 'assets/chat.js'), 'globalThis.chat = true;');
  await writeFile(join(folder, 'locales/en.default.json'), '{"hello":"Hello"}');
  await writeFile(
    join(folder, 'locales/en.default.schema.json'),
    '{"home":"On the home page","words":"Words","accent":"Color"}',
  );
  await writeFile(
    join(folder, 'blocks/chat.liquid'),
    `{% assign accent = '' %}{% if block.settings.accent.alpha > 0 %}{% assign accent = block.settings.accent | color_to_hex %}{% endif -%}
<script src="{{ 'chat.js' | asset_url }}" async data-site="{{ app.metafields.trulybot.site_id.value | escape }}" data-label="{{ 'hello' | t }}" data-on="{{ block.settings.on_home }}" data-page="{{ request.page_type }}"></script>
<i data-words="{{ block.settings.words | escape }}" data-accent="{{ accent }}"></i>
{% schema %}{"settings":[
{"type":"checkbox","id":"on_home","label":"t:home","default":true},
{"type":"textarea","id":"words","label":"t:words"},
{"type":"color","id":"accent","label":"t:accent"}
]}{% endschema %}`,
  );
  return folder;
}

describe('a storefront', () => {
  it('has nothing from elsewhere on its pages, and nothing of the app while its embed is off', async () => {
    const { url } = await start();
    for (const path of ['/', '/products/monstera', '/account']) {
      const { status, text } = await ask(`${url}${path}`);
      expect(status).toBe(200);
      expect(text).not.toMatch(/<script|(?:src|href)="(?:https?:)?\/\//);
    }
    expect((await ask(`${url}/products/moon-boots`)).status).toBe(404);
  });

  it('names orders that can really be asked for, and shows hostile texts as text', async () => {
    const standIn = await start();
    standIn.shop().addOrder({ shows: '<img src=x>', email: '"><script>@shopper.test' });
    const { text } = await ask(standIn.url);
    expect(text).toContain('<strong>#1001</strong>');
    expect(text).toContain('robin.sample@shopper.test');
    expect(text).not.toMatch(/<img src=x>|"><script>/);
  });

  it('lets a customer in and out, and shows them their own orders', async () => {
    const { url } = await start();
    const signedIn = await ask(`${url}/account/login`, form(`customer=${noorId}`));
    const cookie = (signedIn.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
    const { text } = await ask(`${url}/account`, { headers: { Cookie: cookie } });
    expect(text).toContain('Hello, Noor');
    expect(text).toContain('#1017');
    expect(text.replace(/<aside class="try"[\s\S]*/, '')).not.toContain('#1018');
    const out = await ask(`${url}/account/logout`, form(''));
    expect(out.headers['set-cookie']?.[0]).toContain('Max-Age=0');
  });

  it('of every shop stands at an address of its own', async () => {
    const { url } = await start({ shops: [plantShop, lampShop] });
    expect((await ask(`${url}/`)).text).toContain('Loopback <span>Plants');
    const lamps = await ask(`${url}/shop/${lampShop.domain}/`);
    expect(lamps.text).toContain('EN1001-A');
    expect(lamps.text).toContain(`href="/shop/${lampShop.domain}/products/desk-lamp"`);
    expect((await ask(`${url}/shop/nobody.myshopify.com/`)).status).toBe(404);
  });

  it('renders the app embed where that is on, with the metafields of the app', async () => {
    const standIn = await start({ themeExtension: await smallExtension() });
    const { installation } = standIn.shop();
    installation.metafields.set('trulybot.site_id', {
      id: 'gid://shopify/Metafield/1',
      namespace: 'trulybot',
      key: 'site_id',
      type: 'single_line_text_field',
      value: 'site_"1',
    });
    expect((await ask(standIn.url)).text).not.toContain('<script');
    installation.isEmbedOn = true;
    expect((await ask(standIn.url)).text).toContain(
      '<div id="shopify-block-1" class="shopify-block shopify-app-block"><script src="/cdn/extensions/chat.js" async data-site="site_&#34;1" data-label="Hello" data-on="true" data-page="index"></script>',
    );
    expect((await ask(`${standIn.url}/cdn/extensions/chat.js`)).text).toContain('chat = true');
    expect((await ask(`${standIn.url}/cdn/extensions/..%2Fx`)).status).toBe(404);
    standIn.shop().uninstall();
    expect((await ask(standIn.url)).text).not.toContain('<script');
    standIn.shop().install();
    expect((await ask(standIn.url)).text).not.toContain('<script');
  });

  it('renders what the merchant has set of the embed in the admin', async () => {
    const standIn = await start({ themeExtension: await smallExtension() });
    const { installation } = standIn.shop();
    installation.isEmbedOn = true;
    const { text: editor } = await ask(home(standIn));
    expect(editor).toContain('<input type="checkbox" name="on_home" checked> On the home page');
    const words = '"></textarea><script>{{ shop }}';
    const fields = new URLSearchParams({ do: 'embed-settings', words, accent: '#ffb703' });
    await ask(home(standIn), form(String(fields)));
    const { text } = await ask(standIn.url);
    expect(text).toContain('data-on="false"');
    expect(text).toContain(
      'data-words="&#34;&gt;&lt;/textarea&gt;&lt;script&gt;{{ shop }}" data-accent="#ffb703"',
    );
    expect((await ask(home(standIn))).text).not.toContain('</textarea><script>');
    await ask(home(standIn), form('do=embed-settings&accent=red&on_home=on'));
    expect((await ask(standIn.url)).text).toContain('data-on="true"');
    expect((await ask(standIn.url)).text).toContain('data-words="" data-accent=""');
  });
});

describe('the admin', () => {
  const appUrl = 'http://127.0.0.1:9';

  it('opens the app with what Shopify adds to its address, signed', async () => {
    const standIn = await start({ appUrl });
    expect((await ask(home(standIn))).text).toContain('<iframe title="TrulyBot"');
    const { status, headers } = await ask(`${home(standIn)}/app`);
    expect(status).toBe(302);
    const url = new URL(headers.location ?? '');
    expect(`${url.origin}${url.pathname}`).toBe(`${appUrl}${standIn.app.config.applicationPath}`);
    const [secret = ''] = standIn.app.clientSecrets;
    const hmac = url.searchParams.get('hmac');
    expect(hmac).toBe(queryHmac(url.searchParams, secret));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      embedded: '1',
      locale: 'en',
      shop: standIn.shop().domain,
    });
    const token = url.searchParams.get('id_token') ?? '';
    const fields = { ...exchangeFields(standIn), subject_token: token };
    expect((await askForTokens(standIn, fields)).status).toBe(200);
  });

  it('leads to no other host than the app’s', async () => {
    const standIn = await start({ appUrl });
    const path = encodeURIComponent('//evil.test/x');
    expect((await ask(`${home(standIn)}/app?path=${path}`)).status).toBe(404);
  });

  it('installs, grants, approves, switches and uninstalls', async () => {
    const standIn = await start({ appUrl, installed: false });
    const shop = standIn.shop();
    const { installation } = shop;
    const act = (fields: string) => ask(home(standIn), form(fields, standIn.url));
    expect((await ask(home(standIn))).text).toContain('Install TrulyBot');
    expect((await act('do=install')).status).toBe(303);
    expect(installation.isInstalled).toBe(true);
    await act('do=scopes&scope=read_returns');
    expect(installation.scopes).toContain('read_returns');
    await act('do=scopes');
    expect(installation.scopes).not.toContain('read_returns');
    await act('do=protected&data=level1&data=email');
    expect(installation.protectedData).toEqual({
      level1: true,
      name: false,
      address: false,
      email: true,
      phone: false,
    });
    await act('do=embed&on=1');
    const { body } = await ask(`${home(standIn)}/state`);
    expect(body).toMatchObject({
      scopes: { required: installation.requiredScopes },
      extensions: [{ activations: [{ status: 'active' }] }],
    });
    await act('do=uninstall');
    expect(installation.isInstalled).toBe(false);
  });

  it('does nothing for a page of another site', async () => {
    const standIn = await start({ appUrl });
    const answer = await ask(home(standIn), form('do=uninstall', 'https://evil.test'));
    expect(answer.status).toBe(403);
    expect(standIn.shop().installation.isInstalled).toBe(true);
  });

  it.each(['app-bridge.js', 'polaris.js', 'admin.js'])(
    'serves %s as a script that says what it is',
    async (file) => {
      const { url } = await start();
      const { status, headers, text } = await ask(`${url}/shopifycloud/${file}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toContain('text/javascript');
      expect(text).toContain('stand-in');
      expect(text).not.toMatch(/^(?:import|export) /m);
      expect(() => new Script(text)).not.toThrow();
    },
  );
});

describe("a shop's own server", () => {
  it('leads people who open it to where the stand-in has it', async () => {
    const { url } = await start({ shops: [plantShop, lampShop] });
    const to = async (path: string) => (await ask(`${url}/${path}`)).headers.location;
    expect(await to(`${plantShop.domain}/`)).toBe('/');
    expect(await to(`${lampShop.domain}/`)).toBe(`/shop/${lampShop.domain}/`);
    const editor = `${plantShop.domain}/admin/themes/current/editor?context=apps`;
    expect(await to(editor)).toBe(`/admin/${plantShop.domain}#theme`);
  });

  it('of nobody answers that there is none', async () => {
    const { url } = await start();
    expect((await ask(`${url}/nobody.myshopify.com/admin/oauth/access_token`)).status).toBe(404);
  });
});
