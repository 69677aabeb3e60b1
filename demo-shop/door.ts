import type { Server } from 'node:http';

/** The listening socket, which can be shut and opened again on the same port. */
export class Door {
  readonly #server: Server;
  readonly #host: string;
  readonly #port: number;
  #last: Promise<void> = Promise.resolve();
  #isOpen = true;

  constructor(server: Server, host: string, port: number) {
    this.#server = server;
    this.#host = host;
    this.#port = port;
  }

  set(wanted: 'open' | 'closed'): void {
    if (this.#isOpen === (wanted === 'open')) return;
    this.#isOpen = !this.#isOpen;
    // Shut at once; whoever changed their mind before that was done finds it as they wanted it last.
    const shut = this.#isOpen ? undefined : stop(this.#server);
    this.#last = this.#last.then(() => shut).then(() => this.#reach());
  }

  #reach(): Promise<void> | undefined {
    if (this.#isOpen === this.#server.listening) return undefined;
    return this.#isOpen ? listen(this.#server, this.#host, this.#port) : stop(this.#server);
  }

  settled(): Promise<void> {
    return this.#last;
  }

  async closeForGood(): Promise<void> {
    this.set('closed');
    await this.#last;
  }
}

/** @throws the system's error (EADDRINUSE, …) when it cannot listen. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
