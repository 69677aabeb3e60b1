import { connect, type Socket } from 'node:net';

/** What a stretch of load came to. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * Keeps a server busy: each of some connections sends its next request as soon as the answer to the
 * last is there. Bytes go over plain sockets, for an HTTP client costs more than the server.
 * @param requestAt the whole request with that number, as it goes over the wire.
 */
export async function keepBusy(
  port: number,
  options: {
    readonly connections: number;
    readonly milliseconds: number;
    readonly requestAt: (index: number) => Buffer;
  },
): Promise<LoadResult> {
  let sent = 0;
  let answered = 0;
  const next = () => options.requestAt(sent++);
  const lines = await Promise.all(
    Array.from({ length: options.connections }, () => openLine(port, next, () => (answered += 1))),
  );
  const startedAt = performance.now();
  for (const line of lines) line.begin();
  await new Promise((resolve) => {
    setTimeout(resolve, options.milliseconds);
  });
  const requests = answered;
  const seconds = (performance.now() - startedAt) / 1000;
  for (const line of lines) line.end();
  return { requests, seconds };
}

async function openLine(
  port: number,
  next: () => Buffer,
  answered: () => void,
): Promise<{ begin(): void; end(): void }> {
  const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  let pending = Buffer.alloc(0);
  /** Answers to the same request have the same length, once the first was read. */
  let length = 0;
  socket.on('data', (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    if (length === 0) length = lengthOfAnswer(pending);
    if (length === 0 || pending.length < length) return;
    const status = pending.toString('latin1', 0, 12);
    if (status !== 'HTTP/1.1 200') throw new Error(`the server answered ${status}`);
    pending = pending.subarray(length);
    length = 0;
    answered();
    socket.write(next());
  });
  return { begin: () => void socket.write(next()), end: () => socket.destroy() };
}

/** Bytes of the answer at the beginning of what came; 0 while its headers are not all there. */
function lengthOfAnswer(bytes: Buffer): number {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return 0;
  const head = bytes.toString('latin1', 0, end);
  const declared = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (declared === undefined) throw new Error('the answer has no length');
  return end + 4 + Number(declared);
}
