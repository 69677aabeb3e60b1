import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../support/report.ts';
import type { WordPress } from '../support/wordpress.ts';

const withoutPlugin = { 'x-rig-without': 'trulybot' };
const rounds = 40;

/** What the plug-in costs a page of the shop, measured within one installation, request by request in turn. */
export async function measureCost(
  report: Report,
  wordpress: WordPress,
  address: string,
): Promise<void> {
  const ask = async (headers: Record<string, string>) => {
    const startedAt = performance.now();
    const answer = await fetch(address, { headers });
    const text = await answer.text();
    return { milliseconds: performance.now() - startedAt, text, headers: answer.headers };
  };
  const queriesOf = async (headers: Record<string, string>) => {
    // Twice: what a first visit writes down for later ones is not the plug-in's.
    await ask(headers);
    const { headers: answered, text } = await ask({ ...headers, 'x-rig-queries': '1' });
    const file = join(wordpress.folder, 'wp-content', 'rig-queries.json');
    const list = JSON.parse(await readFile(file, 'utf8')) as string[];
    return { count: Number(answered.get('x-rig-queries')), list, text };
  };
  const bare = await queriesOf(withoutPlugin);
  const full = await queriesOf({});

  await report.check(
    `a shop page asks the database no more with the plug-in (${bare.count})`,
    () => {
      const more = full.list.filter((query) => !bare.list.includes(query));
      if (full.count > bare.count) throw new Error(`${full.count}; new are:\n${more.join('\n')}`);
      return bare.count > 0;
    },
  );
  await report.check('it has one script tag more', () => {
    const more = scripts(full.text) - scripts(bare.text);
    if (more !== 1) throw new Error(`${more} more`);
  });

  const times = { without: [] as number[], with: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.without.push((await ask(withoutPlugin)).milliseconds);
    times.with.push((await ask({})).milliseconds);
  }
  report.note(
    `${rounds} requests in turn, median (quarter to three quarters): without ${spread(times.without)}, with ${spread(times.with)}`,
  );
}

const scripts = (html: string) => html.match(/<script\b/g)?.length ?? 0;

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(1);
  return `${at(0.5)} ms (${at(0.25)} to ${at(0.75)})`;
}
