import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** An answer as it came over the wire. */
export interface RawAnswer {
  /** 0 when the connection was closed without one. */
  readonly status: number;
  /** Status line and headers. */
  readonly head: string;
  readonly body: string;
}

/** A connection on which a test says what no HTTP library would. */
export interface RawConnection {
  readonly socket: Socket;
  send(bytes: string | Uint8Array): void;
  /** All that has come when the server closes, which it must do by itself. */
  closed(): Promise<string>;
}

export async function openRawConnection(port: number): Promise<RawConnection> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  let received = '';
  socket.setEncoding('latin1').on('data', (text: string) => (received += text));
  // A server that has had enough resets the connection: what came until then counts.
  socket.on('error', () => socket.destroy());
  const closed = once(socket, 'end').catch(() => undefined);
  const gone = once(socket, 'close').catch(() => undefined);
  await once(socket, 'connect');
  return {
    socket,
    send: (bytes) => void (socket.writable && socket.write(bytes)),
    async closed() {
      await Promise.race([closed, gone]);
      socket.destroy();
      return received;
    },
  };
}

/** Sends bytes as they are and gives back all that comes until the server closes. */
export async function sendRaw(port: number, bytes: string | Uint8Array): Promise<string> {
  const connection = await openRawConnection(port);
  connection.send(bytes);
  return connection.closed();
}

/** Takes the first of possibly many answers apart. */
export function parseAnswer(received: string): RawAnswer {
  const [head = '', ...rest] = received.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1] ?? 0), head, body: rest.join('\r\n\r\n') };
}
