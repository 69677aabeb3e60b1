import type { Page } from '@playwright/test';
import { layoutOf, type Box, type Layout, type Rectangle } from './boxes.ts';

/** Half pixels and rounded ones are nobody's fault. */
const tolerance = 1;
/** WCAG 2.2, 2.5.8: pixels that a target has at least in each direction. */
const smallestTarget = 24;

/** Pixels up to which a screen is so low that the panel may be scrolled as a whole. */
const lowScreen = 420;

/**
 * What a person who looked at the widget would point at: what sticks out, is cut off, lies over
 * something else or is too small to be hit, in one sentence each.
 */
export async function misplaced(page: Page): Promise<readonly string[]> {
  const layout = await layoutOf(page);
  return [
    ...stickingOut(layout),
    ...cutOff(layout),
    ...overlappingSiblings(layout),
    ...overlappingControls(layout),
    ...smallTargets(layout),
    ...brokenLabels(layout),
    ...outOfView(layout),
  ];
}

/** Boxes and words that end outside of what they stand in. */
function stickingOut({ boxes }: Layout): readonly string[] {
  const faults: string[] = [];
  for (const box of boxes) {
    const { name, bounds, isApart, isInline, words } = box;
    const holder =
      isApart || isInline ? undefined : holderThatIsLeft(bounds, boxes[box.parent], boxes);
    if (holder) faults.push(`${name} sticks out of ${holder.name}`);
    for (const held of words) {
      const holder = holderThatIsLeft(held, box, boxes);
      if (holder) faults.push(`words of ${name} stick out of ${holder.name}`);
    }
  }
  return [...new Set(faults)];
}

/** The first box around something, from the inside, that it is not in; what scrolls holds all that can be scrolled to. */
function holderThatIsLeft(
  held: Rectangle,
  holder: Box | undefined,
  boxes: readonly Box[],
): Box | undefined {
  for (let each = holder; each; each = boxes[each.parent]) {
    if (each.isInline) continue;
    const isScrolled = each.down === 'scrolled' && !each.isField;
    if (!isWithin(held, isScrolled ? each.reach : each.bounds)) return each;
    // From here on what counts is where the scrolled box itself stands; that is another's turn.
    if (isScrolled || each.isApart) return undefined;
  }
  return undefined;
}

/** Boxes that do not show all that is in them, with or without three dots. */
function cutOff({ boxes }: Layout): readonly string[] {
  return boxes
    .filter(({ across, down, inner, reach, isField }) => {
      // To scroll sideways is no way to read.
      const cutsAcross = isField || across !== 'shown';
      // A field that has grown as far as it may is scrolled.
      const cutsDown = isField ? height(inner) < 120 : down === 'cut';
      return (
        (cutsAcross && width(reach) > width(inner) + tolerance) ||
        (cutsDown && height(reach) > height(inner) + tolerance)
      );
    })
    .map(({ name }) => `${name} cuts off what is in it`);
}

/** Boxes that stand in each other's way, and words that run into a box beside them. */
function overlappingSiblings({ boxes }: Layout): readonly string[] {
  const faults: string[] = [];
  for (const [place, holder] of [...boxes.entries(), [-1, undefined] as const]) {
    const held = boxes
      .filter(({ parent, isApart, name }) => parent === place && !isApart && !liesOverTheList(name))
      .map(({ name, lines }) => ({ name, lines }));
    if (holder) held.push({ name: `words of ${holder.name}`, lines: holder.words });
    for (const [one, other] of pairs(held)) {
      if (one.lines.some((line) => other.lines.some((each) => overlap(line, each)))) {
        faults.push(`${one.name} overlaps ${other.name}`);
      }
    }
  }
  return faults;
}

/** Controls of the panel that cannot be told apart by a finger, wherever they belong. */
function overlappingControls({ boxes }: Layout): readonly string[] {
  const controls = boxes
    .filter(({ isControl, name }) => isControl && !/^button.(newest|launcher)/.test(name))
    .map((box) => ({ ...box, bounds: seenPart(box, boxes) }));
  return pairs(controls)
    .filter(([one, other]) => overlap(one.bounds, other.bounds))
    .map(([one, other]) => `${one.name} lies over ${other.name}`);
}

/** The button that leads down stands over the list, so that it takes no room from it. */
const liesOverTheList = (name: string) => name.startsWith('button.newest');

function smallTargets({ boxes }: Layout): readonly string[] {
  return boxes
    .filter(({ isControl }) => isControl)
    .filter(({ bounds }) => Math.min(width(bounds), height(bounds)) < smallestTarget - 0.01)
    .map(({ name, bounds }) => `${name} is only ${width(bounds)} by ${height(bounds)} large`);
}

/** Words of a control that are broken within a word because it is too narrow. */
function brokenLabels({ boxes }: Layout): readonly string[] {
  return boxes
    .filter(({ isControl, words, wordCount }) => isControl && words.length > wordCount)
    .map(({ name }) => `${name} breaks within a word`);
}

/** What lies outside of the screen, and a panel that lies over the button that closes it. */
function outOfView({ boxes, viewport, pageWidth }: Layout): readonly string[] {
  const faults = boxes
    .filter((box) => box.parent < 0 || box.isApart)
    .filter(({ bounds }) => !isWithin(bounds, viewport))
    .map(({ name }) => `${name} is partly out of view`);
  if (pageWidth > viewport.right) faults.push('the page scrolls sideways');
  const [launcher, panel] = ['button.launcher', 'div.panel'].map((start) =>
    boxes.find(({ name }) => name.startsWith(start)),
  );
  if (launcher && panel && !isWithin(viewport, panel.bounds)) {
    if (overlap(launcher.bounds, panel.bounds)) faults.push('the panel overlaps the launcher');
  }
  if (panel && viewport.bottom > lowScreen && height(panel.reach) > height(panel.inner)) {
    faults.push('the panel scrolls as a whole');
  }
  return faults;
}

/** What is left of a box where those around it are scrolled. */
function seenPart(box: Box, boxes: readonly Box[]): Rectangle {
  let seen = box.bounds;
  for (let each = boxes[box.parent]; each; each = boxes[each.parent]) {
    if (each.down === 'shown') continue;
    seen = {
      ...seen,
      top: Math.max(seen.top, each.inner.top),
      bottom: Math.min(seen.bottom, each.inner.bottom),
    };
  }
  return seen;
}

const width = ({ left, right }: Rectangle) => right - left;
const height = ({ top, bottom }: Rectangle) => bottom - top;

const isWithin = (held: Rectangle, holder: Rectangle) =>
  held.left >= holder.left - tolerance &&
  held.top >= holder.top - tolerance &&
  held.right <= holder.right + tolerance &&
  held.bottom <= holder.bottom + tolerance;

const overlap = (one: Rectangle, other: Rectangle) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > tolerance &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > tolerance;

const pairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
