import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { troubleOfOurs } from '../support/plugin-trouble.ts';
import type { Report } from '../support/report.ts';
import { leftBehind, tracesIn } from '../support/traces.ts';
import { measureCost } from './cost.ts';
import {
  sentCredentials,
  tryRestKey,
  tryRestKeys,
  trySignedKey,
  waitingJobs,
} from './credentials.ts';
import * as merchantDoes from './merchant.ts';
import { askAsGuest, askSignedIn, countScripts, shopPage } from './shopper.ts';
import { customer, guest, setStage, type Stage } from './stage.ts';
import type { Scenario } from './table.ts';

/** Where everything of a run is. */
export interface Run {
  readonly folder: string;
  readonly zip: string;
  readonly pictures: string;
  readonly report: Report;
}

/** Everything that has to be true of one host: from the upload of the zip to refused old credentials. */
export async function walk(run: Run, scenario: Scenario): Promise<void> {
  const { report } = run;
  let stage: Stage | undefined;
  const started = await report.check('the shop, the server and a browser start', async () => {
    stage = await setStage(run.folder, scenario);
  });
  if (!started || stage === undefined) return;
  try {
    await onStage(run, scenario, stage);
  } finally {
    await stage.close();
  }
}

async function onStage(run: Run, scenario: Scenario, stage: Stage): Promise<void> {
  const { report } = run;
  const { wordpress } = stage;
  const merchant = await stage.visitor();
  await mkdir(run.pictures, { recursive: true });
  const picture = (page: Page, step: string) =>
    page.screenshot({ path: join(run.pictures, `${scenario.name}-${step}.png`), fullPage: false });

  await merchantDoes.signInAsMerchant(merchant, wordpress.url);
  const before = await tracesIn(wordpress);
  const installed = await report.check('the zip is uploaded and switched on', async () => {
    await merchantDoes.installPlugin(merchant, wordpress.url, run.zip);
    await picture(merchant, '1-installed');
  });
  if (!installed) return void (await picture(merchant, '1-failed'));

  let said = '';
  const pressed = await report.check('Connect is pressed and answered', async () => {
    said = await merchantDoes.pressConnect(merchant, stage, { restKey: scenario.restKey ?? true });
    await picture(merchant, '2-connected');
  });
  report.note(said.replaceAll('\n', ' / '));
  if (!pressed) return void (await picture(merchant, '2-failed'));
  if (!scenario.connects) return refusedHost(run, scenario, stage, said);
  const connected = await report.check('the shop is connected', () => /^Connected\b/.test(said));
  if (!connected) return;
  await channels(run, scenario, merchant);
  await shoppers(run, scenario, stage, picture);
  if (scenario.measures) {
    await measureCost(report, wordpress, shopPage(stage, isPlain(scenario)));
  }
  await leaving(run, scenario, stage, { merchant, before, picture });
}

const isPlain = (scenario: Scenario) => scenario.host.permalinks === 'plain';

/** Where nothing can work, the merchant is told so, and nothing is kept. */
async function refusedHost(run: Run, scenario: Scenario, stage: Stage, said: string) {
  const { report } = run;
  await report.check('the merchant is told what stands in the way', () =>
    (scenario.diagnosis ?? /./).test(said),
  );
  await report.check('no key is left in the shop', async () => {
    const left = await stage.wordpress.runPhp(
      `global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}woocommerce_api_keys" ), wp_json_encode( get_option( 'trulybot_connection' ) );`,
    );
    if (left !== '0false') throw new Error(left);
  });
  await complaints(run, stage);
}

const works = (row: string) => row.includes('✓');

/** What the settings page says of each channel. */
async function channels({ report }: Run, scenario: Scenario, merchant: Page): Promise<void> {
  const { signed, rest } = scenario.channels;
  const rows = {
    signed: await merchantDoes.channelRow(merchant, 'Signed channel'),
    rest: await merchantDoes.channelRow(merchant, 'Read-only REST key'),
  };
  report.note(rows.signed.replaceAll(/\s+/g, ' '));
  report.note(rows.rest.replaceAll(/\s+/g, ' '));
  if (signed !== undefined) {
    await report.check(
      `the signed channel ${signed ? 'works' : 'does not work'}`,
      () => works(rows.signed) === signed,
    );
  }
  if (rest !== undefined) {
    await report.check(
      `the REST key ${rest ? 'works' : 'does not work'}`,
      () => works(rows.rest) === rest,
    );
  }
  const { diagnosis } = scenario;
  const isBroken = `${rows.signed}${rows.rest}`.includes('✗');
  if (diagnosis !== undefined && isBroken) {
    await report.check('what does not work is explained', () =>
      diagnosis.test(`${rows.signed}\n${rows.rest}`),
    );
  }
}

/** What shoppers see and are told. */
async function shoppers(
  { report }: Run,
  scenario: Scenario,
  stage: Stage,
  picture: (page: Page, step: string) => Promise<unknown>,
): Promise<void> {
  const { ofGuest, ofCustomer, guestWithCustomersEmail } = stage.orders;
  const address = shopPage(stage, isPlain(scenario));
  const dana = await stage.visitor();
  await report.check('the shop’s page carries the widget once', async () => {
    await dana.goto(address);
    const count = await countScripts(dana);
    if (count !== 1) throw new Error(`${count} scripts`);
  });
  await report.check(
    `a guest is shown order ${ofGuest.number} with its parcel and refund`,
    async () => {
      try {
        const told = await askAsGuest(dana, address, {
          number: ofGuest.number,
          email: guest.email,
        });
        for (const word of [ofGuest.number, 'Trail Mug', '9400111899223100001234', '4.00']) {
          if (!told.includes(word)) throw new Error(`${word} is missing in:\n${told}`);
        }
        if (told.includes('Margin is thin')) throw new Error('a private note was shown');
      } finally {
        await picture(dana, '3-guest');
      }
    },
  );
  await report.check('a guest with somebody else’s e-mail is shown nothing', async () => {
    const mallory = await stage.visitor();
    const told = await askAsGuest(mallory, address, {
      number: ofGuest.number,
      email: customer.email,
    });
    if (told.includes('Trail Mug')) throw new Error(told);
  });
  await report.check(
    `a signed-in customer is shown order ${ofCustomer.number} without proof, and no guest’s`,
    async () => {
      const sam = await stage.visitor();
      await merchantDoes.signInAt(sam, `${stage.wordpress.url}/wp-login.php`, customer);
      try {
        const told = await askSignedIn(sam, address);
        if (!told.includes(ofCustomer.number) || !told.includes('Wool Socks'))
          throw new Error(told);
        if (
          told.includes('Secret Gift') ||
          told.includes(`Order ${guestWithCustomersEmail.number}`)
        ) {
          throw new Error(`a guest's order was shown:\n${told}`);
        }
      } finally {
        await picture(sam, '4-signed-in');
      }
    },
  );
  await report.check('a changed order is told to the server in the background', async () => {
    await stage.wordpress.runPhp(`wc_get_order( ${ofCustomer.id} )->update_status( 'completed' );`);
    // An order gets a few seconds to settle before it is told of.
    await sleep(4_000);
    await stage.wordpress.runQueue();
    const jobs = await stage.wordpress.runPhp(
      `global $wpdb; echo implode( ', ', $wpdb->get_col( "SELECT CONCAT( hook, ' ', status ) FROM {$wpdb->prefix}actionscheduler_actions WHERE hook LIKE 'trulybot%'" ) );`,
    );
    // A job that was done and left no further attempt behind was accepted by the server.
    if (jobs !== 'trulybot_order_changed complete') throw new Error(jobs || 'nothing was queued');
  });
}

/** Disconnecting, and taking the plug-in off. */
async function leaving(
  run: Run,
  scenario: Scenario,
  stage: Stage,
  parts: {
    readonly merchant: Page;
    readonly before: Awaited<ReturnType<typeof tracesIn>>;
    readonly picture: (page: Page, step: string) => Promise<unknown>;
  },
): Promise<void> {
  const { report } = run;
  const { wordpress } = stage;
  const { merchant } = parts;
  await report.check('Check again says the same', async () => {
    const said = await merchantDoes.pressCheckAgain(merchant, stage);
    await channelsStillWork(scenario, merchant);
    if (!/Checked/.test(said)) throw new Error(said);
    await parts.picture(merchant, '5-checked');
  });
  const old = await sentCredentials(wordpress);
  // A refusal means something only where the same was accepted before.
  const isOpen = scenario.host.firewall !== 'all' && scenario.host.tls === undefined;
  if (isOpen) {
    await report.check('the signed key opens the shop until then', async () => {
      const { status } = await trySignedKey(wordpress, old);
      if (status !== 200) throw new Error(String(status));
    });
  }
  const hasRestKey = old.restKey !== undefined;
  if (hasRestKey) {
    await report.check('the REST key opens the shop until then', async () => {
      const status = await tryRestKey(wordpress, old);
      if (status !== 200) throw new Error(String(status));
    });
  }
  if (hasRestKey) {
    await report.check('the REST key reads orders and products, and nothing else', async () => {
      const answers = await tryRestKeys(wordpress, old);
      report.note(answers.join(', '));
      const wrong = answers.filter(
        (answer, at) => !answer.endsWith(at < 2 ? ' 200 200' : ' 403 200'),
      );
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    });
  }
  await report.check('a changed order waits in the queue', async () => {
    await wordpress.runPhp(
      `wc_get_order( ${stage.orders.ofCustomer.id} )->update_status( 'on-hold' );`,
    );
    return (await waitingJobs(wordpress)) > 0;
  });
  await report.check('Disconnect is pressed and done', async () => {
    const said = await merchantDoes.pressDisconnect(merchant, stage);
    await parts.picture(merchant, '6-disconnected');
    if (!/^Disconnected\.$/m.test(said)) throw new Error(said);
  });
  await report.check('no job is left in the queue', async () => {
    const left = await waitingJobs(wordpress);
    if (left > 0) throw new Error(String(left));
  });
  if (isOpen) {
    await report.check('the old signature is refused', async () => {
      const { status, code } = await trySignedKey(wordpress, old);
      if (status !== 401 || code !== 'trulybot_signature_refused')
        throw new Error(`${status} ${String(code)}`);
    });
  }
  if (hasRestKey) {
    await report.check('the old REST key is answered 401', async () => {
      const status = await tryRestKey(wordpress, old);
      if (status !== 401) throw new Error(String(status));
    });
  }
  await report.check('the widget is gone from the shop', async () => {
    const visitor = await stage.visitor();
    await visitor.goto(shopPage(stage, isPlain(scenario)));
    return (await countScripts(visitor)) === 0;
  });
  await report.check('deleting the plug-in leaves nothing behind', async () => {
    await wordpress.runPhp(
      `deactivate_plugins( 'trulybot/trulybot.php' ); uninstall_plugin( 'trulybot/trulybot.php' );`,
      { asAdministrator: true },
    );
    const left = leftBehind(parts.before, await tracesIn(wordpress)).filter((each) =>
      /trulybot/i.test(each),
    );
    if (left.length > 0) throw new Error(left.join('\n'));
  });
  await complaints(run, stage);
}

async function channelsStillWork(scenario: Scenario, merchant: Page): Promise<void> {
  const row = await merchantDoes.channelRow(merchant, 'Signed channel');
  if (scenario.channels.signed === true && !works(row)) throw new Error(row);
}

async function complaints({ report }: Run, stage: Stage): Promise<void> {
  await report.check('PHP has not complained of the plug-in', async () => {
    const lines = await troubleOfOurs(stage.wordpress);
    if (lines.length > 0) throw new Error(lines.join('\n'));
  });
}
