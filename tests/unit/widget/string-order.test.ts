import { expect, it } from 'vitest';
import { stringOrder } from '../../../widget/locales/en.ts';

/** As it was when languages came: what browsers have kept since then reads strings by these places. */
const orderThen = [
  'tag dir close disclosure greeting greetingDisclosure askForOrder talkToHuman',
  'conversation youSaid assistantSaid agentSaid typing placeholder messageLabel send',
  'sending waiting sent notSent retry orderNumber orderNumberHint email phone postcode',
  'useEmail usePhone usePostcode findOrder required invalidEmail orderFormSent',
  'handoverTitle handoverHint yourEmail yourName yourMessage sendToShop cancel handoverSent',
  'items timeline trackingNumber track newTab copy copied details offline reconnecting',
  'unread newest menu language forget forgetHint',
].join(' ');

it('a string keeps its place for ever, for panels that browsers have kept', () => {
  expect(stringOrder.join(' ').startsWith(orderThen)).toBe(true);
});
