import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWidget } from '../../scripts/support/widget-build.ts';
import { localCertificate } from '../support/certificate.ts';
import { report } from './support/report.ts';
import { countedBars, measuredBars } from './widget/bars.ts';
import { launchBrowser, withBrowser } from './widget/browser.ts';
import { startCompressedSite } from './widget/compressed-site.ts';
import type { Contender } from './widget/contender.ts';
import { countVisit } from './widget/count-visit.ts';
import { blankPage, createFloor } from './widget/floors.ts';
import { heaviestLanguage } from './widget/heaviest-language.ts';
import { createEntrant, measure, type Entrant } from './widget/measure.ts';
import { createOurs } from './widget/ours.ts';
import { gatherPeers } from './widget/peers.ts';
import { installPackage } from './widget/peers/install-package.ts';
import { packages } from './widget/peers/packages.ts';
import { printRows } from './widget/row-table.ts';
import { createRow } from './widget/rows.ts';

/**
 * `npm run bench:widget`: our widget, three floors and five peers on the same page in a real Chromium, on
 * a processor 4 times slower, everything compressed alike, in turn; medians. The table and what our own
 * bars come to are printed and kept in `test-results/bench-widget.json`; the exit code says whether the
 * bars are met. It takes some 25 minutes and wants a machine with nothing else to do.
 *
 * The peers and the floors' Preact come from the npm registry on the first run, into `dist/`; nothing
 * else leaves the machine. A peer that cannot be had is named, and changes no exit code.
 *
 * `--rounds 9`; `--without-peers`; `--json FILE`. `--short` counts bytes, requests and what is stored of
 * our widget alone, needs no network, and judges these.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    'without-peers': { type: 'boolean', default: false },
    json: { type: 'string', default: 'test-results/bench-widget.json' },
    short: { type: 'boolean', default: false },
  },
});

const directory = fileURLToPath(new URL('../../dist/bench-widget', import.meta.url));
const { languages } = await buildWidget(directory);
const certificate = await localCertificate();
const entrants: Entrant[] = [];
const launch = () => launchBrowser(entrants.map(({ site }) => site));

try {
  const allMet = values.short ? await runShort() : await runWhole();
  process.exitCode = allMet ? 0 : 1;
} finally {
  for (const { site } of entrants) await site.close();
}

async function enter(contender: Contender, isMeasuredAlways = true): Promise<Entrant> {
  const host = entrants.length === 0 ? 'chat.example.com' : `chat-${entrants.length}.example.com`;
  const site = await startCompressedSite(contender, host, certificate);
  const entrant = createEntrant(contender, site, isMeasuredAlways);
  entrants.push(entrant);
  return entrant;
}

async function runShort(): Promise<boolean> {
  const { contender, site } = await enter(await createOurs(directory));
  const counts = await withBrowser(launch, (browser) => countVisit(browser, site, contender));
  return report('The widget, counted', countedBars(counts), values.json);
}

async function runWhole(): Promise<boolean> {
  const ours = await enter(await createOurs(directory));
  const blank = await enter(blankPage);
  const preact = await installPackage(packages.preact);
  await enter(await createFloor('button', preact));
  const lazy = await enter(await createFloor('lazy', preact));
  const oneBundle = await enter(await createFloor('oneBundle', preact));
  const peers = values['without-peers'] ? { contenders: [], missing: [] } : await gatherPeers();
  for (const peer of peers.contenders) await enter(peer, false);

  const heaviest = await withBrowser(launch, (browser) =>
    heaviestLanguage(browser, ours.site, ours.contender, languages),
  );
  await measure(launch, entrants, Number(values.rounds));

  const rowOf = (entrant: Entrant) => createRow(entrant, blank);
  const rows = entrants.map(rowOf);
  printRows(rows);
  for (const { name, reason } of peers.missing) console.log(`${name}: missing, ${reason}`);
  const counts = ours.counts.at(-1);
  if (counts === undefined) throw new Error(`nothing was counted: ${ours.failures.join(', ')}`);
  const figures = [
    ...countedBars(counts, heaviest),
    ...measuredBars(rowOf(ours), rowOf(lazy), rowOf(oneBundle)),
  ];
  return report("The widget's own bars", figures, values.json, { rows, missing: peers.missing });
}
