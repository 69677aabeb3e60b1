import type { Strings } from '../locales/en.ts';

/** What is wrong with an e-mail address, if anything: enough to catch a slip, the server decides. */
export const emailError = (value: string, strings: Strings): string | undefined =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : strings.invalidEmail;
