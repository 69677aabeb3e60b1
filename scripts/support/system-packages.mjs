// Programs that the tests run for real and npm cannot bring: Chromium, Redis, and what WordPress runs on.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { giveUp } from './prepare.mjs';

const programs = [
  { command: 'chromium', alternatives: ['chromium-browser', 'google-chrome'], debian: 'chromium' },
  { command: 'redis-server', alternatives: [], debian: 'redis-server' },
  {
    command: 'php-fpm',
    alternatives: ['8.2', '8.3', '8.4', '8.5'].map((version) => `php-fpm${version}`),
    debian: 'php-fpm php-cli php-mysql php-mbstring php-xml php-curl php-zip php-gd php-intl',
  },
  { command: 'mariadbd', alternatives: [], debian: 'mariadb-server' },
  { command: 'nginx', alternatives: [], debian: 'nginx-light' },
  { command: 'unzip', alternatives: [], debian: 'unzip' },
  { command: 'phpcs', alternatives: [], debian: 'php-codesniffer' },
  { command: 'phpunit', alternatives: [], debian: 'phpunit' },
];

const isThere = (command) =>
  spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

/**
 * Sees to it that every program is there: installs what is missing as root on Debian, says what to
 * install elsewhere. Ends the process when something stays missing, so that no test is left out quietly.
 */
export function ensurePrograms() {
  const missing = programs.filter(
    (program) => ![program.command, ...program.alternatives].some(isThere),
  );
  if (missing.length === 0) return;
  const names = missing.flatMap((program) => program.debian.split(' '));
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!canInstall) giveUp(`The tests need ${names.join(' and ')}: install and run them again.`);
  console.log(`Installing ${names.join(' and ')} for the tests …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const argumentsOfApt of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
  ]) {
    const apt = spawnSync('apt-get', argumentsOfApt, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
      timeout: 10 * 60_000,
    });
    if (apt.status !== 0)
      giveUp(`apt-get ${argumentsOfApt[0]} failed; install ${names.join(' ')}.`);
  }
}
