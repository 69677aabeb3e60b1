import { areaAbove, separability } from '../support/statistics.ts';

/** How well two groups of tries can be told apart; 0.5 is not at all, 1 is always. */
export interface Told {
  /** The feature that tells most by itself, over all tries. */
  readonly alone: { readonly name: string; readonly area: number };
  /** All features together, over the tries that were not learnt from. Below 0.5, what was learnt was chance. */
  readonly together: number;
}

type Features = Readonly<Record<string, number>>;
/** One try as a classifier sees it: a rank from -1 to 1 for each feature, in the same order for all. */
type Row = readonly number[];
/** How much a try looks like one of the one group: the higher, the more. */
type Score = (row: Row) => number;

/** Tells two groups of tries apart by each feature, and by all of them together. */
export function tellApart(one: readonly Features[], other: readonly Features[]): Told {
  const names = Object.keys(one[0] ?? {});
  const all = [...one, ...other];
  // Ranks, for a few very long times must not drown the rest.
  const columns = names.map((name) => ranked(all.map((features) => features[name] ?? 0)));
  const rows = all.map((_each, index) => columns.map((ranks) => ranks[index] ?? 0));
  const [ofOne, ofOther] = [rows.slice(0, one.length), rows.slice(one.length)];
  const score = learn(ofOne.filter(isLearntFrom), ofOther.filter(isLearntFrom));
  const judged = (group: readonly Row[]) =>
    group.filter((row, index) => !isLearntFrom(row, index)).map(score);
  const areas = names.map((name, index) => ({
    name,
    area: separability(column(ofOne, index), column(ofOther, index)),
  }));
  return {
    alone: areas.reduce((most, each) => (each.area > most.area ? each : most), {
      name: 'nothing',
      area: 0.5,
    }),
    together: areaAbove(judged(ofOne), judged(ofOther)),
  };
}

/** A quarter, so that chance moves what is judged by the rest hardly more than a single feature. */
function isLearntFrom(_row: Row, index: number): boolean {
  return index % 4 === 0;
}

/** Keeps features that say the same from having no solution. */
const ridge = 1e-4;

/** Fisher's linear discriminant: the mix of all features that sets the groups apart the most. */
function learn(one: readonly Row[], other: readonly Row[]): Score {
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
