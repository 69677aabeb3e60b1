import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { freePort } from './free-port.ts';

/** A real Redis of a test's own, that keeps nothing. */
export interface RedisServer {
  readonly url: string;
  /** Stops it; `start` brings it back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Makes it answer nothing while its connections stand; `resume` ends that. */
  hang(): void;
  resume(): void;
}

/** @throws Error when there is no `redis-server` on this machine: a test that needs it must not pass. */
export async function startRedisServer(): Promise<RedisServer> {
  const port = await freePort();
  let child: ReturnType<typeof spawn> | undefined;
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const redis = spawn(
        'redis-server',
        ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
        { stdio: 'ignore' },
      );
      await Promise.race([
        once(redis, 'spawn'),
        once(redis, 'error').then(([error]) => {
          throw new Error('redis-server is needed for this test and did not start', {
            cause: error,
          });
        }),
      ]);
      child = redis;
      await answering(port);
    },
    hang: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    async stop() {
      if (child === undefined || child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
      child = undefined;
    },
  };
  await server.start();
  return server;
}

async function answering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    } finally {
      socket.destroy();
    }
  }
  throw new Error('redis-server does not answer');
}
