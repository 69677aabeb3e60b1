import { catalogue } from './catalogue.ts';

/** Longer addresses are cut by mail programs and browsers; none of a carrier's is. */
const longestUrl = 2048;

/** Whose pages a store's tracking links may lead to, beside the catalogue's. */
export interface TrackingUrlRules {
  /** The shop's own origin, for example `https://shop.example`. */
  readonly shopOrigin: string;
  /** Hosts that the merchant allowed, each exactly that host. */
  readonly allowedHosts: readonly string[];
}

const carrierHosts: ReadonlySet<string> = new Set(
  catalogue.flatMap((carrier) => [
    // A carrier owns the whole of its domain, and old links often name another host of it.
    new URL(carrier.link).hostname.replace(/^www\./, ''),
    ...(carrier.furtherHosts ?? []),
  ]),
);

/**
 * A tracking address that a shop recorded, checked: https, without credentials or an odd port, to a
 * known carrier (its host or one below it), to the shop's own origin, or to a host that the merchant
 * allowed. The answer is the address in its canonical spelling; undefined when it may not be shown.
 */
export function checkTrackingUrl(url: string, rules: TrackingUrlRules): string | undefined {
  if (url.length > longestUrl) return undefined;
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' || parsed.username !== '' || parsed.password !== '') {
    return undefined;
  }
  if (parsed.origin === rules.shopOrigin) return parsed.href;
  if (parsed.port !== '') return undefined;
  const isAllowed =
    isCarrierHost(parsed.hostname) ||
    rules.allowedHosts.some((host) => host.toLowerCase() === parsed.hostname);
  return isAllowed ? parsed.href : undefined;
}

function isCarrierHost(hostname: string): boolean {
  const labels = hostname.split('.');
  return labels.some((_, index) => carrierHosts.has(labels.slice(index).join('.')));
}
