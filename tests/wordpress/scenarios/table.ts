import type { WordPressOptions } from '../support/options.ts';

/** A host as shops have them, and what must come of Connect there. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly host: Partial<WordPressOptions>;
  /** Whether each channel must work; undefined where either is right. */
  readonly channels: { readonly signed?: boolean; readonly rest?: boolean };
  /** False where nothing can work: then the merchant must be told what stands in the way. */
  readonly connects: boolean;
  /** What the settings page must say, where something does not work. */
  readonly diagnosis?: RegExp;
  /** False leaves the second channel out. */
  readonly restKey?: boolean;
  /** The cost of the plug-in on the shop's pages is measured too. */
  readonly measures?: boolean;
}

/** Hosts that must connect, from the plain one to the worst that shops run on. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'main-road',
    title: 'a shop as WooCommerce sets it up',
    host: {},
    channels: { signed: true, rest: true },
    connects: true,
    measures: true,
  },
  {
    name: 'no-rest-key',
    title: 'the merchant wants no REST key',
    host: {},
    channels: { signed: true },
    connects: true,
    restKey: false,
  },
  {
    name: 'header-stripped',
    title: 'over TLS, the host strips the Authorization header',
    host: { tls: true, stripAuthorization: true },
    channels: { signed: true },
    connects: true,
  },
  {
    name: 'plain-permalinks',
    title: 'permalinks are plain',
    host: { permalinks: 'plain' },
    channels: { signed: true },
    connects: true,
    diagnosis: /permalink/i,
  },
  {
    name: 'subdirectory',
    title: 'the shop lives below /store',
    host: { subdirectory: '/store' },
    channels: { signed: true, rest: true },
    connects: true,
  },
  {
    name: 'tls-proxy',
    title: 'a proxy takes the TLS off and WordPress is not told',
    host: { tls: 'proxy-unknown' },
    channels: { signed: true },
    connects: true,
  },
  {
    name: 'tls-proxy-http-home',
    title: 'the same, and WordPress believes that it is on http',
    host: { tls: 'proxy-unknown-http-home' },
    channels: { signed: true },
    connects: true,
  },
  {
    name: 'rest-locked',
    title: 'a plug-in locks the REST API for visitors',
    host: { lockAnonymousRest: true },
    channels: { signed: true, rest: true },
    connects: true,
  },
  {
    name: 'sequential-numbers',
    title: 'orders have numbers of their own',
    host: { sequentialNumbers: true },
    channels: { signed: true, rest: true },
    connects: true,
  },
  {
    name: 'hpos-off',
    title: 'orders are stored as posts',
    host: { hpos: false },
    channels: { signed: true, rest: true },
    connects: true,
  },
  {
    name: 'firewall',
    title: 'a firewall answers HTML below /wp-json/',
    host: { firewall: 'wp-json' },
    channels: { signed: true },
    connects: true,
    diagnosis: /firewall|security|block/i,
  },
  {
    name: 'firewall-everywhere',
    title: 'a firewall answers HTML to every way in',
    host: { firewall: 'all' },
    channels: {},
    connects: false,
    diagnosis: /firewall|security|block/i,
  },
  {
    name: 'everything-at-once',
    title: 'subdirectory, plain permalinks, locked REST, own numbers, orders as posts',
    host: {
      subdirectory: '/store',
      permalinks: 'plain',
      lockAnonymousRest: true,
      sequentialNumbers: true,
      hpos: false,
      timeZone: 'Australia/Adelaide',
    },
    channels: { signed: true },
    connects: true,
  },
];
