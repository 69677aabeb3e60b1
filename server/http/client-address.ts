import ipaddr from 'ipaddr.js';

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Who is calling, as far as the socket and the proxies in front of us can be believed. */
export interface ClientAddresses {
  /**
   * The address of the client: the nearest hop that is not a trusted proxy.
   * @param socketAddress the peer of the connection; undefined where there is none (tests, edges).
   * @param forwardedFor the `X-Forwarded-For` header, nearest proxy last.
   */
  of(socketAddress: string | undefined, forwardedFor: string | undefined): string;
  /** Whether the peer itself is a trusted proxy. */
  isTrusted(socketAddress: string | undefined): boolean;
}

/** What is said of a client without a usable address. */
const unknownAddress = 'unknown';

/**
 * @param trustedProxies addresses or networks (CIDR) whose `X-Forwarded-For` is believed.
 * @throws RangeError that names TRUSTED_PROXIES when an entry is neither.
 */
export function createClientAddresses(trustedProxies: readonly string[]): ClientAddresses {
  const networks = trustedProxies.map(parseNetwork);

  const trusts = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
    networks.some(([network, bits]) =>
      network.kind() === address.kind() ? address.match([network, bits]) : false,
    );

  const isTrusted = (socketAddress: string | undefined): boolean => {
    const address = parseAddress(socketAddress);
    return address !== undefined && trusts(address);
  };

  return {
    isTrusted,
    of(socketAddress, forwardedFor) {
      let client = parseAddress(socketAddress);
      if (client === undefined) return unknownAddress;
      const hops = forwardedFor?.split(',').toReversed() ?? [];
      for (const hop of hops) {
        if (!trusts(client)) break;
        const earlier = parseAddress(hop.trim());
        // A proxy that passes on nonsense ends the chain: what stands before it proves nothing.
        if (earlier === undefined) break;
        client = earlier;
      }
      return client.toString();
    },
  };
}

/** IPv4 written as IPv6 (`::ffff:192.0.2.1`) is the same client as IPv4. */
function parseAddress(text: string | undefined): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (text === undefined || !ipaddr.isValid(text)) return undefined;
  return ipaddr.process(text);
}

function parseNetwork(text: string): Network {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  const address = parseAddress(text);
  if (address === undefined) {
    throw new RangeError(
      `TRUSTED_PROXIES must hold addresses or networks such as 10.0.0.0/8, not "${text}".`,
    );
  }
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}
