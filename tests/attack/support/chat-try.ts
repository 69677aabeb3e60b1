import type { Message, SecondFactKind, ShopperInput } from '../../../protocol/chat.ts';
import { Attacker, showsOrder } from './attacker.ts';
import type { AttackedStore } from './attacked-server.ts';
import { inLanes } from './in-lanes.ts';
import { missingNumber, type PlantedOrder } from './planted-orders.ts';
import type { Watch } from './watch.ts';

/** One thing said about an order by somebody to whom it must not be shown. */
export interface ChatTry {
  /** Which kind of attack it belongs to. */
  readonly attack: string;
  /** With the order's number; at the same time it is said with one that no order has. */
  readonly say: (orderNumber: string) => ShopperInput;
}

/** Tries that are said one after another in the same conversation. */
export interface Scenario {
  readonly store: AttackedStore;
  /** Whose order is tried to see. */
  readonly victim: PlantedOrder;
  /** The order that the attacker may see, having its number and e-mail. */
  readonly own: PlantedOrder;
  readonly tries: readonly ChatTry[];
}

/** A form filled in. */
export function orderForm(
  orderNumber: string,
  value: string,
  kind: SecondFactKind = 'email',
): ShopperInput {
  return { kind: 'order_form', orderNumber, secondFact: { kind, value } };
}

export const text = (said: string): ShopperInput => ({ kind: 'text', text: said });

/** Tries made of many values for the same place. */
export function triesOf(
  attack: string,
  values: readonly string[],
  say: (value: string, orderNumber: string) => ShopperInput,
): readonly ChatTry[] {
  return values.map((value) => ({ attack, say: (orderNumber) => say(value, orderNumber) }));
}

/**
 * Plays scenarios, so many at once. Each is held twice in lock step, about the order and about one that
 * is missing, from two addresses: whatever is answered must be the same.
 */
export async function play(
  scenarios: readonly Scenario[],
  options: { readonly serverUrl: string; readonly watch: Watch; readonly atOnce: number },
): Promise<void> {
  await inLanes(scenarios.length, options.atOnce, async (index) => {
    const scenario = scenarios[index];
    if (scenario) await playOne(scenario, index, options);
  });
}

async function playOne(
  { store, victim, own, tries }: Scenario,
  index: number,
  { serverUrl, watch }: { readonly serverUrl: string; readonly watch: Watch },
): Promise<void> {
  const missing = missingNumber(index % 1_000);
  const speak = (from: string) =>
    new Attacker({
      serverUrl,
      siteId: store.siteId,
      from,
      watch,
      own: new Set([own.owner]),
    }).open();
  const [real, twin] = await Promise.all([speak(address(index, 1)), speak(address(index, 2))]);
  try {
    for (const { attack, say } of tries) {
      const asked = [say(victim.number), say(missing)] as const;
      const [answer, other] = await Promise.all([
        real.say(attack, asked[0]),
        twin.say(attack, asked[1]),
      ]);
      for (const each of [answer, other]) {
        const card = each?.parts.find(({ kind }) => kind === 'order_card');
        if (card?.kind === 'order_card' && card.orderNumber !== own.number) {
          watch.find('opened', attack, `order ${card.orderNumber} by ${JSON.stringify(asked)}`);
        }
      }
      const [shape, otherShape] = [
        shapeOf(answer, asked[0], victim.number),
        shapeOf(other, asked[1], missing),
      ];
      if (shape !== otherShape) {
        watch.find('tells apart', attack, `${JSON.stringify(asked)}: ${shape} | ${otherShape}`);
      }
    }
  } finally {
    real.leave();
    twin.leave();
  }
}

/** What an answer is without what was typed, which differs on purpose. */
function shapeOf(answer: Message | undefined, said: ShopperInput, orderNumber: string): string {
  if (answer === undefined) return 'not taken';
  if (showsOrder(answer)) return 'an order';
  let shape = JSON.stringify([answer.locale, answer.text, answer.parts]);
  const typed = leaves(said).flatMap((leaf) => [leaf, leaf.trim()]);
  const replaced = [...typed, orderNumber].filter(
    (leaf) => leaf.includes(orderNumber) || leaf === orderNumber,
  );
  for (const each of replaced.toSorted((one, other) => other.length - one.length)) {
    shape = shape.replaceAll(JSON.stringify(each).slice(1, -1), '§');
  }
  return shape.replaceAll(orderNumber, '§');
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** Addresses of a network for benchmarks (RFC 2544), which exist nowhere. */
function address(index: number, side: 1 | 2): string {
  return `198.${17 + side}.${Math.floor(index / 250) % 250}.${(index % 250) + 1}`;
}
