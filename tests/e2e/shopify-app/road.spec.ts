import { ChatShopper } from '../../support/chat-shopper.ts';
import { expect, test } from './app-page.ts';

/** The road of a merchant: install, join, switch on, set, allow more. The stand-in plays Shopify, nothing else is played. */

test('a merchant joins, sees how the shop stands, and is led to the theme editor', async ({
  app,
  page,
}) => {
  await app.open();
  await app.field('Your email').fill('owner@example.com');
  await app.button('Connect store').click();
  const connection = app.section('Connection');
  await expect(connection.getByText('Connected', { exact: true })).toBeVisible();
  await expect(connection).toContainText('Loopback Lamps');
  await expect(connection).toContainText(/Time to answer\s*([1-9]\d* ms|[1-9][\d.]* sec)/);
  await expect(connection).toContainText('See their own orders without typing anything.');
  await expect(page.getByText('Your store is connected')).toBeVisible();

  const theme = app.section('Chat in your theme');
  await expect(theme.getByText('Off', { exact: true })).toBeVisible();
  const link = app.frame.getByRole('link', { name: 'Switch on in theme editor' });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.pathname).toBe(`/${app.domain}/admin/themes/current/editor`);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    context: 'apps',
    template: 'index',
    activateAppId: `${app.house.standIn.app.clientId}/order-chat`,
  });
  // Out of the frame: the theme editor is a page of the admin's own.
  await link.click();
  await page.waitForURL(/\/admin\/[^/]+#theme$/);
  await page.getByRole('button', { name: 'Switch the app embed on' }).click();
  await expect(theme.getByText('On', { exact: true })).toBeVisible();
  await expect(theme).toContainText('The chat shows on your store.');
});

test('a merchant with an account joins it by a code', async ({ app, house }) => {
  const made = await fetch(`${house.server.url}/api/connect-codes`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${house.server.firstApiKey}` },
  });
  const { accountId, code } = (await made.json()) as { accountId: string; code: string };
  await app.open();
  await app.button('I have a TrulyBot account').click();
  await app.field('Account ID').fill(accountId);
  // Whatever was pasted with it.
  await app.field('Connect code').fill(`Your code is: ${code}. It is good for ten minutes.`);
  await app.button('Connect store').click();
  await expect(app.alert).toContainText('Make a new one and try again');
  await app.field('Connect code').fill('AAAA-AAAA-AAAA-AAAA');
  await app.button('Connect store').click();
  await expect(app.alert).toContainText('Make a new one and try again');
  await app.field('Connect code').fill(code);
  await app.button('Connect store').click();
  await expect(app.section('Connection').getByText('Connected', { exact: true })).toBeVisible();
});

test('a setting is seen in the preview as it is typed, and by shoppers once it is saved', async ({
  app,
  house,
  page,
}) => {
  await app.openSettings();
  const state = await house.state(app.domain);
  const siteId = state.joined ? state.store.siteId : '';
  const config = async () =>
    (await (await fetch(`${house.server.url}/api/widget/config/${siteId}`)).json()) as {
      readonly appearance: { readonly accentColor: string; readonly position: string };
      readonly texts: { readonly greeting: string; readonly launcherLabel: string };
    };

  await expect(app.saveBar).toBeHidden();
  await app.field('Greeting').fill('Hello from the lamp shop');
  await expect(app.preview.getByText('Hello from the lamp shop')).toBeVisible();
  await app.field('Button').fill('Ask about an order');
  await expect(app.preview.getByText('Ask about an order').first()).toBeVisible();
  await app.field('Color').fill('#804020');
  const launcher = app.preview.locator('trulybot-widget .launcher');
  await expect(launcher).toHaveCSS('background-color', 'rgb(128, 64, 32)');
  await app.field('Position').selectOption('bottom-left');
  await expect
    .poll(async () => (await launcher.boundingBox())?.x ?? 999)
    .toBeLessThan(((await app.frame.locator('iframe.preview').boundingBox())?.x ?? 0) + 40);
  expect((await config()).texts.greeting).toBe('');

  await expect(app.saveBar).toBeVisible();
  await app.saveBar.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Settings saved')).toBeVisible();
  await expect(app.saveBar).toBeHidden();
  expect(await config()).toMatchObject({
    appearance: { accentColor: '#804020', position: 'bottom-left' },
    texts: { greeting: 'Hello from the lamp shop', launcherLabel: 'Ask about an order' },
  });
});

test('discarding puts everything back as it was, preview and all', async ({ app }) => {
  await app.openSettings();
  await app.field('Button').fill('Something else');
  await app.frame.getByLabel('Phone number').check();
  await expect(app.preview.getByText('Something else').first()).toBeVisible();
  await app.saveBar.getByRole('button', { name: 'Discard' }).click();
  await expect(app.field('Button')).toHaveValue('');
  await expect(app.frame.getByLabel('Phone number')).not.toBeChecked();
  await expect(app.preview.getByText('Where is my order?').first()).toBeVisible();
  await expect(app.saveBar).toBeHidden();
});

test('a merchant allows more, or not, and sees what came of it at once', async ({ app, page }) => {
  await app.openHome();
  const name = app.frame.getByText('Returns', { exact: true });
  const line = app.section('Access').getByRole('listitem').filter({ has: name });
  await expect(line.getByText('Not allowed')).toBeVisible();
  await line.getByRole('button', { name: 'Allow: Returns' }).click();
  await page.getByRole('button', { name: 'Decline' }).click();
  await expect(line.getByRole('alert')).toHaveText('Nothing was changed.');
  await line.getByRole('button', { name: 'Allow: Returns' }).click();
  await expect(page.getByRole('dialog')).toContainText('read_returns');
  await page.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
  await expect(line.getByText('Allowed', { exact: true })).toBeVisible();
  await expect(line.getByRole('button')).toHaveCount(0);
  expect(app.shop.installation.scopes).toContain('read_returns');
});

test('an uninstalled shop is connected again by opening the app', async ({ app }) => {
  await app.openHome();
  app.shop.uninstall();
  await app.house.standIn.webhooksSettled();
  app.shop.install();
  await app.open();
  await expect(app.section('Connection').getByText('Connected', { exact: true })).toBeVisible();
});

test('a shop that its merchant has disconnected stays so, until they connect it again', async ({
  app,
  house,
  page,
}) => {
  await house.disconnect(await house.joinFirst(app.domain));
  await app.open();
  const connection = app.section('Connection');
  await expect(connection.getByText('Disconnected', { exact: true })).toBeVisible();
  await expect(connection).toContainText('no order is looked up');
  await app.button('Connect again').click();
  await expect(connection.getByText('Connected', { exact: true })).toBeVisible();
  await expect(page.getByText('Your store is connected again')).toBeVisible();
  await expect(app.button('Check now')).toBeVisible();
});

test('the last look-ups are shown by when they were and how they ended', async ({ app, house }) => {
  await app.openHome();
  const connection = app.section('Connection');
  await expect(connection).toContainText('Nobody has asked for an order yet');
  const state = await house.state(app.domain);
  if (!state.joined) throw new Error('the shop has not joined');
  for (const question of [
    'Where is EN1001-A? iris.blanc@shopper.test',
    'Where is EN1001-A? nobody@shopper.test',
  ]) {
    const shopper = new ChatShopper(house.server.url, state.store.siteId);
    await shopper.open();
    await shopper.say({ kind: 'text', text: question });
    const said = () => shopper.history();
    // The greeting, the question, and what came of it.
    await expect.poll(async () => (await said()).length).toBeGreaterThan(2);
  }
  // Within a few seconds it is written.
  await expect(async () => {
    await app.open();
    const lookUps = connection.getByRole('listitem');
    await expect(lookUps).toHaveText([/No such order$/, /Order found$/], { timeout: 2_000 });
  }).toPass();
});

test('customers’ requests are listed, and downloaded as a file', async ({ app, page }) => {
  await app.join();
  app.house.standIn.sendWebhook(app.domain, 'customers/data_request');
  await app.house.standIn.webhooksSettled();
  await expect
    .poll(async () => {
      const answer = await app.house.call(app.domain, 'GET', 'data-requests');
      const { requests } = (await answer.json()) as { requests: { doneAt?: string }[] };
      return requests.map(({ doneAt }) => doneAt !== undefined);
    })
    .toEqual([true]);
  await app.open();
  await app.goTo('Customer data');
  const line = app.frame.getByRole('listitem');
  await expect(line).toContainText('Ready');
  const downloading = page.waitForEvent('download');
  await line.getByRole('button', { name: /^Download/ }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^customer-data-[\w-]+\.json$/);
});
