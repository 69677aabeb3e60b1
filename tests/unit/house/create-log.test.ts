import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createLog } from '../../../server/create-log.ts';

function startLog() {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { log: createLog({ level: 'debug', destination }), lines };
}

it('writes *** for whatever is named like a secret or a person’s data, however deep', () => {
  const { log, lines } = startLog();
  const planted = 'planted-4471';
  log.warn(
    {
      email: planted,
      headers: { Authorization: planted },
      request: { options: { consumer_secret: planted, 'Set-Cookie': [planted] } },
      orders: [{ orderNumber: planted, billing: { firstName: planted, phone: planted } }],
      a: { b: { c: { d: { e: { f: planted } } } } },
      status: 404,
    },
    'it failed',
  );
  expect(lines.join('')).not.toContain(planted);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ status: 404, msg: 'it failed' });
});

it('writes of an error only what it may, under whatever name it stands', () => {
  const { log, lines } = startLog();
  const error = Object.assign(new Error('refused'), { detail: 'dana@shopper.test', code: '23505' });
  log.error({ err: error, cause: { first: error } }, 'it failed');
  expect(lines[0]).toContain('23505');
  expect(lines[0]).not.toContain('dana@');
});

it('says of an error what kind it is and what caused it, with code and place', () => {
  const { log, lines } = startLog();
  const cause = Object.assign(new RangeError('too far'), { code: 'E1' });
  log.error({ err: new TypeError('it broke', { cause }) }, 'it failed');
  const { err } = JSON.parse(lines[0] ?? '') as { readonly err: object };
  const here: unknown = expect.arrayContaining([expect.stringContaining('create-log.test.ts')]);
  expect(err).toEqual({
    type: 'TypeError',
    message: 'it broke',
    at: here,
    cause: { type: 'RangeError', message: 'too far', code: 'E1', at: here },
  });
});

it('joins all that is written on the way of one request or message, and of no other', async () => {
  const { log, lines } = startLog();
  const work = async (requestId: string) =>
    log.during({ requestId }, async () => {
      await sleep(5);
      log.info({ step: requestId }, 'on the way');
    });
  await Promise.all([work('one'), work('two')]);
  log.info({}, 'outside');
  const written = lines.map((line) => JSON.parse(line) as { requestId?: string; step?: string });
  expect(written.map((line) => line.requestId)).toEqual(['one', 'two', undefined]);
  expect(written.every((line) => line.step === line.requestId)).toBe(true);
});

it('puts what a message is answered under in the place of the request that brought it', () => {
  const { log, lines } = startLog();
  log.during({ requestId: 'one' }, () =>
    log.during({ messageId: 'm' }, () => log.info({}, 'answered')),
  );
  expect(lines[0]).toContain('"messageId":"m"');
  expect(lines[0]).not.toContain('requestId');
});
