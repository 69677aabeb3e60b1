import { join } from 'node:path';

/** What PHP runs with, in its pages and on the command line alike. */
export const phpSettings = (directory: string): Readonly<Record<string, string>> => ({
  memory_limit: '512M',
  upload_max_filesize: '64M',
  post_max_size: '64M',
  max_execution_time: '120',
  error_reporting: '32767',
  display_errors: '0',
  error_log: join(directory, 'php.log'),
  // Nothing leaves this machine, mail least of all.
  sendmail_path: '/bin/true',
  // A file that a test has changed is seen at once.
  'opcache.revalidate_freq': '0',
});
