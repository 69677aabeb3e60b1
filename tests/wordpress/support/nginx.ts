import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAnswering } from './answering-socket.ts';
import { nginxConfiguration, type Host } from './nginx-configuration.ts';
import { startProgram, type Program } from './program.ts';
import type { Programs } from './programs.ts';

/** The web server in front of a WordPress. */
export async function startNginx(
  programs: Programs,
  directory: string,
  host: Host,
): Promise<{ stop(): Promise<void> }> {
  const configuration = join(directory, 'nginx.conf');
  await mkdir(join(directory, 'nginx'), { recursive: true });
  await writeFile(configuration, nginxConfiguration(directory, host));
  const nginx: Program = await startProgram({
    name: 'nginx',
    command: programs.nginx,
    arguments_: ['-p', directory, '-c', configuration, '-e', join(directory, 'nginx-error.log')],
    isReady: () => isAnswering({ port: host.port }),
    endSignal: 'SIGTERM',
  });
  return { stop: () => nginx.stop() };
}
