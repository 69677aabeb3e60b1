import type { SecondFact } from '../../orders/proof.ts';
import { sentence } from '../locales/catalogue.ts';
import { looksLikeEmail } from '../understanding/looks-like-email.ts';
import type { UnderstoodInput } from '../understanding/understand-input.ts';
import { done, type Progress } from './progress.ts';
import type { HandoverRequest } from './reply.ts';
import { handoverFormReply, paragraph, reply } from './replies.ts';
import type { Step } from './step.ts';

/** A person is wanted: passed on at once when an e-mail is proven, otherwise it is asked for. */
export function askForPerson(progress: Progress, given: SecondFact | undefined): Step {
  const { state, storeName } = progress;
  if (state.handoverRequested) {
    return done(progress, handoverFormReply('handover_already', storeName));
  }
  const email = given?.kind === 'email' ? given.value : provenEmail(progress);
  if (email === undefined || !looksLikeEmail(email)) {
    return done(progress, handoverFormReply('handover_form', storeName));
  }
  return passOn(progress, { email });
}

/** The e-mail that proved an order here. One that proved nothing may be mistyped or another's. */
function provenEmail({ state, proven }: Progress): string | undefined {
  const byEmail = proven.some(({ assurance }) => assurance.level === 1 && assurance.by === 'email');
  const proves = byEmail && state.lastAttempt !== 'refused';
  return proves && state.secondFact?.kind === 'email' ? state.secondFact.value : undefined;
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

function passOn(progress: Progress, handover: HandoverRequest): Step {
  const { email } = handover;
  const { storeName } = progress;
  const said = reply('handover_done', [paragraph(sentence('handover_done', { storeName, email }))]);
  const state = { ...progress.state, handoverRequested: true };
  return done({ ...progress, state }, said, handover);
}
