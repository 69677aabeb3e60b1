import type { WordPress } from './wordpress.ts';

/** What PHP complained of and our plug-in has a part in; WordPress's own complaints are not ours. */
export async function troubleOfOurs(wordpress: WordPress): Promise<readonly string[]> {
  const lines = await wordpress.errors();
  return lines.filter((line) => /trulybot(?!-wp-)/i.test(line.replaceAll(wordpress.folder, '')));
}
