import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeBudgets, triesPerCode } from '../../../server/conversation/codes/code-budgets.ts';
import { createCodes, type Codes } from '../../../server/conversation/codes/codes.ts';
import {
  createCodeRecords,
  insertCode,
  type CodePlace,
  type CodeRecords,
  type NewCode,
} from '../../../server/conversation/codes/codes.store.ts';
import { createConversationSeal } from '../../../server/conversation/conversation-seal.ts';
import type {
  ChatStore,
  ConversationHandle,
  Conversations,
} from '../../../server/conversation/conversations.ts';
import type { ConversationTables } from '../../../server/conversation/tables.ts';
import {
  createConversationRoom,
  openConversation,
  say,
  type ConversationRoom,
} from '../../support/conversation-room.ts';
import { readAt } from '../../support/known-orders-desk.ts';

let room: ConversationRoom;
let server: Conversations;
/** The shop of one test: its account has no requests of other tests' in its budgets. */
let shop: ChatStore;
let talk: ConversationHandle;
let codes: Codes;
let records: CodeRecords;

const clock = { now: () => readAt };

beforeAll(async () => {
  room = await createConversationRoom();
  server = await room.start();
  records = createCodeRecords(room.database.database);
  codes = createCodes({ records, seal: createConversationSeal(room.vault), clock });
});
afterAll(() => room.close());
beforeEach(async () => {
  shop = await room.addStore();
  talk = await openConversation(server, shop);
});

const rowsOf = ({ conversationId }: ConversationHandle) =>
  room.query(`select tries from trulybot.one_time_codes where conversation_id = $1`, [
    conversationId,
  ]);

describe('redeeming', () => {
  it('succeeds once, however many try at once', async () => {
    const place = await sentCode();
    const tried = await Promise.all(
      Array.from({ length: 4 }, () => codes.redeem(asAnother(place), guessable)),
    );
    expect(tried.filter((proven) => proven !== undefined)).toHaveLength(1);
    expect(await codes.redeem(asAnother(place), guessable)).toBeUndefined();
  });

  it('gives the same message the same result when it is answered anew', async () => {
    const place = await sentCode();
    const message = asAnother(place);
    for (let again = 0; again < 10; again += 1) await codes.redeem(message, '000000');
    expect((await rowsOf(talk))[0]).toMatchObject({ tries: 1 });
    const right = asAnother(place);
    expect(await codes.redeem(right, guessable)).toMatchObject({ email: 'dana@x.test' });
    expect(await codes.redeem(right, guessable)).toMatchObject({ email: 'dana@x.test' });
  });

  it('counts each try before it compares, so that none is free when many come at once', async () => {
    const place = await sentCode();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        codes.redeem(asAnother(place), String(index).padStart(6, '0')),
      ),
    );
    expect((await rowsOf(talk))[0]).toMatchObject({ tries: triesPerCode });
    expect(await codes.redeem(asAnother(place), guessable)).toBeUndefined();
  });

  it('opens nothing with a code that nobody was sent, even when it is guessed', async () => {
    const place = await placeOf(talk);
    const { id } = await stored(place);
    expect(await codes.redeem(asAnother(place), guessable)).toBeUndefined();
    // Once it is sent it does: it was nothing else that kept it closed.
    await records.makeRedeemable(place.accountId, id, soon());
    expect(await codes.redeem(asAnother(place), guessable)).toMatchObject({ level: 2 });
  });

  it('opens nothing with a code whose index was moved to another conversation’s row', async () => {
    await sentCode();
    const place = await placeOf(await openConversation(server, shop));
    const { id } = await stored(place);
    await records.makeRedeemable(place.accountId, id, soon());
    await room.query(
      `update trulybot.one_time_codes set code_index =
         (select code_index from trulybot.one_time_codes where conversation_id = $2)
       where id = $1`,
      [id, talk.conversationId],
    );
    expect(await codes.redeem(asAnother(place), guessable)).toBeUndefined();
  });

  it('knows no code of another store or account', async () => {
    const place = await sentCode();
    const { store: foreign } = await room.addStore();
    expect(await codes.redeem({ ...place, ...foreign }, guessable)).toBeUndefined();
    expect(await codes.redeem({ ...place, storeId: foreign.storeId }, guessable)).toBeUndefined();
    expect(await codes.redeem(asAnother(place), guessable)).toBeDefined();
  });
});

describe('requests', () => {
  it('flood no inbox, from however many conversations and in however many spellings', async () => {
    const spellings = [
      'dana@x.test',
      'DANA@x.test',
      'Dana@X.Test',
      '<dana@x.test>',
      'da\u200bna@x.test',
    ];
    const mailed = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const conversation = await openConversation(server, shop);
        const place = await placeOf(conversation);
        const email = spellings[index % spellings.length] ?? '';
        const code = await codes.prepare(place, { orderNumber: `${index}`, email }, undefined);
        await store(place, code);
        return awaitsMail(code);
      }),
    );
    expect(mailed.filter((isMailed) => isMailed)).toHaveLength(3);
  });

  it('keep no code from whom they name when no mail came of them', async () => {
    for (let stranger = 0; stranger < 30; stranger += 1) {
      const conversation = await openConversation(server, shop);
      const place = await placeOf(conversation);
      const about =
        stranger % 2 === 0
          ? { orderNumber: '29', email: `stranger-${stranger}@x.test` }
          : { orderNumber: `9${stranger}`, email: 'dana@x.test' };
      const code = await codes.prepare(place, about, `network ${stranger % 3}`);
      await store(place, code);
      await records.forgetCode(place.accountId, code.id);
    }
    expect(await awaitsMail(await stored(await placeOf(talk)))).toBe(true);
  });

  it.each(codeBudgets)('are bounded: $most $of within $withinMs ms by $by', async (budget) => {
    const place = await placeOf(talk);
    const code = await newCode(place);
    await seedRequests(place, code, budget, budget.withinMs - 1_000);
    await store(place, code);
    expect(await awaitsMail(code)).toBe(false);
    // One of them is over: one more may be made.
    await room.query(
      `update trulybot.one_time_codes set requested_at = requested_at - interval '2 seconds'
       where id = (select id from trulybot.one_time_codes where account_id = $1 limit 1)`,
      [shop.store.accountId],
    );
    const next = await stored(await placeOf(talk));
    expect(await awaitsMail(next)).toBe(true);
    expect(await awaitsMail(await stored(await placeOf(talk)))).toBe(false);
  });

  it.each(codeBudgets.filter(({ of }) => of === 'mails'))(
    'are stored as ever when no more mail may be sent, for only orders that exist had any: $most by $by',
    async (budget) => {
      const place = await placeOf(talk);
      await seedRequests(place, await newCode(place), budget, budget.withinMs - 1_000);
      await stored(place);
      expect(await rowsOf(talk)).toHaveLength(1);
    },
  );

  it('leave an earlier code valid when no more mail may be sent', async () => {
    const place = await sentCode();
    const [budget] = codeBudgets.filter(({ by, of }) => by === 'email_index' && of === 'mails');
    if (budget) await seedRequests(place, await newCode(place), budget, 1_000);
    expect(await awaitsMail(await stored(await placeOf(talk)))).toBe(false);
    expect(await codes.redeem(asAnother(place), guessable)).toBeDefined();
  });

  it('of one account leave another account’s budgets alone', async () => {
    const place = await placeOf(talk);
    const code = await newCode(place);
    for (const budget of codeBudgets) await seedRequests(place, code, budget, 1_000);
    const otherShop = await room.addStore();
    const elsewhere = await placeOf(await openConversation(server, otherShop));
    expect(await awaitsMail(await stored(elsewhere))).toBe(true);
  });

  it('are swept once no budget counts them, and not before', async () => {
    const place = await placeOf(talk);
    const code = await stored(place);
    const at = Date.parse(clock.now());
    const sweepAt = async (hours: number) => {
      while ((await records.sweep(new Date(at + hours * 3_600_000), 500)) > 0) continue;
    };
    await sweepAt(23);
    expect(await awaitsMail(code)).toBe(true);
    await sweepAt(25);
    expect(await awaitsMail(code)).toBe(false);
  });
});

/** What `newCode` makes is compared with this. */
const guessable = '042042';

/** A place in a conversation, with a message of its own. */
async function placeOf(conversation: ConversationHandle) {
  const {
    store: { accountId, storeId },
    conversationId,
  } = conversation;
  const message = await say(server, conversation, 'hello');
  return { accountId, storeId, conversationId, messageId: message.id };
}

/** A request of dana's that {@link guessable} is the code of. */
async function newCode(place: CodePlace): Promise<NewCode> {
  const request = { orderNumber: '29', email: 'dana@x.test' };
  const code = await codes.prepare(place, request, 'a-network');
  const seal = createConversationSeal(room.vault);
  const codeIndex = await seal.indexOf(
    place.accountId,
    'one-time code',
    `${place.conversationId} ${guessable}`,
  );
  return { ...code, codeIndex };
}

function store(place: CodePlace, code: NewCode): Promise<void> {
  return room.database.database.forAccount(
    place.accountId,
    (rows: Transaction<ConversationTables>) => insertCode(rows, place, code, clock.now()),
  );
}

async function stored(place: CodePlace): Promise<NewCode> {
  const code = await newCode(place);
  await store(place, code);
  return code;
}

/** The same place, by another message. */
const asAnother = (place: CodePlace): CodePlace => ({ ...place, messageId: randomUUID() });

const soon = () => new Date(Date.parse(clock.now()) + 60_000).toISOString();

const awaitsMail = async ({ id }: NewCode) =>
  (
    await room.query(
      `select from trulybot.one_time_codes where id = $1 and code is not null and voided_at is null`,
      [id],
    )
  ).length > 0;

/** As many earlier requests as a budget has, which share nothing but what it counts by. */
async function seedRequests(
  place: CodePlace,
  code: NewCode,
  { by, of, most }: (typeof codeBudgets)[number],
  agoMs: number,
): Promise<void> {
  const own = {
    conversation_id: `'${place.conversationId}'::uuid`,
    email_index: `'\\x${Buffer.from(code.emailIndex).toString('hex')}'::bytea`,
    number_index: `'\\x${Buffer.from(code.numberIndex).toString('hex')}'::bytea`,
    network: `'${code.network}'`,
    store_id: `'${place.storeId}'::uuid`,
  };
  const anothers = {
    conversation_id: 'gen_random_uuid()',
    email_index: 'sha256(uuid_send(gen_random_uuid()))',
    number_index: 'sha256(uuid_send(gen_random_uuid()))',
    network: 'gen_random_uuid()::text',
    store_id: 'gen_random_uuid()',
  };
  const at = new Date(Date.parse(clock.now()) - agoMs).toISOString();
  const values = Object.values({ ...anothers, [by]: own[by] });
  // Conversations and messages that are not there: only the requests matter.
  await room.query('set session_replication_role = replica');
  await room.query(
    `insert into trulybot.one_time_codes (account_id, id, message_id, details, code_index,
       requested_at, voided_at, redeemable_until, ${Object.keys(own).join(', ')})
     select $1, gen_random_uuid(), gen_random_uuid(), '', sha256(''), $2, $2, $4, ${values.join(', ')}
     from generate_series(1, $3::integer)`,
    [place.accountId, at, most, of === 'mails' ? at : null],
  );
  await room.query('set session_replication_role = origin');
}

/** A code that was mailed, as far as the database knows. */
async function sentCode(): Promise<CodePlace> {
  const place = await placeOf(talk);
  await records.makeRedeemable(place.accountId, (await stored(place)).id, soon());
  return place;
}
