import type { Figure } from '../support/report.ts';
import type { Counts } from './count-visit.ts';
import type { HeaviestLanguage } from './heaviest-language.ts';
import type { Row } from './rows.ts';

/** Bytes that the panel may come to one day. */
const stretchBytes = 12_500;

const bytes = (value: number) => `${value.toLocaleString('en')} B`;

const atMost = (name: string, value: number, shown: string, goal: number): Figure => ({
  name,
  value,
  shown,
  goal: { atMost: goal },
});

const weight = (name: string, value: number, goal: number): Figure =>
  atMost(name, value, bytes(value), goal);

const plain = (name: string, value: number, goal: number): Figure =>
  atMost(name, value, String(value), goal);

/**
 * What does not depend on the machine's speed.
 * @param heaviest where every language was counted.
 */
export function countedBars(counts: Counts, heaviest?: HeaviestLanguage): Figure[] {
  const [launcher, panel] = [counts.untilLauncher, usable(counts)];
  return [
    weight('launcher, bytes', launcher.bytes, 1_500),
    plain('launcher, requests', launcher.requests, 1),
    weight('panel usable, bytes', panel.bytes, 14_000),
    ...(heaviest === undefined ? [] : [heaviestBar(heaviest)]),
    stretch(panel.bytes),
    plain('panel usable, requests', panel.requests, 3),
    plain('layout shift', counts.layoutShift, 0),
    plain('cookies before the first action', counts.cookies, 0),
    plain('stored keys before the first action', counts.storedKeys, 0),
    plain('further requests before the first action', counts.unasked, 0),
  ];
}

const heaviestBar = ({ language, counts }: HeaviestLanguage): Figure =>
  weight(
    `panel usable, bytes in the heaviest language (${language})`,
    usable(counts).bytes,
    14_000,
  );

function stretch(value: number): Figure {
  const missing = value - stretchBytes;
  return {
    name: `panel usable, from the stretch goal of ${bytes(stretchBytes)}`,
    value: missing,
    shown: missing > 0 ? `${bytes(missing)} above` : `${bytes(-missing)} below`,
  };
}

/** What is held against the floors of the same run. */
export function measuredBars(ours: Row, lazyFloor: Row, oneBundleFloor: Row): Figure[] {
  const times = (name: string, own: number, floor: number, goal: number): Figure =>
    atMost(name, own / floor, compared(own, floor), goal);
  return [
    times("script on load, times the lazy floor's", ours.scriptMs, lazyFloor.scriptMs, 2),
    atMost('blocking time added on load', ours.blockingMs, `${ours.blockingMs.toFixed(1)} ms`, 0),
    times("click to usable, times the one-bundle floor's", ours.openMs, oneBundleFloor.openMs, 1.5),
    times(
      'the same, to the first field that takes text',
      ours.fieldMs,
      oneBundleFloor.fieldMs,
      1.5,
    ),
    times('the same, warned 500 ms', ours.openWarnedMs, oneBundleFloor.openWarnedMs, 1.5),
    times(
      'the same on a slow network, warned 500 ms',
      ours.openSlowWarnedMs,
      oneBundleFloor.openSlowWarnedMs,
      1.5,
    ),
    {
      name: 'click to a first field on a slow network, no warning',
      value: ours.fieldSlowMs,
      shown: `${ours.fieldSlowMs.toFixed(0)} ms`,
    },
    atMost(
      'heap while closed, over the blank page',
      ours.heapClosedKb,
      `${ours.heapClosedKb.toFixed(0)} KB`,
      150,
    ),
  ];
}

const compared = (own: number, floor: number) =>
  `${(own / floor).toFixed(2)} (${own.toFixed(1)} to ${floor.toFixed(1)} ms)`;

function usable({ untilUsable }: Counts) {
  if (untilUsable === undefined) throw new Error('our panel was not opened');
  return untilUsable;
}
