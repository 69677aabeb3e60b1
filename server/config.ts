import { z } from 'zod';
import { parseKeyRing } from './vault/key-ring.ts';
import { SecretText } from './vault/secret-text.ts';

/**
 * Every setting of the server, in one place: its name, its default and what it is for.
 * `.env.example` is checked against this file, so neither can drift from the other.
 */

/** A setting has a value that the server cannot use. The message names the setting and says what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** One setting as it stands in `.env.example`. */
export interface SettingDescription {
  readonly name: string;
  /** What it is when it is not set; empty for "none". */
  readonly defaultValue: string;
  readonly purpose: string;
}

const hostAndPort = /^(?:\[[0-9a-f:.]+\]|[a-z0-9.-]+):(\d{1,5})$/i;

function isHostAndPort(text: string): boolean {
  const port = Number(hostAndPort.exec(text)?.[1] ?? 0);
  return port >= 1 && port <= 65_535;
}

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

const optionalUrl = (protocols: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => text === '' || (URL.canParse(text) && protocols.includes(new URL(text).protocol)),
      `must be an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`,
    );

/** Keys, and addresses that carry a password: they print as `***`. */
const secret = <Schema extends z.ZodType<string, string>>(schema: Schema) =>
  schema.transform((text) => new SecretText(text));

const whole = (minimum: number, maximum: number) =>
  z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= minimum && Number(text) <= maximum,
      `must be a whole number from ${minimum} to ${maximum}`,
    )
    .transform(Number);

const encryptionKeys = z.string().superRefine((text, check) => {
  if (text === '') return;
  try {
    parseKeyRing(text);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    check.addIssue(`cannot be used: ${words.replace(/\.$/, '')}`);
  }
});

const yesOrNo = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .transform((text) => text === 'true');

const settings = {
  NODE_ENV: setting(
    'development',
    'production refuses whatever is meant for trying out, such as the demo shop',
    z.enum(['development', 'production', 'test'], {
      error: 'must be development, production or test',
    }),
  ),
  HOST: setting('127.0.0.1', 'address to listen on; 0.0.0.0 for every one', z.string().min(1)),
  PORT: setting('3000', 'port to listen on', whole(1, 65_535)),
  PUBLIC_URL: setting(
    '',
    'address under which shoppers reach this server; http://HOST:PORT when empty',
    optionalUrl(['http:', 'https:']).refine(
      (text) => text === '' || !/[?#@]/.test(text),
      'must have no user name, query or fragment',
    ),
  ),
  DATA_DIR: setting(
    './data',
    'where the embedded database, keys and mail are kept',
    z.string().min(1),
  ),
  DATABASE_URL: setting(
    '',
    "a PostgreSQL of your own; empty for the embedded one. The server's role must own nothing",
    secret(optionalUrl(['postgres:', 'postgresql:'])),
  ),
  DATABASE_MIGRATION_URL: setting(
    '',
    'direct connection of the role that owns the tables; DATABASE_URL when empty',
    secret(optionalUrl(['postgres:', 'postgresql:'])),
  ),
  REDIS_URL: setting(
    '',
    'shares limits, changes and live events between processes; empty for one process',
    secret(optionalUrl(['redis:', 'rediss:'])),
  ),
  SMTP_URL: setting(
    '',
    'sends mail; empty writes it to DATA_DIR/mail, and in production no one-time codes are offered',
    secret(
      optionalUrl(['smtp:', 'smtps:']).refine(
        (text) => text === '' || (URL.canParse(text) && new URL(text).hostname !== ''),
        'must name a host, such as smtp://mail.example.com:587',
      ),
    ),
  ),
  MAIL_FROM: setting(
    'TrulyBot <trulybot@localhost>',
    'sender of the mail to merchants and shoppers',
    z.string().regex(/^[^\r\n]+$/, 'must be one line'),
  ),
  MAIL_RETENTION_DAYS: setting(
    '30',
    'days after which mail in DATA_DIR/mail is deleted',
    whole(1, 1_095),
  ),
  ENCRYPTION_KEY: setting(
    '',
    'id:base64 of 32 bytes, newest first, comma separated; empty keeps one in DATA_DIR/encryption.key',
    secret(encryptionKeys),
  ),
  TRUSTED_PROXIES: setting(
    '',
    'addresses or networks (CIDR), comma separated, whose X-Forwarded-For is believed',
    list,
  ),
  REQUEST_LIMITS: setting(
    '1',
    'how many times the usual limits of requests are allowed; 0 lifts them',
    whole(0, 1_000_000),
  ),
  MAXIMUM_STREAMS: setting(
    '5000',
    'open chats that one process serves at once; some 20 KB of memory each',
    whole(1, 1_000_000),
  ),
  OUTBOUND_ALLOWED_HOSTS: setting(
    '',
    'exact host:port pairs, comma separated, that may be called although they are not public',
    list.refine((pairs) => pairs.every(isHostAndPort), 'must be host:port pairs'),
  ),
  OUTBOUND_CA_FILE: setting(
    '',
    'PEM file with certificate authorities of your own for calls to shops',
    z.string(),
  ),
  SHOPIFY_CLIENT_ID: setting(
    '',
    'client id of your Shopify app; empty: Shopify shops are connected by tokens of their own',
    z.string().regex(/^[\w-]{0,100}$/, 'must be letters and digits'),
  ),
  SHOPIFY_CLIENT_SECRET: setting(
    '',
    "the app's client secret; while it is rotated two, comma separated, the newer first",
    secret(z.string()),
  ),
  SHOPIFY_REAL_DATA: setting(
    'false',
    'allows changes to orders in Shopify shops where their merchants allow them too; without it everything is only read',
    yesOrNo,
  ),
  SHOPIFY_STAND_IN: setting(
    '',
    "address of a server that plays Shopify's, for trying out; never in production",
    optionalUrl(['http:', 'https:']),
  ),
  OPENAI_API_KEY: setting(
    '',
    'reserved for a language model; without it everything works',
    secret(z.string()),
  ),
  OPENAI_BASE_URL: setting(
    'https://api.openai.com/v1',
    'any compatible endpoint',
    optionalUrl(['http:', 'https:']),
  ),
  OPENAI_MODEL: setting('', 'name of the model', z.string()),
  DEMO_SHOP: setting('true', 'npm start also runs the demo shop; never in production', yesOrNo),
  DEMO_SHOP_PORT: setting('3001', 'port of the demo shop', whole(1, 65_535)),
  DEMO_SHOPIFY_PORT: setting(
    '3002',
    'port of the second demo shop, on a stand-in for Shopify; not started beside an app of your own',
    whole(1, 65_535),
  ),
  FIXED_CLOCK: setting(
    '',
    'holds the shops’ clock still at a UTC instant, for trying out; never in production',
    z
      .string()
      .refine(
        (text) => text === '' || z.iso.datetime().safeParse(text).success,
        'must be a UTC instant such as 2026-11-20T18:00:00Z',
      ),
  ),
  METRICS_TOKEN: setting(
    '',
    'bearer token with which /metrics may be read; empty: this machine alone, and only while PUBLIC_URL is on it',
    secret(z.string().regex(/^([\w.~+/=-]{16,512})?$/, 'must be 16 or more letters and digits')),
  ),
  SHUTDOWN_DELAY_SECONDS: setting(
    '0',
    'how long /readyz says 503 before connections are refused; what your balancer needs to notice',
    whole(0, 60),
  ),
  LOG_LEVEL: setting(
    'info',
    'debug, info, warn, error or silent',
    z.enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be debug, info, warn, error or silent',
    }),
  ),
};

function setting<Schema extends z.ZodType<unknown, string>>(
  defaultValue: string,
  purpose: string,
  schema: Schema,
) {
  return { defaultValue, purpose, schema };
}

type Values = {
  readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name]['schema']>;
};

/** The settings as the rest of the server sees them. */
export interface Config extends Values {
  /** Where shoppers reach the server, without a trailing slash. */
  readonly publicUrl: string;
  /** Where this machine reaches it, whatever stands in front of it. */
  readonly localUrl: string;
}

/** Every setting with its default and purpose, in the order of `.env.example`. */
export const settingDescriptions: readonly SettingDescription[] = Object.entries(settings).map(
  ([name, { defaultValue, purpose }]) => ({ name, defaultValue, purpose }),
);

/**
 * Reads the settings from an environment. An empty value counts as not set.
 * @throws ConfigError naming the first setting that cannot be used.
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values: Record<string, unknown> = {};
  for (const [name, { defaultValue, schema }] of Object.entries(settings)) {
    const given = environment[name]?.trim();
    const result = schema.safeParse(given === undefined || given === '' ? defaultValue : given);
    if (!result.success) {
      throw new ConfigError(`${name} ${result.error.issues[0]?.message ?? 'cannot be used'}.`);
    }
    values[name] = result.data;
  }
  // Each value has just been checked by the schema that gives `Values` its type.
  const config = values as unknown as Values;
  refuseCombinations(config);
  const localUrl = `http://${printableHost(config.HOST)}:${config.PORT}`;
  return { ...config, localUrl, publicUrl: (config.PUBLIC_URL || localUrl).replace(/\/+$/, '') };
}

function refuseCombinations(config: Values): void {
  if ((config.SHOPIFY_CLIENT_ID === '') !== (config.SHOPIFY_CLIENT_SECRET.reveal() === '')) {
    throw new ConfigError('SHOPIFY_CLIENT_ID and SHOPIFY_CLIENT_SECRET must be set together.');
  }
  if (config.NODE_ENV !== 'production') return;
  if (config.OUTBOUND_ALLOWED_HOSTS.length > 0) {
    throw new ConfigError(
      'OUTBOUND_ALLOWED_HOSTS must be empty when NODE_ENV is production: shops are public.',
    );
  }
  if (config.SHOPIFY_STAND_IN !== '') {
    throw new ConfigError('SHOPIFY_STAND_IN must be empty when NODE_ENV is production.');
  }
  if (config.FIXED_CLOCK !== '') {
    throw new ConfigError('FIXED_CLOCK must be empty when NODE_ENV is production.');
  }
  if (config.DATABASE_URL.reveal() !== '' && config.ENCRYPTION_KEY.reveal() === '') {
    throw new ConfigError(
      'ENCRYPTION_KEY must be set when NODE_ENV is production and DATABASE_URL is set: each machine would make a key of its own.',
    );
  }
  if (config.PUBLIC_URL === '') {
    throw new ConfigError('PUBLIC_URL must be set when NODE_ENV is production.');
  }
}

function printableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** The text of `.env.example`, which a test compares with the file. */
export function exampleEnvironment(): string {
  const lines = settingDescriptions.map(
    ({ name, defaultValue, purpose }) => `# ${purpose}\n# ${name}=${defaultValue}\n`,
  );
  return `# Every setting with its default. Copy to .env and uncomment what you change.\n\n${lines.join('\n')}`;
}
