import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigError, exampleEnvironment, loadConfig } from '../../../server/config.ts';

describe('the settings', () => {
  it('have defaults with which the server starts', () => {
    expect(loadConfig({}).publicUrl).toBe('http://127.0.0.1:3000');
  });

  it('are all in .env.example with their defaults', () => {
    const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
    expect(example).toBe(exampleEnvironment());
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PORT', '0'],
    ['DEMO_SHOP_PORT', '0'],
    ['ENCRYPTION_KEY', 'c2hvcnQ='],
    ['DATABASE_URL', 'mysql://127.0.0.1/x'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'mail.example.com'],
    ['PUBLIC_URL', 'chat.example.com'],
    ['PUBLIC_URL', 'https://user:word@chat.example.com/a?b'],
    ['SMTP_URL', 'smtp://'],
    ['OUTBOUND_ALLOWED_HOSTS', 'localhost'],
    ['OUTBOUND_ALLOWED_HOSTS', '127.0.0.1:65536'],
    ['OUTBOUND_ALLOWED_HOSTS', '127.0.0.1:0'],
    ['NODE_ENV', 'prod'],
    ['LOG_LEVEL', 'verbose'],
    ['DEMO_SHOP', 'yes'],
    ['FIXED_CLOCK', 'today'],
    ['FIXED_CLOCK', '2026Z'],
    ['FIXED_CLOCK', '2026-02-30T18:00:00Z'],
    ['METRICS_TOKEN', 'short'],
    ['SHUTDOWN_DELAY_SECONDS', '-1'],
    ['MAIL_FROM', 'a@example.com\r\nBcc: b@example.com'],
  ])('stop the start with a message that names %s when it is %j', (name, value) => {
    expect(() => loadConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => loadConfig({ [name]: value })).toThrow(new RegExp(`^${name} `));
  });

  it.each([
    [{ OUTBOUND_ALLOWED_HOSTS: '127.0.0.1:3001' }, 'OUTBOUND_ALLOWED_HOSTS'],
    [{ FIXED_CLOCK: '2026-11-20T18:00:00Z' }, 'FIXED_CLOCK'],
    [{ PUBLIC_URL: '' }, 'PUBLIC_URL'],
    [{ DATABASE_URL: 'postgres://db.example.com/trulybot' }, 'ENCRYPTION_KEY'],
  ])('refuse in production what is only for trying out: %j', (environment, name) => {
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://chat.example.com' };
    expect(loadConfig(production).publicUrl).toBe('https://chat.example.com');
    expect(() => loadConfig({ ...production, ...environment })).toThrow(name);
  });

  it('print no secret, however they are printed', () => {
    const planted = 'planted-secret-4471';
    const key = Buffer.from(planted.padEnd(32, '.')).toString('base64');
    const config = loadConfig({
      DATABASE_URL: `postgres://user:${planted}@db.example.com/trulybot`,
      REDIS_URL: `redis://:${planted}@cache.example.com`,
      SMTP_URL: `smtp://user:${planted}@mail.example.com`,
      OPENAI_API_KEY: planted,
      METRICS_TOKEN: planted,
      ENCRYPTION_KEY: key,
    });
    const printed = inspect(config, { depth: 9 }) + JSON.stringify(config);
    expect(printed).not.toContain(planted);
    expect(printed).not.toContain(key);
    expect(() => loadConfig({ ENCRYPTION_KEY: `${key}${planted}` })).not.toThrow(planted);
    expect(config.OPENAI_API_KEY.reveal()).toBe(planted);
  });
});
