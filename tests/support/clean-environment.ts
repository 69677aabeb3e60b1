import { settingDescriptions } from '../../server/config.ts';

/**
 * An environment for a child process in which every setting has its default, whatever this machine's
 * environment or a developer's `.env` says: an empty value counts as not set, and a file does not
 * override one that is there.
 */
export function cleanEnvironment(
  settings: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    ...Object.fromEntries(settingDescriptions.map(({ name }) => [name, ''])),
    ...settings,
  };
}
