import { once } from 'node:events';
import { connect, type NetConnectOpts } from 'node:net';

/** Whether somebody takes connections there: a path of a socket, or a port on loopback. */
export async function isAnswering(place: { readonly path: string } | { readonly port: number }) {
  const options: NetConnectOpts = 'path' in place ? place : { ...place, host: '127.0.0.1' };
  const socket = connect(options);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    // Nobody there yet: that is what was asked.
    return false;
  } finally {
    socket.destroy();
  }
}
