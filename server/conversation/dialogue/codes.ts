import type { EmailAssurance } from '../../orders/proof.ts';
import { sentence } from '../locales/catalogue.ts';
import { answerAbout } from './answer-orders.ts';
import { askForMissing } from './ask-for-missing.ts';
import { done, type Progress } from './progress.ts';
import { codeSentReply, noCodesReply, paragraph, quick, reply } from './replies.ts';
import { sameNumber, type CodeRequest } from './state.ts';
import type { Step } from './step.ts';

/**
 * A one-time code is wanted. Nothing is looked up for the answer, and it is the same whether the order
 * exists or not: what was asked is stored with it, and only the mail, or its absence, differs.
 * @param given what this message named; the rest is known from earlier ones, or asked for.
 */
export function askForCode(progress: Progress, given: Partial<CodeRequest>): Step {
  const { state } = progress;
  if (!progress.canMailCodes) return done(progress, noCodesReply);
  const orderNumber = given.orderNumber ?? state.numbers[0] ?? state.codeAskedFor?.orderNumber;
  if (orderNumber === undefined) return askForMissing(progress, 'given');
  const numbers = given.orderNumber === undefined ? state.numbers : [given.orderNumber];
  const typed = state.secondFact?.kind === 'email' ? state.secondFact.value : undefined;
  const email = given.email ?? typed ?? state.codeAskedFor?.email;
  if (email === undefined) {
    const asking = { ...progress, state: { ...state, numbers, awaits: 'code_email' as const } };
    const words = paragraph(sentence('ask_code_email', { orderNumber }));
    return done(asking, reply('ask_code_email', [words], [quick.human]));
  }
  const codeRequest: CodeRequest = { orderNumber, email };
  const next = { ...state, numbers, awaits: 'code' as const, codeAskedFor: codeRequest };
  return done({ ...progress, state: next }, codeSentReply(codeRequest), {
    codeRequest,
    leavesAtDeadline: true,
  });
}

/** A code was typed. When it is right, the orders that waited for it are answered at once. */
export function takeCode(progress: Progress, code: string): Step {
  return {
    kind: 'redeem_code',
    code,
    resume: (proven) =>
      proven
        ? answerWithProvenEmail(progress, proven)
        : done(progress, codeRefusedReply, { leavesAtDeadline: true }),
  };
}

function answerWithProvenEmail(progress: Progress, proven: EmailAssurance): Step {
  const { codeAskedFor, ...state } = progress.state;
  const { email } = proven;
  const next: Progress = {
    ...progress,
    emailAssurances: [...progress.emailAssurances, proven],
    newEmailAssurances: [...progress.newEmailAssurances, proven],
    state: {
      ...state,
      awaits: 'nothing',
      secondFact: { kind: 'email', value: email },
      provenEmail: email,
    },
  };
  if (codeAskedFor === undefined) return askForMissing(next, 'given');
  // Whatever was tried in between, the code is for the order that it was asked for.
  const { orderNumber } = codeAskedFor;
  const isWaiting = state.numbers.some((number) => sameNumber(number, orderNumber));
  return answerAbout(next, isWaiting ? state.numbers : [orderNumber]);
}

/** The same words for a wrong code, one that is over or used, and one that was never sent. */
const codeRefusedReply = reply(
  'code_refused',
  [
    paragraph(sentence('code_refused'), sentence('code_refused_hint')),
    paragraph(sentence('code_refused_way_on')),
  ],
  [quick.sendNewCode, quick.human],
);
