import type { StandInClock } from '../clock.ts';
import { globalId } from '../data/identifiers.ts';
import { TokenDesk, type TokenRecords } from '../oauth/token-desk.ts';
import type { ChosenSettings } from '../storefront/block-settings.ts';

/** Protected customer data that Shopify has approved for the app. Level 2 is approved field by field. */
export interface ProtectedData {
  readonly level1: boolean;
  readonly name: boolean;
  readonly address: boolean;
  readonly email: boolean;
  readonly phone: boolean;
}

/** Everything approved. */
export const allProtectedData: ProtectedData = {
  level1: true,
  name: true,
  address: true,
  email: true,
  phone: true,
};

/** A webhook subscription that the app made by itself. */
export interface SubscriptionRecord {
  readonly id: string;
  readonly name: string | null;
  /** As the schema's enum names it: ORDERS_UPDATED. */
  readonly topic: string;
  readonly uri: string;
  readonly format: 'JSON';
  readonly filter: string | null;
  readonly includeFields: readonly string[];
  readonly createdAt: string;
}

/** A metafield that the app owns. */
export interface MetafieldRecord {
  readonly id: string;
  readonly namespace: string;
  readonly key: string;
  readonly type: string;
  readonly value: string;
}

/** Everything about one app in one shop, as JSON can hold it. */
export interface InstallationRecords {
  readonly number: number;
  readonly isInstalled: boolean;
  readonly scopes: readonly string[];
  readonly protectedData: ProtectedData;
  readonly metafields: readonly MetafieldRecord[];
  readonly subscriptions: readonly SubscriptionRecord[];
  readonly isEmbedOn: boolean;
  /** Absent in files of before there were any. */
  readonly embedSettings?: ChosenSettings;
  readonly tokens: TokenRecords;
}

/** One app in one shop. */
export class Installation {
  readonly tokens: TokenDesk;
  /** Digits of its id: another one after each install. */
  #number = 620_001;
  readonly #required: readonly string[];
  readonly #optional: readonly string[];
  #isInstalled = false;
  #scopes = new Set<string>();
  protectedData: ProtectedData = allProtectedData;
  metafields = new Map<string, MetafieldRecord>();
  subscriptions: SubscriptionRecord[] = [];
  /** Whether the app embed is on in the published theme. */
  isEmbedOn = false;
  /** What the merchant has set of it in the theme editor. */
  embedSettings: ChosenSettings = {};

  constructor(
    clock: StandInClock,
    scopes: { readonly required: readonly string[]; readonly optional: readonly string[] },
  ) {
    this.tokens = new TokenDesk(clock);
    this.#required = scopes.required;
    this.#optional = scopes.optional;
  }

  get id(): string {
    return globalId('AppInstallation', this.#number);
  }

  get isInstalled(): boolean {
    return this.#isInstalled;
  }

  /** What is granted now. */
  get scopes(): readonly string[] {
    return [...this.#scopes].toSorted();
  }

  get requiredScopes(): readonly string[] {
    return this.#required;
  }

  get optionalScopes(): readonly string[] {
    return this.#optional;
  }

  has(scope: string): boolean {
    // A scope to write includes the one to read.
    return this.#scopes.has(scope) || this.#scopes.has(scope.replace(/^read_/, 'write_'));
  }

  /** Managed install: grants what the app's configuration requires. */
  install(): void {
    this.#number += 1;
    this.#isInstalled = true;
    this.#scopes = new Set(this.#required);
  }

  /** Tokens, subscriptions, metafields and the app embed are gone. */
  uninstall(): void {
    this.#isInstalled = false;
    this.#scopes.clear();
    this.tokens.revokeAll();
    this.metafields.clear();
    this.subscriptions = [];
    this.isEmbedOn = false;
    this.embedSettings = {};
  }

  /** @throws Error for a scope that the app's configuration does not name. */
  grant(scopes: readonly string[]): void {
    for (const scope of scopes) {
      if (!this.#optional.includes(scope) && !this.#required.includes(scope)) {
        throw new Error(`The app's configuration does not name the scope ${scope}.`);
      }
      this.#scopes.add(scope);
    }
  }

  /** Takes scopes back, required ones too: a test may want to see what then happens. */
  revoke(scopes: readonly string[]): void {
    for (const scope of scopes) this.#scopes.delete(scope);
  }

  get records(): InstallationRecords {
    const { isInstalled, scopes, protectedData, subscriptions, isEmbedOn, embedSettings } = this;
    return {
      number: this.#number,
      isInstalled,
      scopes,
      protectedData,
      metafields: [...this.metafields.values()],
      subscriptions,
      isEmbedOn,
      embedSettings,
      tokens: this.tokens.records,
    };
  }

  restore(records: InstallationRecords): void {
    this.#number = records.number;
    this.#isInstalled = records.isInstalled;
    this.#scopes = new Set(records.scopes);
    this.protectedData = records.protectedData;
    this.metafields = new Map(
      records.metafields.map((each) => [`${each.namespace}.${each.key}`, each]),
    );
    this.subscriptions = [...records.subscriptions];
    this.isEmbedOn = records.isEmbedOn;
    this.embedSettings = records.embedSettings ?? {};
    this.tokens.restore(records.tokens);
  }
}
