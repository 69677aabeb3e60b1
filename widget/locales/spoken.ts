import type { Language } from './en.ts';

/**
 * What this panel says. The build makes a file of the panel for each language and puts its strings in
 * here, quotes and all.
 */
export const strings = '__TRULYBOT_STRINGS__' as unknown as Language;
