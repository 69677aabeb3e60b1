import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAnswering } from './answering-socket.ts';
import { phpSettings } from './php-settings.ts';
import { startProgram, type Program } from './program.ts';
import type { Programs } from './programs.ts';

/**
 * PHP as shops run it: several workers behind a socket. A page of the plug-in's waits for our server,
 * which meanwhile asks the same shop: with one worker both would wait for ever.
 */
export async function startPhpFpm(
  programs: Programs,
  directory: string,
): Promise<{ readonly socket: string; stop(): Promise<void> }> {
  const socket = join(directory, 'php.sock');
  const configuration = join(directory, 'php-fpm.conf');
  const values = Object.entries(phpSettings(directory)).map(
    ([name, value]) => `php_admin_value[${name}] = ${value}`,
  );
  await writeFile(
    configuration,
    `[global]
daemonize = no
error_log = ${join(directory, 'php-fpm.log')}
pid = ${join(directory, 'php-fpm.pid')}
[www]
listen = ${socket}
pm = static
pm.max_children = 8
catch_workers_output = yes
clear_env = yes
php_admin_flag[log_errors] = on
${values.join('\n')}
`,
  );
  const isRoot = process.getuid?.() === 0;
  const fpm: Program = await startProgram({
    name: 'PHP-FPM',
    command: programs.phpFpm,
    arguments_: ['--nodaemonize', '--fpm-config', configuration, ...(isRoot ? ['-R'] : [])],
    isReady: () => isAnswering({ path: socket }),
    endSignal: 'SIGTERM',
  });
  return { socket, stop: () => fpm.stop() };
}
