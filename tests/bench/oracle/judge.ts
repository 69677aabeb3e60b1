import type { Figure } from '../support/report.ts';
import { tellApart } from './classifier.ts';
import type { AllSeen } from './try-all.ts';
import type { Pair, TryName } from './tries.ts';
import type { Seen } from './watched-talk.ts';

/** A pair that nobody may tell apart: by time and size, and by everything else at all. */
export function apart(seen: AllSeen, pair: Pair, name = pair.name): readonly Figure[] {
  const { area, shown, forms } = judge(seen, pair);
  return [
    { name, shown, value: area, goal: { atMost: 0.55 } },
    { name: `${name}: forms`, shown: String(forms), value: forms, goal: { atMost: 1 } },
  ];
}

/** A fault that was planted and must be found. */
export function control(seen: AllSeen, pair: Pair, name: string): Figure {
  const { area, shown } = judge(seen, pair);
  return { name: `control: ${name}`, shown, value: area, goal: { atLeast: 0.9 } };
}

function judge(seen: AllSeen, pair: Pair) {
  const [one, other] = [talksOf(seen, pair.one, pair), talksOf(seen, pair.other, pair)];
  const { alone, together } = tellApart(one.map(featuresOf), other.map(featuresOf));
  const area = Math.max(alone.area, together);
  const forms = new Set([...one, ...other].map((talk) => talk.map(({ form }) => form).join('\n')));
  const shown = [
    area.toFixed(3),
    `alone ${alone.area.toFixed(3)} by ${alone.name}`,
    `together ${together.toFixed(3)}`,
    `${one.length} + ${other.length} tries`,
  ].join('; ');
  return { area, shown, forms: forms.size };
}

function talksOf(seen: AllSeen, name: TryName, { answers }: Pair): readonly (readonly Seen[])[] {
  const talks = seen.get(name) ?? [];
  if (answers === undefined) return talks;
  return talks.map((talk) => talk.filter((_each, index) => answers.includes(index)));
}

function featuresOf(talk: readonly Seen[]): Readonly<Record<string, number>> {
  const named = talk.flatMap(({ features }, index) =>
    Object.entries(features).map(([name, value]) => [`${name} (${index + 1})`, value] as const),
  );
  return Object.fromEntries(named);
}
