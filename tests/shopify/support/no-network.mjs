// Loaded before a program that has no business on the network: what it wants to reach it does not reach,
// and says so.
import net from 'node:net';

net.Socket.prototype.connect = function connect(...wanted) {
  const [place] = wanted.flat();
  process.stderr.write(`\nasked the network: ${place?.host ?? place?.path ?? place}\n`);
  return this.destroy(new Error('there is no network here'));
};
