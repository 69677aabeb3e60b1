import type { Page, Route } from '@playwright/test';
import { expect, type AppPage } from './app-page.ts';

/** Something that the page shows, and how it comes to show it. */
export interface State {
  readonly name: string;
  reach(app: AppPage): Promise<void>;
}

const api = '**/shopify/api/';

/** Has a call of the page answered otherwise than the server would. */
export async function answerTo(
  page: Page,
  path: string,
  answer: (route: Route) => Promise<void>,
): Promise<void> {
  await page.route(`${api}${path}`, answer);
}

/** A failure of the server's, as it words one. */
export const problem =
  (status: number, kind: string, more: object = {}) =>
  (route: Route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: `/problems/${kind}`,
        title: kind,
        status,
        detail: 'Details of a problem.',
        requestId: '7f0c1f0e-8a5d-4a53-9d0c-5d6a2a0c9a11',
        ...more,
      }),
    });

/** Every state that the page has a design for. */
export const states: readonly State[] = [
  {
    name: 'loading',
    async reach(app) {
      await answerTo(app.page, 'state', () => new Promise(() => {}));
      await app.open();
      await expect(app.frame.locator('.waiting')).toHaveCount(3);
    },
  },
  {
    name: 'server away',
    async reach(app) {
      await answerTo(app.page, 'state', (route) => route.abort());
      await app.open();
      await expect(app.alert).toContainText('The server cannot be reached');
    },
  },
  {
    name: 'fault of ours',
    async reach(app) {
      await answerTo(app.page, 'state', problem(500, 'unexpected-error'));
      await app.open();
      await expect(app.alert).toContainText('Reference: 7f0c1f0e');
    },
  },
  {
    name: 'not joined',
    async reach(app) {
      await app.open();
      await expect(app.field('Your email')).toBeVisible();
    },
  },
  {
    name: 'joining with a wrong address',
    async reach(app) {
      await app.open();
      await app.field('Your email').fill('nobody');
      await app.button('Connect store').click();
      await expect(app.frame.getByText('Enter an email address')).toBeVisible();
    },
  },
  {
    name: 'joining an account that does not take it',
    async reach(app) {
      await answerTo(app.page, 'join', problem(409, 'store-taken'));
      await app.open();
      await app.button('I have a TrulyBot account').click();
      await app.field('Account ID').fill('3f0f4c52-6f8e-4d6d-8f0b-0a8d4e0d2c31');
      await app.field('Connect code').fill('AAAA-AAAA-AAAA-AAAA');
      await app.button('Connect store').click();
      await expect(app.alert).toContainText('Your store is not connected');
      await expect(app.alert).toContainText('another TrulyBot account');
    },
  },
  {
    name: 'joined, chat off',
    async reach(app) {
      await app.openHome();
      await expect(
        app.section('Chat in your theme').getByText('Off', { exact: true }),
      ).toBeVisible();
    },
  },
  {
    name: 'joined, chat on, all allowed',
    async reach(app) {
      app.shop.installation.isEmbedOn = true;
      app.shop.grant(...app.shop.installation.optionalScopes);
      await app.openHome();
      await expect(
        app.section('Chat in your theme').getByText('On', { exact: true }),
      ).toBeVisible();
    },
  },
  {
    name: 'not connected, data withheld',
    async reach(app) {
      app.shop.approve({ email: false, phone: false });
      await app.openHome();
      app.shop.state = 'frozen';
      await app.button('Check now').click();
      await expect(app.alert).toContainText('Settle what your shop owes Shopify');
      await expect(app.section('Connection')).toContainText(/Last error\w+ \d+, 20\d\d/);
      await expect(app.section('Access')).toContainText('Email addresses: Nobody can show');
    },
  },
  {
    name: 'disconnected by its merchant',
    async reach(app) {
      await app.house.disconnect(await app.house.joinFirst(app.domain));
      await app.open();
      await expect(app.section('Connection')).toContainText('Your store is disconnected');
    },
  },
  {
    name: 'disconnected, and not to be connected again now',
    async reach(app) {
      await app.house.disconnect(await app.house.joinFirst(app.domain));
      app.shop.state = 'frozen';
      await app.open();
      await app.button('Connect again').click();
      await expect(app.alert).toContainText('Your store could not be connected again');
      await expect(app.button('Connect again')).toBeVisible();
    },
  },
  {
    name: 'scope declined',
    async reach(app) {
      await app.openHome();
      await app.button('Allow: Returns').click();
      await app.page.getByRole('button', { name: 'Decline' }).click();
      await expect(app.frame.getByText('Nothing was changed.')).toBeVisible();
    },
  },
  {
    name: 'settings',
    async reach(app) {
      await app.openSettings();
      await app.field('Show').selectOption('chat');
      await expect(app.preview.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'settings that cannot be right',
    async reach(app) {
      await app.openSettings();
      await app.field('Color').fill('red');
      await app.frame.getByLabel('Email', { exact: true }).uncheck();
      await app.field('Email for shoppers’ messages').fill('nobody');
      await app.saveBar.getByRole('button', { name: 'Save' }).click();
      await expect(app.frame.getByText('Choose at least one.')).toBeVisible();
      await expect(app.frame.getByText('Enter a color as #rrggbb')).toBeVisible();
    },
  },
  {
    name: 'settings changed elsewhere',
    async reach(app) {
      await app.openSettings();
      const body = { locale: 'de' };
      await app.house.call(app.domain, 'PUT', 'settings', { body, headers: { 'If-Match': '"0"' } });
      await app.field('Button').fill('Something else');
      await app.saveBar.getByRole('button', { name: 'Save' }).click();
      await expect(app.alert).toContainText('Somebody else has changed them');
    },
  },
  {
    name: 'no requests for data',
    async reach(app) {
      await app.openHome();
      await app.goTo('Customer data');
      await expect(app.frame.getByText('No customer has asked')).toBeVisible();
    },
  },
  {
    name: 'requests for data, one that fails',
    async reach(app) {
      const requests = ['2026-11-20T18:00:00.000Z', '2026-10-02T08:00:00.000Z'].map(
        (at, index) => ({
          id: `3f0f4c52-6f8e-4d6d-8f0b-0a8d4e0d2c3${index}`,
          requestedAt: at,
          due: '2026-12-20T18:00:00.000Z',
          keptUntil: '2027-02-20T18:00:00.000Z',
          ...(index === 1 && { doneAt: at }),
        }),
      );
      await answerTo(app.page, 'data-requests', (route) => route.fulfill({ json: { requests } }));
      await answerTo(app.page, 'data-requests/*', problem(500, 'unexpected-error'));
      await app.openHome();
      await app.goTo('Customer data');
      await app.frame.getByRole('button', { name: /^Download/ }).click();
      await expect(app.alert).toContainText('It cannot be downloaded now.');
    },
  },
];
