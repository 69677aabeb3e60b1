import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AddressPolicy } from './address-policy.ts';
import { AddressRefused } from './outbound.ts';

/** Resolves a name to all of its addresses. Replaceable, so that a test can be a lying name server. */
export type Resolve = (
  hostname: string,
  callback: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** The machine's own resolver. */
export const systemResolve: Resolve = (hostname, callback) =>
  systemLookup(hostname, { all: true }, (error, addresses) => callback(error, addresses));

/**
 * A look-up for `net.connect`: it resolves once, refuses when **any** of the addresses is not public
 * (a name with one public and one private answer is a trap), and hands over the very addresses that
 * it checked, so that the socket cannot be led elsewhere by a second answer.
 */
export function pinnedLookup(
  policy: Pick<AddressPolicy, 'checkResolved'>,
  resolve: Resolve,
): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, resolved) => {
      const addresses = resolved?.filter((entry) => fits(entry, options.family)) ?? [];
      const [first] = addresses;
      const refusal = error ?? refusalOf(policy, resolved);
      if (refusal || !first) {
        callback(refusal ?? new AddressRefused('the name leads to no address'), '', 0);
      } else if (options.all) {
        callback(null, addresses);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}

function fits(entry: LookupAddress, family: number | 'IPv4' | 'IPv6' | undefined): boolean {
  return !family || `IPv${entry.family}` === (typeof family === 'number' ? `IPv${family}` : family);
}

function refusalOf(
  policy: Pick<AddressPolicy, 'checkResolved'>,
  resolved: readonly LookupAddress[],
): Error | undefined {
  try {
    for (const entry of resolved) policy.checkResolved(entry.address);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
