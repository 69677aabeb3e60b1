import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { chromiumLaunch } from '../../support/chromium.ts';
import { freePort } from '../../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';
import type { CreatedOrder } from '../support/orders.ts';
import { startWordPress, type WordPress } from '../support/wordpress.ts';
import type { Scenario } from './table.ts';

/** Who buys here with an account. */
export const customer = { login: 'sam', password: 'sam-of-this-shop', email: 'sam@shopper.test' };
export const guest = { email: 'dana.whitfield@shopper.test' };

/** A shop with orders, our server, and a browser; nothing is connected yet. */
export interface Stage {
  readonly wordpress: WordPress;
  readonly server: ServerProcess;
  readonly apiKey: string;
  readonly orders: {
    readonly ofGuest: CreatedOrder;
    readonly ofCustomer: CreatedOrder;
    /** A guest's order with the customer's e-mail: anybody can register with anybody's address. */
    readonly guestWithCustomersEmail: CreatedOrder;
  };
  /** A browser that nobody has used. */
  visitor(): Promise<Page>;
  close(): Promise<void>;
}

export async function setStage(folder: string, scenario: Scenario): Promise<Stage> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const each of closing.toReversed()) await each();
  };
  try {
    const wordpress = await startWordPress({
      wordpressFolder: folder,
      plugins: ['woocommerce'],
      recordConnect: true,
      ...scenario.host,
    });
    closing.push(() => wordpress.close());
    const customerId = await wordpress.createCustomer(customer);
    const orders = {
      ofGuest: await wordpress.createOrder({
        ...guest,
        items: [{ name: 'Trail Mug', price: '12.50', quantity: 2 }],
        phone: '207 555 0142',
        notes: [
          { text: 'We packed your mug with care.', toCustomer: true },
          { text: 'Margin is thin on this one.' },
        ],
        trackings: [{ provider: 'usps', number: '9400111899223100001234' }],
        status: 'completed',
        refund: { amount: '4.00', reason: 'Scratched' },
      }),
      ofCustomer: await wordpress.createOrder({
        email: customer.email,
        customer: customerId,
        firstName: 'Sam',
        items: [{ name: 'Wool Socks', price: '18.00' }],
      }),
      guestWithCustomersEmail: await wordpress.createOrder({
        email: customer.email,
        firstName: 'Mallory',
        items: [{ name: 'Secret Gift', price: '99.00' }],
      }),
    };
    const data = await mkdtemp(join(tmpdir(), 'trulybot-rig-server-'));
    closing.push(() => rm(data, { recursive: true, force: true }));
    const server = await startServerProcess({
      DATA_DIR: data,
      PORT: String(await freePort()),
      OUTBOUND_ALLOWED_HOSTS: wordpress.host,
      LOG_LEVEL: 'warn',
      ...(wordpress.certificateFile !== undefined && {
        OUTBOUND_CA_FILE: wordpress.certificateFile,
      }),
    });
    closing.push(() => server.stop());
    const browser: Browser = await chromium.launch(chromiumLaunch());
    closing.push(() => browser.close());
    return {
      wordpress,
      server,
      apiKey: server.firstApiKey ?? '',
      orders,
      async visitor() {
        const context: BrowserContext = await browser.newContext({
          ignoreHTTPSErrors: true,
          viewport: { width: 1_280, height: 900 },
          locale: 'en-US',
        });
        context.setDefaultTimeout(30_000);
        return context.newPage();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
