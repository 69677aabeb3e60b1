import { Agent as HttpAgent, type ClientRequestArgs } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Duplex } from 'node:stream';
import type { SecureContext } from 'node:tls';
import { Agent as UndiciAgent, buildConnector } from 'undici';
import type { AddressPolicy } from './address-policy.ts';

/** What the policy does to sockets, the same for Node's agents and undici's. */
export interface ConnectionGuard {
  readonly policy: AddressPolicy;
  /** For everybody: resolves, checks and pins. */
  readonly checkedLookup: LookupFunction;
  /** For exempt host and port pairs: resolves and pins. */
  readonly exemptLookup: LookupFunction;
  /**
   * Whom to trust; undefined: the machine's own. A context and not a list, for Node's agent makes each
   * connection's name of all its options, and hundreds of certificates are a long name.
   */
  readonly trust?: SecureContext;
}

type Connected = (error: Error | null, stream: Duplex) => void;

const poolLimits = { keepAlive: true, keepAliveMsecs: 5_000, maxSockets: 32, maxFreeSockets: 4 };

/** For axios over http. */
export class GuardedHttpAgent extends HttpAgent {
  readonly #guard: ConnectionGuard;

  constructor(guard: ConnectionGuard) {
    super(poolLimits);
    this.#guard = guard;
  }

  override createConnection(options: ClientRequestArgs, connected?: Connected) {
    return connectGuarded(this.#guard, options, connected, (checked) =>
      super.createConnection(checked, connected),
    );
  }
}

/** For axios over https. */
export class GuardedHttpsAgent extends HttpsAgent {
  readonly #guard: ConnectionGuard;

  constructor(guard: ConnectionGuard) {
    super({
      ...poolLimits,
      ...(guard.trust && { secureContext: guard.trust }),
    });
    this.#guard = guard;
  }

  override createConnection(options: ClientRequestArgs, connected?: Connected) {
    return connectGuarded(this.#guard, options, connected, (checked) =>
      super.createConnection(checked, connected),
    );
  }
}

/**
 * Sockets are never given a look-up for a host that is an address already, so hosts are checked
 * here. A refusal goes to the callback: thrown, it would escape from the request's constructor.
 */
function connectGuarded(
  guard: ConnectionGuard,
  options: ClientRequestArgs,
  connected: Connected | undefined,
  connect: (options: ClientRequestArgs) => Duplex | null | undefined,
): Duplex | null | undefined {
  try {
    return connect({
      ...options,
      lookup: lookupFor(guard, options.host ?? '', Number(options.port)),
    });
  } catch (error) {
    if (!connected) throw error;
    // Node's own type wants a stream beside the error; none exists.
    (connected as (error: Error) => void)(error as Error);
    return undefined;
  }
}

/** For undici's fetch. It goes with undici's own `fetch` only, not with the global one. */
export function guardedDispatcher(guard: ConnectionGuard): UndiciAgent {
  const settings = {
    timeout: 10_000,
    ...(guard.trust && { secureContext: guard.trust }),
  };
  const checked = buildConnector({ ...settings, lookup: guard.checkedLookup });
  const exempt = buildConnector({ ...settings, lookup: guard.exemptLookup });
  return new UndiciAgent({
    connections: 32,
    connect(options, callback) {
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
      try {
        const lookup = lookupFor(guard, options.hostname, port);
        (lookup === guard.exemptLookup ? exempt : checked)(options, callback);
      } catch (error) {
        callback(error as Error, null);
      }
    },
  });
}

/** @throws AddressRefused when the host may not be called, whatever it leads to. */
function lookupFor(guard: ConnectionGuard, host: string, port: number): LookupFunction {
  guard.policy.checkHost(host, port);
  return guard.policy.isExempt(host, port) ? guard.exemptLookup : guard.checkedLookup;
}
