import { areaAbove, separability } from '../support/statistics.ts';

/** How well two groups of tries can be told apart; 0.5 is not at all, 1 is always. */
export interface Told {
  /** By a threshold on the feature that told most in the tries learnt from. */
  readonly alone: number;
  /** By all features together. */
  readonly together: number;
  /** The feature that alone tells most of all tries, and how much of it may be chance. */
  readonly most: { readonly name: string; readonly area: number };
}

type Features = Readonly<Record<string, number>>;
/** One try as a classifier sees it: a rank from -1 to 1 for each feature, in the same order for all. */
type Row = readonly number[];
/** How much a try looks like one of the one group: the higher, the more. */
type Score = (row: Row) => number;

/**
 * Tells two groups of tries apart with two simple classifiers. Both are judged on tries that they have
 * not learnt from: of many features one always seems to tell something, by chance.
 */
export function tellApart(one: readonly Features[], other: readonly Features[]): Told {
  const names = Object.keys(one[0] ?? {});
  const all = [...one, ...other];
  // Ranks, for a few very long times must not drown the rest.
  const columns = names.map((name) => ranked(all.map((features) => features[name] ?? 0)));
  const rows = all.map((_each, index) => columns.map((ranks) => ranks[index] ?? 0));
  const [ofOne, ofOther] = [rows.slice(0, one.length), rows.slice(one.length)];
  const areas = names.map((name, index) => ({
    name,
    area: separability(column(ofOne, index), column(ofOther, index)),
  }));
  return {
    alone: judged(ofOne, ofOther, learnThreshold),
    together: judged(ofOne, ofOther, learnAll),
    most: areas.reduce((most, each) => (each.area > most.area ? each : most), {
      name: 'nothing',
      area: 0.5,
    }),
  };
}

const folds = 5;

/** Each fifth of the tries is judged by what was learnt from the other four. Below 0.5, that was chance. */
function judged(
  one: readonly Row[],
  other: readonly Row[],
  learn: (one: readonly Row[], other: readonly Row[]) => Score,
): number {
  const scores: { readonly one: number[]; readonly other: number[] } = { one: [], other: [] };
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeldOut = (_row: Row, index: number) => index % folds === fold;
    const isLearnt = (_row: Row, index: number) => index % folds !== fold;
    const score = learn(one.filter(isLearnt), other.filter(isLearnt));
    scores.one.push(...one.filter(isHeldOut).map(score));
    scores.other.push(...other.filter(isHeldOut).map(score));
  }
  return areaAbove(scores.one, scores.other);
}

function learnThreshold(one: readonly Row[], other: readonly Row[]): Score {
  const areas = (one[0] ?? []).map((_rank, index) =>
    areaAbove(column(one, index), column(other, index)),
  );
  const telling = areas.map((area) => Math.abs(area - 0.5));
  const best = telling.indexOf(Math.max(...telling));
  const sign = (areas[best] ?? 0.5) >= 0.5 ? 1 : -1;
  return (row) => sign * (row[best] ?? 0);
}

/** Keeps features that say the same from having no solution. */
const ridge = 1e-4;

/** Fisher's linear discriminant: the mix of all features that sets the groups apart the most. */
function learnAll(one: readonly Row[], other: readonly Row[]): Score {
  const [meanOfOne, meanOfOther] = [meanOf(one), meanOf(other)];
  const deviations = [
    ...one.map((row) => row.map((rank, index) => rank - (meanOfOne[index] ?? 0))),
    ...other.map((row) => row.map((rank, index) => rank - (meanOfOther[index] ?? 0))),
  ];
  const covariance = meanOfOne.map((_each, first) =>
    meanOfOne.map((_mean, second) => {
      const sum = deviations.reduce((so, row) => so + (row[first] ?? 0) * (row[second] ?? 0), 0);
      return sum / deviations.length + (first === second ? ridge : 0);
    }),
  );
  const difference = meanOfOne.map((mean, index) => mean - (meanOfOther[index] ?? 0));
  const weights = solve(covariance, difference);
  return (row) => row.reduce((sum, rank, index) => sum + rank * (weights[index] ?? 0), 0);
}

function meanOf(rows: readonly Row[]): readonly number[] {
  return (rows[0] ?? []).map(
    (_rank, index) => column(rows, index).reduce((sum, rank) => sum + rank, 0) / rows.length,
  );
}

/** Gauss and Jordan, for a matrix that is positive definite: what stands on the diagonal is never 0. */
function solve(matrix: readonly (readonly number[])[], wanted: readonly number[]): number[] {
  let rows = matrix.map((row, index) => [...row, wanted[index] ?? 0]);
  for (let pivot = 0; pivot < rows.length; pivot += 1) {
    const by = rows[pivot]?.[pivot] ?? 1;
    const pivotRow = (rows[pivot] ?? []).map((value) => value / by);
    rows = rows.map((row, index) =>
      index === pivot
        ? pivotRow
        : row.map((value, place) => value - (row[pivot] ?? 0) * (pivotRow[place] ?? 0)),
    );
  }
  return rows.map((row) => row.at(-1) ?? 0);
}

function column(rows: readonly Row[], index: number): readonly number[] {
  return rows.map((row) => row[index] ?? 0);
}

/** Each value's rank, from -1 to 1. Equal ones share theirs. */
function ranked(values: readonly number[]): readonly number[] {
  const places = new Map<number, { readonly first: number; last: number }>();
  for (const [index, value] of values.toSorted((one, other) => one - other).entries()) {
    const known = places.get(value);
    if (known) known.last = index;
    else places.set(value, { first: index, last: index });
  }
  return values.map((value) => {
    const { first, last } = places.get(value) ?? { first: 0, last: 0 };
    return (first + last) / Math.max(1, values.length - 1) - 1;
  });
}
