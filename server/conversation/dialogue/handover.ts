import type { SecondFact } from '../../orders/proof.ts';
import { sentence } from '../locales/catalogue.ts';
import { looksLikeEmail } from '../understanding/looks-like-email.ts';
import type { UnderstoodInput } from '../understanding/understand-input.ts';
import { done, type Progress } from './progress.ts';
import type { HandoverRequest } from './reply.ts';
import { handoverFormReply, handoverLimitReply, paragraph, reply } from './replies.ts';
import type { Step } from './step.ts';

/**
 * A person is wanted: passed on at once when an e-mail is proven, otherwise it is asked for.
 * @param given an e-mail that was typed to be written to.
 */
export function askForPerson(progress: Progress, given: SecondFact | undefined): Step {
  const { state, storeName } = progress;
  // An address typed after a request corrects it; without one there is nothing new to pass on.
  if (state.handoverRequested && given === undefined) {
    return done(awaitingEmail(progress), handoverFormReply('handover_already', storeName));
  }
  const email = given?.value ?? state.provenEmail;
  if (email === undefined || !looksLikeEmail(email)) {
    return done(awaitingEmail(progress), handoverFormReply('handover_form', storeName));
  }
  return passOn(progress, { email });
}

/** What is said next may be the address to write back to, or another one than was given. */
function awaitingEmail(progress: Progress): Progress {
  return { ...progress, state: { ...progress.state, awaits: 'handover_email' } };
}

/** Takes a filled-in form, once its e-mail can be one. */
export function takeHandoverForm(
  progress: Progress,
  form: Extract<UnderstoodInput, { kind: 'handover_form' }>,
): Step {
  const email = form.email.trim();
  if (!looksLikeEmail(email)) {
    return done(
      progress,
      reply('handover_invalid', [
        paragraph(sentence('handover_invalid_email')),
        { kind: 'handover_form' },
      ]),
    );
  }
  return passOn(progress, {
    email,
    ...(form.name?.trim() && { name: form.name.trim() }),
    ...(form.message?.trim() && { message: form.message.trim() }),
  });
}

/** Each request is a mail to the merchant, so it is counted first. */
function passOn(progress: Progress, handover: HandoverRequest): Step {
  const { email } = handover;
  const { storeName } = progress;
  return {
    kind: 'count_handovers',
    resume: (limit) => {
      if (limit) return done(progress, handoverLimitReply(limit, storeName));
      const said = paragraph(sentence('handover_done', { storeName, email }));
      const { state } = awaitingEmail(progress);
      const next = { ...progress, state: { ...state, handoverRequested: true } };
      return done(next, reply('handover_done', [said]), { handover });
    },
  };
}
