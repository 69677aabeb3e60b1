import ipaddr from 'ipaddr.js';
import { AddressRefused } from './outbound.ts';

/** What may be called: public unicast addresses over http and https, and the named exceptions. */
export interface AddressPolicy {
  /** Throws {@link AddressRefused} for a URL that is never called, before any name is resolved. */
  checkUrl(url: URL): void;
  /**
   * Throws {@link AddressRefused} when a host is written as an address that is not public, or is a name
   * of this machine. Other names pass: their addresses are checked once they are known.
   */
  checkHost(host: string, port: number): void;
  /** Throws {@link AddressRefused} unless the resolved address is public. */
  checkResolved(address: string): void;
  /** Whether exactly this host and port were exempted by whoever runs this server. */
  isExempt(host: string, port: number): boolean;
}

/** Where global unicast IPv6 lives (RFC 4291, IANA registry). All else is special or unassigned. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Inside `2000::/3` and still not a host on the internet: protocol assignments with Teredo and ORCHID,
 * documentation (RFC 3849, RFC 9637), 6to4, which hides an IPv4 address that could be private.
 */
const specialIpv6 = [
  '2001::/23',
  '2001:db8::/32',
  '3fff::/20',
  '2002::/16',
  '2620:4f:8000::/48',
].map((range) => ipaddr.IPv6.parseCIDR(range));

/** Means this machine whatever a resolver says (RFC 6761, 6.3), with or without the dot that ends a name. */
const localName = /^(.+\.)?localhost$/;

/** @param exemptHosts exact `host:port` pairs, for example `127.0.0.1:4010`; IPv6 hosts in brackets. */
export function createAddressPolicy(exemptHosts: readonly string[]): AddressPolicy {
  const exempt = new Set(exemptHosts.map((pair) => pair.trim().toLowerCase()));

  const isExempt = (host: string, port: number) => {
    const bare = withoutBrackets(host).toLowerCase();
    return exempt.has(`${bare.includes(':') ? `[${bare}]` : bare}:${port}`);
  };

  const checkHost = (host: string, port: number) => {
    if (isExempt(host, port)) return;
    const bare = withoutBrackets(host).toLowerCase().replace(/\.+$/, '');
    if (localName.test(bare)) throw new AddressRefused('the name is this machine’s own');
    if (ipaddr.isValid(bare) && !isPublicAddress(bare)) {
      throw new AddressRefused('the address is not a public one');
    }
  };

  return {
    isExempt,
    checkHost,
    checkUrl(url) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new AddressRefused('only http and https addresses are called');
      }
      if (url.username !== '' || url.password !== '') {
        throw new AddressRefused('an address must not carry a user name or password');
      }
      checkHost(url.hostname, portOf(url));
    },
    checkResolved(address) {
      if (!isPublicAddress(address)) {
        throw new AddressRefused('the name leads to an address that is not a public one');
      }
    },
  };
}

/**
 * Whether an address is a public unicast one. Translated forms (IPv4-mapped, NAT64, 6to4, Teredo)
 * are refused whatever they carry, for they lead where the policy cannot see.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.kind() === 'ipv4') return address.range() === 'unicast';
  return (
    address.range() === 'unicast' &&
    address.match(globalUnicast) &&
    !specialIpv6.some((range) => address.match(range))
  );
}

/** The port that a URL leads to, the scheme's own when none is written. */
function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

function withoutBrackets(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}
