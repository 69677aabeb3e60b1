import { PlatformError } from '../orders/platform-error.ts';
import type { PlatformName, StorePlatform } from '../orders/store-platform.ts';
import type { Breakers } from '../outbound/breaker.ts';
import type { HealthRecord, IntegrationReference } from './health-record.ts';
import type { PlatformDependencies, PlatformModule, PlatformModules } from './platform-module.ts';
import { defaultTimeLimitMs } from './time-limit.ts';
import { watchPlatform, type ShopCall } from './watched-platform.ts';

/** From stored connections to platforms that are watched over. */
export interface PlatformOpener {
  /** @throws PlatformError when this server does not speak the platform. */
  moduleOf(name: PlatformName): PlatformModule;
  open(
    name: PlatformName,
    integration: IntegrationReference,
    connection: Parameters<PlatformModule['open']>[0],
  ): StorePlatform;
}

/** Opens platforms so that each call has a time limit, a breaker and a health record. */
export function createPlatformOpener(options: {
  readonly platforms: PlatformModules;
  readonly dependencies: PlatformDependencies;
  readonly breakers: Breakers;
  readonly health: HealthRecord;
  readonly onCall: (call: ShopCall) => void;
  readonly timeLimitMs?: number;
}): PlatformOpener {
  const { platforms, dependencies, breakers, health, onCall } = options;
  const moduleOf = (name: PlatformName): PlatformModule => {
    const platformModule = platforms[name];
    if (platformModule !== undefined) return platformModule;
    throw new PlatformError('not_a_shop', {
      message: `This server does not speak ${name}.`,
      merchantAction: 'Connect a shop of a platform that this server knows.',
    });
  };
  return {
    moduleOf,
    open: (name, integration, connection) =>
      watchPlatform(moduleOf(name).open(connection, dependencies), {
        integration,
        breakers,
        health,
        onCall,
        timeLimitMs: options.timeLimitMs ?? defaultTimeLimitMs,
      }),
  };
}
