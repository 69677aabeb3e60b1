import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { loggedError } from '../../../server/logged-error.ts';

it('says what failed and why, and nothing that hangs on an error', () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const log = pino({ base: null, serializers: { err: loggedError } }, stream);
  const refused = Object.assign(new Error('a row was refused'), {
    code: '23514',
    detail: 'Failing row contains (dana@shopper.test).',
    client: { connectionParameters: { host: 'db.internal' }, secretKey: 4471 },
  });
  log.warn({ err: new Error('not stored', { cause: refused }) }, 'it failed');
  const [line = ''] = lines;
  expect(JSON.parse(line)).toMatchObject({
    err: {
      type: 'Error',
      message: 'not stored',
      cause: { message: 'a row was refused', code: '23514' },
    },
  });
  expect(line).not.toMatch(/dana@|db\.internal|4471/);
});

it('ends with a cause that is its own', () => {
  const error = new Error('round');
  error.cause = error;
  expect(JSON.stringify(loggedError(error))).toContain('round');
});

it('holds nothing of what was said, not even where an error quotes it', () => {
  const quoting = new Error(
    'invalid input syntax for type uuid: "dana whitfield", eve@shopper.test or 2075550142',
  );
  const line = JSON.stringify([loggedError(quoting), loggedError('dana whitfield')]);
  expect(line).toContain('invalid input syntax for type uuid');
  expect(line).not.toMatch(/dana|eve@|2075550142/);
});
