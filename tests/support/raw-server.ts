import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** A server below HTTP, so that it can say what no HTTP server would. */
export interface RawServer {
  readonly host: string;
  readonly port: number;
  /** How many connections were made. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/**
 * Listens on a loopback address. `speak` is called once a request's head has come.
 * @param options.tls makes it speak TLS.
 */
export async function startRawServer(
  speak: (socket: Socket, head: string) => void,
  options: { readonly tls?: TlsOptions; readonly address?: string; readonly port?: number } = {},
): Promise<RawServer> {
  let connections = 0;
  const sockets = new Set<Socket>();
  const listener = (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Whoever hangs up on us in the middle does what it should.
    socket.on('error', () => socket.destroy());
    let head = '';
    socket.on('data', (chunk) => {
      const isNew = !head.includes('\r\n\r\n');
      head += chunk.toString('latin1');
      if (isNew && head.includes('\r\n\r\n')) speak(socket, head);
    });
  };
  const server: Server = options.tls
    ? createTlsServer(options.tls, listener)
    : createServer(listener);
  // A client that does not trust the certificate ends the handshake.
  server.on('tlsClientError', () => undefined);
  await once(server.listen(options.port ?? 0, options.address ?? '127.0.0.1'), 'listening');
  const { address, port } = server.address() as AddressInfo;
  return {
    host: `${address}:${port}`,
    port,
    connections: () => connections,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
