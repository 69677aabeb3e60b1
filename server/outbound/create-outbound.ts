import { createSecureContext, getCACertificates } from 'node:tls';
import { createAddressPolicy } from './address-policy.ts';
import {
  GuardedHttpAgent,
  GuardedHttpsAgent,
  guardedDispatcher,
  type ConnectionGuard,
} from './guarded-agents.ts';
import { limitedFetch } from './limited-fetch.ts';
import type { Outbound } from './outbound.ts';
import { pinnedLookup, systemResolve, type Resolve } from './pinned-lookup.ts';

export interface OutboundOptions {
  /** Exact `host:port` pairs that may be called though they are not public. Nothing else is exempt. */
  readonly exemptHosts: readonly string[];
  /** PEM certificates to trust beside the machine's own. */
  readonly certificateAuthorities?: string;
  /** How names become addresses. Default: the machine's resolver. */
  readonly resolve?: Resolve;
}

/** Makes the one way to addresses that others gave us. */
export function createOutbound(options: OutboundOptions): Outbound {
  const policy = createAddressPolicy(options.exemptHosts);
  const resolve = options.resolve ?? systemResolve;
  const guard: ConnectionGuard = {
    policy,
    checkedLookup: pinnedLookup(policy, resolve),
    exemptLookup: pinnedLookup({ checkResolved: () => undefined }, resolve),
    ...(options.certificateAuthorities && {
      trust: createSecureContext({
        ca: [...getCACertificates('default'), options.certificateAuthorities],
      }),
    }),
  };
  const http = new GuardedHttpAgent(guard);
  const https = new GuardedHttpsAgent(guard);
  const dispatcher = guardedDispatcher(guard);
  return {
    check: (url) => policy.checkUrl(url),
    agents: { http, https },
    async fetch(url, fetchOptions) {
      policy.checkUrl(url);
      return limitedFetch(dispatcher, url, fetchOptions);
    },
    async close() {
      http.destroy();
      https.destroy();
      await dispatcher.destroy();
    },
  };
}
