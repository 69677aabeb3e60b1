import ipaddr from 'ipaddr.js';
import { remembered } from '../remembered.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = [Address, number];

/** Who is calling, as far as the socket and the proxies in front of us can be believed. */
export interface ClientAddresses {
  /**
   * The network of the client, which is the nearest hop that is not a trusted proxy: an IPv4 address
   * itself, the /64 of an IPv6 one, because that is the least that a provider gives to one customer
   * (RFC 6177) and whoever has it may write any address of it.
   * @param socketAddress the peer of the connection; undefined where there is none (tests, edges).
   * @param forwardedFor the `X-Forwarded-For` header, nearest proxy last.
   * @returns for example `192.0.2.1` or `2001:db8:0:1::/64`; undefined where no address is known.
   */
  networkOf(
    socketAddress: string | undefined,
    forwardedFor: string | undefined,
  ): string | undefined;
  /** Whether the peer itself is a trusted proxy. */
  isTrusted(socketAddress: string | undefined): boolean;
}

/**
 * @param trustedProxies addresses or networks (CIDR) whose `X-Forwarded-For` is believed.
 * @throws RangeError that names TRUSTED_PROXIES when an entry is neither.
 */
export function createClientAddresses(trustedProxies: readonly string[]): ClientAddresses {
  const networks = trustedProxies.map(parseNetwork);

  const trusts = (address: Address): boolean =>
    networks.some(([network, bits]) =>
      network.kind() === address.kind() ? address.match([network, bits]) : false,
    );

  const isTrusted = (socketAddress: string | undefined): boolean => {
    const address = parseAddress(socketAddress);
    return address !== undefined && trusts(address);
  };

  const clientOf = (
    socketAddress: string | undefined,
    forwardedFor: string | undefined,
  ): Address | undefined => {
    let client = parseAddress(socketAddress);
    if (client === undefined) return undefined;
    const hops = forwardedFor?.split(',').toReversed() ?? [];
    for (const hop of hops) {
      if (!trusts(client)) break;
      const earlier = parseAddress(hop.trim());
      // A proxy that passes on nonsense ends the chain: what stands before it proves nothing.
      if (earlier === undefined) break;
      client = earlier;
    }
    return client;
  };

  const networkOf = remembered(
    (path) => {
      const end = path.indexOf('|');
      return networkName(clientOf(path.slice(0, end), path.slice(end + 1)));
    },
    { atMost: clientsRemembered },
  );

  return {
    isTrusted,
    networkOf: (socketAddress = '', forwardedFor = '') =>
      forwardedFor.length > longestRemembered
        ? networkName(clientOf(socketAddress, forwardedFor))
        : networkOf(`${socketAddress}|${forwardedFor}`),
  };
}

/** Whoever asks asks again at once, and reading addresses costs more than remembering them. */
const clientsRemembered = 5_000;
/** Characters of a header. Longer ones are written to fill memory, not by two or three proxies. */
const longestRemembered = 200;

function networkName(client: Address | undefined): string | undefined {
  if (client === undefined || client instanceof ipaddr.IPv4) return client?.toString();
  return `${new ipaddr.IPv6([...client.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}

/** IPv4 written as IPv6 (`::ffff:192.0.2.1`) is the same client as IPv4. */
function parseAddress(text: string | undefined): Address | undefined {
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
