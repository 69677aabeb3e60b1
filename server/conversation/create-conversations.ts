import { randomBytes, randomUUID } from 'node:crypto';
import { protocolVersion, type OpenConversationRequest } from '../../protocol/chat.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Log } from '../log.ts';
import type { Mailer } from '../mail/mailer.ts';
import { instantFrom, type Clock } from '../orders/instant.ts';
import type { OrderDesk } from '../orders/lookup.ts';
import { hashSecret, matchesHash } from '../vault/hash.ts';
import type { Vault } from '../vault/vault.ts';
import { createAnswerer, usualTimes, type AnsweringTimes } from './answering/answerer.ts';
import { createAnswerRecords } from './answering/answers.store.ts';
import { createAnswerComposer } from './answering/compose-answer.ts';
import type { CodeBudget } from './codes/code-budgets.ts';
import { createCodeMail } from './codes/code-mail.ts';
import { createCodes } from './codes/codes.ts';
import { createCodeRecords } from './codes/codes.store.ts';
import { createConversationSeal } from './conversation-seal.ts';
import { createConversationRecords, type Database } from './conversations.store.ts';
import {
  ConversationGone,
  historyPage,
  type ChatStore,
  type Conversations,
} from './conversations.ts';
import { emailsIn } from './emails-in.ts';
import { createHandoverMail, type HandoverContacts } from './handover/handover-mail.ts';
import { createHandoverRecords } from './handover/handover.store.ts';
import { createAwaitedAnswerRecords } from './later-answers/awaited-answers.store.ts';
import { createLaterAnswers } from './later-answers/later-answers.ts';
import type { LiveEvents } from './live-events/live-events.ts';
import { sentence } from './locales/catalogue.ts';
import { resolveLocale } from './locales/catalogues.ts';
import { createRenderer } from './replies/render.ts';
import { checkInput, inputText } from './shopper-input.ts';
import { createSignInRecords } from './sign-ins/sign-ins.store.ts';
import { createSignIns, signInChallenge, type CustomerTokens } from './sign-ins/sign-ins.ts';
import { openMessage, type MessageBody } from './stored-message.ts';

export interface ConversationsOptions {
  readonly database: Database;
  readonly vault: Vault;
  readonly orderDesk: OrderDesk;
  /** Reads what shops say of signed-in customers. */
  readonly customerTokens: CustomerTokens;
  readonly jobs: Jobs;
  readonly mailer: Mailer;
  /** Whether one-time codes are offered: only where `mailer` reaches shoppers. */
  readonly canMailCodes: boolean;
  readonly handoverContacts: HandoverContacts;
  readonly liveEvents: LiveEvents;
  readonly clock: Clock;
  readonly log: Log;
  /**
   * Whether leases of other processes are free at start: only where this process is alone with its
   * database, so that every other one is dead. Default false.
   */
  readonly takeOverLeases?: boolean;
  /** Told of the code of each answer, for whoever counts them. */
  readonly onAnswer?: ((code: string) => void) | undefined;
  /** For tests; the usual ones by default. */
  readonly codeBudgets?: readonly CodeBudget[];
  /** For tests; the defaults are {@link usualTimes}. */
  readonly times?: Partial<AnsweringTimes>;
}

/** Conversations over the database, and the worker that answers them. */
export async function createConversations(options: ConversationsOptions): Promise<Conversations> {
  const { database, liveEvents, jobs, clock, log } = options;
  const seal = createConversationSeal(options.vault);
  const conversations = createConversationRecords(database);
  const answers = createAnswerRecords(database, options.codeBudgets);
  const owner = randomUUID();

  const handovers = createHandoverRecords(database);
  const codeRecords = createCodeRecords(database);
  const { orderDesk, mailer } = options;
  await jobs.handle(
    'code-mail',
    createCodeMail({ records: codeRecords, seal, orderDesk, mailer, clock, log }),
  );
  await jobs.handle(
    'handover-mail',
    createHandoverMail({
      records: handovers,
      seal,
      mailer,
      contacts: options.handoverContacts,
      clock,
      log,
    }),
  );
  if (options.takeOverLeases) await answers.releaseLeasesOfOthers(owner);
  const signIns = createSignIns({
    records: createSignInRecords(database),
    seal,
    tokens: options.customerTokens,
    clock,
  });
  const times = { ...usualTimes, ...options.times };
  const composer = createAnswerComposer({
    seal,
    orderDesk,
    codes: createCodes({ records: codeRecords, seal, clock }),
    signIns,
    canMailCodes: options.canMailCodes,
    handovers,
    clock,
    times,
  });
  const { onAnswer } = options;
  const answering = { composer, liveEvents, log, owner, times, onAnswer };
  const answerer = createAnswerer({
    ...answering,
    records: answers,
    jobs,
  });
  const laterAnswers = createLaterAnswers({
    ...answering,
    records: createAwaitedAnswerRecords(database),
  });

  return {
    async open(store, request) {
      const { accountId } = store.store;
      const conversationId = randomUUID();
      const messageId = randomUUID();
      const secret = randomBytes(32).toString('base64url');
      const secretHash = hashSecret(secret);
      const locale = resolveLocale([request.locale, store.locale]);
      const at = clock.now();
      const body = greetingFor(store, locale, at);
      const pageUrl = pageOf(request);
      await conversations.insert(
        store.store,
        {
          conversationId,
          secretHash,
          protocolVersion: request.protocolVersion,
          locale: locale.tag,
          storeName: store.storeName,
          sealedPageUrl:
            pageUrl === undefined
              ? undefined
              : await seal.seal(accountId, ['conversations', conversationId, 'page_url'], pageUrl),
          retentionDays: store.retentionDays,
          at,
        },
        {
          id: messageId,
          code: 'greeting',
          sealedBody: await seal.seal(accountId, ['messages', messageId, 'body'], body),
          locale: locale.tag,
          at,
        },
      );
      const { text, parts } = body;
      return {
        protocolVersion,
        conversationId,
        secret,
        ...(store.signInPath !== undefined && {
          signIn: { path: store.signInPath, challenge: signInChallenge(secretHash) },
        }),
        messages: [
          {
            id: messageId,
            sequence: 1,
            author: 'assistant',
            sentAt: instantFrom(at),
            locale: locale.tag,
            text,
            parts,
          },
        ],
      };
    },

    async authenticate(store, conversationId, secret) {
      if (!isUuid(conversationId)) return undefined;
      const behind = await conversations.behindSecret(store, conversationId, clock.now());
      if (behind === undefined || !matchesHash(secret, behind.secretHash)) return undefined;
      // PostgreSQL finds it in capitals too. All that goes by it (budgets, seals, hints) knows one spelling.
      return { store, conversationId: conversationId.toLowerCase(), locale: behind.locale };
    },

    async post(conversation, request, clientNetwork) {
      const { accountId } = conversation.store;
      if (!isUuid(request.clientId)) throw new TypeError('a client id is a UUID');
      const input = checkInput(request.input);
      const locale = resolveLocale([request.locale, conversation.locale]);
      const at = clock.now();
      const id = randomUUID();
      const renderer = createRenderer(locale, { timeZone: 'UTC', now: at });
      const body: MessageBody = { text: inputText(input, renderer), parts: [], input };
      const sealedBody = await seal.seal(accountId, ['messages', id, 'body'], body);
      const stored = await conversations.insertShopperMessage(conversation, request.clientId, {
        id,
        sealedBody,
        locale: locale.tag,
        at,
        networkIndex:
          clientNetwork === undefined
            ? undefined
            : await seal.indexOf(accountId, 'client network', clientNetwork),
        emailIndexes: await Promise.all(
          emailsIn(input).map((email) => seal.indexOfEmail(accountId, email)),
        ),
      });
      if (stored === undefined) throw new ConversationGone();
      const { row, created } = stored;
      answerer.wake({ accountId, conversationId: conversation.conversationId });
      const message = await openMessage(seal, accountId, row);
      if (created) liveEvents.publish(conversation.conversationId, { kind: 'message', message });
      return { message, created };
    },

    async signIn({ store, conversationId }, token) {
      const behind = await conversations.behindSecret(store, conversationId, clock.now());
      if (behind === undefined) throw new ConversationGone();
      const challenge = signInChallenge(behind.secretHash);
      return signIns.redeem(store, conversationId, challenge, token);
    },

    signOut: ({ store, conversationId }) => signIns.endIn(store, conversationId),

    isAwaited: (store) => laterAnswers.isAwaited(store),

    lookAgain: (store) => laterAnswers.lookAgain(store),

    endSignIns: (store, customer, session) => signIns.end(store, customer, session),

    async history(conversation, after) {
      const rows = await conversations.messagesAfter(conversation, after, historyPage);
      if (rows === undefined) throw new ConversationGone();
      const { accountId } = conversation.store;
      return Promise.all(rows.map((row) => openMessage(seal, accountId, row)));
    },

    subscribe: ({ conversationId }, listener) => liveEvents.subscribe(conversationId, listener),

    async close() {
      await Promise.all([answerer.close(), laterAnswers.close()]);
    },
  };
}

/** The merchant's own greeting or ours, and always that this is a machine. */
function greetingFor(
  store: ChatStore,
  locale: ReturnType<typeof resolveLocale>,
  at: ReturnType<Clock['now']>,
): MessageBody {
  const renderer = createRenderer(locale, { timeZone: 'UTC', now: at });
  const { storeName } = store;
  const disclosure = sentence('machine_disclosure');
  const greeting = sentence('greeting', { storeName });
  const own = store.greeting.trim();
  return {
    text:
      own === ''
        ? renderer.paragraph([greeting, disclosure])
        : `${own}\n\n${renderer.render(disclosure)}`,
    parts: [
      {
        kind: 'quick_replies',
        replies: [
          { action: 'order_status', label: renderer.say('quick_order_status') },
          { action: 'human', label: renderer.say('quick_human') },
        ],
      },
    ],
    sentences: own === '' ? [greeting, disclosure] : [disclosure],
  };
}

/** The page without query and fragment, which may hold what nobody meant to tell. */
function pageOf({ pageUrl }: OpenConversationRequest): string | undefined {
  if (pageUrl === undefined || pageUrl.length > 2_000 || !URL.canParse(pageUrl)) return undefined;
  const { protocol, origin, pathname } = new URL(pageUrl);
  return /^https?:$/.test(protocol) ? origin + pathname : undefined;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
