import { cleanText } from './clean-text.ts';
import { factsIn } from './english-facts.ts';
import { codeIn } from './one-time-code.ts';
import type { Intent, Understanding } from './understanding.ts';

/** How people put each wish. The first that fits counts, so the more particular ones come first. */
const wishes: readonly (readonly [Intent, RegExp])[] = [
  [
    'machine',
    /\b(?:are you|am i (?:talking|speaking|chatting) (?:to|with)|is this) (?:a |an |some )?(?:real |actual )?(?:ro?bot|human|person|machine|ai|bot|computer|chat ?bot)\b|\byou(?:'re| are) a (?:ro)?bot\b/,
  ],
  [
    'human',
    /\b(?:human|agent|operator|representative|rep|real person|live (?:chat|person|support)|customer (?:service|support|care|assistance)|supervisor|manager|lawyer|complain(?:t|ing)?|(?:consumer|customer) (?:claim|reclamation)|(?:lodg|fil|mak|submit|open|rais)\w*\b.*\b(?:claims?|reclamations?)|call centre|call center)\b|\b(?:speak|talk|chat)(?:ing)? (?:to|with) (?:a |an |the |your |some)?(?:person|people|assistant|staff|team|shop|store|one\b)|\b(?:speak|talk|chat|contact|call|reach|transfer|connect|get|need|want)\w*(?: me)?(?: to| with)? (?:somebody|someone)\b|\b(?:a|to) person\b|^(?:person|people|help me please human)$|\bcontact (?:you|us|the (?:shop|store)|support)\b|\b(?:no(?:t have)?|don't have|without|lost|can't|cannot|can not|unable to)\b(?: \w+){0,3}? (?:access|get (?:in)?to|open|reach|log ?in)\b.*\b(?:e-?mails?|inbox|mail ?box|address)\b/,
  ],
  [
    'send_code',
    // Other codes have names of their own: of a parcel, a voucher, a place.
    /\b(?:re-?send|send|get|got|mail|e-?mail|need|want|receive)\b.*(?<!\b(?:tracking|discount|voucher|promo|promotion|coupon|gift|post|postal|zip|area|product|qr) )\bcode\b|\b(?:new|another|other|different|one-time|one time) (?:code|pin)\b|^(?:please )?(?:re-?send(?: it| that| (?:the |my )?e?-?mail)?|send (?:it |that |me |one |the e?-?mail )*(?:again|once more|another(?: one)?))(?: please)?\W*$|\bcode\b.*\b(?:never|not|hasn't|didn't) (?:come|came|arrive|arrived|get|got|there|here)\b/,
  ],
  [
    'not_received',
    /\b(?:says?|said|marked|shows?|showing|shown|claims?|status|tracking|supposedly|apparently|listed)\b.*\bdelivered\b|\bdelivered\b.*\b(?:but|yet|however)\b.*\b(?:not?|n't|never|haven't|nothing|isn't|missing|didn't)\b|\b(?:stolen|porch pirate|went missing|gone missing|is missing|lost (?:parcel|package))\b|^it isn't there$/,
  ],
  [
    'no_number',
    /^(?!.*\d).*\b(?:forg[eo]t\w*|lost|(?:don't|do not|dont) (?:have|know|remember)|(?:can't|cannot|cant) (?:find|remember)|no idea|without|what(?:'s| is)|where(?:'s| is| do i find| can i find)|have no)\b.*\b(?:order (?:numbers?|no|nr|ids?)|(?:an?|the|my|that|its) (?:number|no\.))/,
  ],
  [
    'order_status',
    /\b(?:any|an|for|get|give|send|status) (?:me )?(?:an? )?updates?\b|\bupdates? (?:me|us|on|about|for|regarding|please)\b|^updates?\W*$/,
  ],
  ['try_again', /^(?:please )?(?:try|check|look) (?:it )?(?:once )?again\b|^(?:retry|again)\b/],
  [
    'another_order',
    /\b(?:another|other|different|second|next|new) (?:order|one|purchase)\b|\bthe (?:others?|rest)\b/,
  ],
  [
    'cancel',
    // An account, a newsletter and the fee for cancelling are no orders.
    /^(?!.*\b(?:accounts?|subscriptions?|newsletters?|memberships?|profile|fees?|penalt\w+|polic\w+|charges?)\b).*\bcancel\w*|\bdon'?t want (?:it|this|(?:the |my )?(?:order|purchase))\b|\bno longer (?:afford|pay)\b|\bcall (?:it|the order) off\b|\bstop (?:my|the|this) order\b/,
  ],
  [
    'change',
    /\b(?:chang|updat|correct|edit|modif|switch|swap|add|alter|amend|remov|delet|replac)\w*\b.*\b(?:address|order(?!s? (?:numbers?|no|nr|ids?)\b)|purchase|item|items|size|colou?r|quantity|product|article|street|delivery|shipping)\b|\b(?:wrong|different|new|old) (?:delivery |shipping )?address\b|\baddress\b.*\b(?:chang|updat|wrong)|\bredirect\b|\b(?:send|ship|deliver) it (?:to|somewhere)\b.*\b(?:else|instead|another)\b/,
  ],
  [
    'return',
    /\breturn(?:s|ing|ed)?\b(?! to sender)|\brefund\w*|\bmoney back\b|\bsen[dt] (?:it|this|them) back\b|\bexchang\w*|\brei[mn]burs\w*|\bcompensat\w*|\brebat\w*|\brestitution\w*|\bchargeback\b|\b(?:broken|damaged|defective|faulty)\b|\bwrong (?:item|product|article|size|colou?r|thing)s?\b/,
  ],
  [
    'courier',
    /\b(?:which|what|who|whats|what's|who's|name of the)\b.*\b(?:courier|carrier|delivery (?:company|service)|shipping company|shipper|ships|shipping it|delivers|delivering|carries|sent with)\b|^(?:courier|carrier)\b|\btracking (?:number|code|link|id)\b|\btrack(?:ing)? (?:it|the parcel|the package) with\b|\b(?:ups|fedex|dhl|usps|royal mail)\?$/,
  ],
  [
    'delivery_date',
    /\bwhen\b.*\b(?:come|comes|coming|arriv\w*|deliver\w*|get|here|receive|be here|expect|ship\w*|sent?|send)\b|\b(?:delivery|arrival|shipping|ship) (?:date|day|time|estimate|period)\b|\b(?:eta|how long|how many days|how soon|what day|which day)\b|\bestimated\b|\bexpected\b|\bwhen\W*$/,
  ],
  [
    'items',
    /\bwhat(?:'s| is| was| did i| have i| are)\b.*\b(?:in it|in (?:my|the|this|that) (?:order|parcel|package|box)|inside|order(?:ed)?|buy|bought|contents?|items)\b(?!.*\bstatus\b)|\b(?:which|list(?: the| my)?|show(?: me)?(?: the| my)?) (?:items|products|things|contents)\b|^(?:items|contents)\b/,
  ],
  [
    'order_status',
    /\bwhere\b|\bwheres\b|\bstatus\b|\btrack\w*|\bwismo\b|\bhas(?:n't| not)? (?:it |my order )?(?:been )?(?:ship\w*|sent|arrived?|come|dispatch\w*|deliver\w*)|\b(?:not|n't|never|still|yet)\b.*\b(?:arriv\w*|come|came|here|receiv\w*|shipped|got|get|turn(?:ed)? up|waiting)\b|\bwaiting (?:for|on)\b|\b(?:locat\w*|find|follow|check|progress|update|news|look up|lookup|look for)\b.*\b(?:order|purchase|parcel|package|delivery|stuff|it)\b|\b(?:late|delayed|overdue)\b|\btaking (?:so|too|this|that) long\b|\bis (?:it|this|(?:my|the) \w+)\b.*\b(?:shipped|sent|dispatched|delivered|ready|here|coming|lost|on (?:its|the) way)\b|\bhas (?:it|my \w+|the \w+) left\b|\bpayment\b.*\b(?:go|went|gone|arrived?|received?|through)\b|^(?:my |the |an? )?(?:order|parcel|package|purchase|delivery)\b|\b(?:question|info\w*|details|help|know) (?:about|on|with|of) (?:my |the |an? )?(?:order|parcel|package|purchase|delivery)\b|\bwhat(?:'s| is)? (?:happening|happened|going on|up) (?:with|to)\b|\b(?:what|how) about\b|\betas?\b/,
  ],
  [
    'goodbye',
    /^(?:ok(?:ay)?[ ,]+)?(?:good ?bye|bye|see (?:you|ya)|cya|have a (?:nice|good|great) )/,
  ],
  [
    'thanks',
    /\b(?:thank\w*|thx|cheers|ty|great|perfect|brilliant|much appreciated|awesome)\b|^(?:ok(?:ay)?|alright|cool|fine|got it|nice)\W*$/,
  ],
  ['greeting', /^(?:hi+|hello+|hey+|hiya|good (?:morning|afternoon|evening|day)|yo|greetings)\b/],
];

/** Beside one of these, six digits are no one-time code. */
const otherNumbers =
  /\b(?:orders?|purchases?|numbers?|no\.|nr|invoices?|tracking|parcels?|phone|mobile|tel|postcode|zip)\b/i;

/** English, by rules. */
export const englishUnderstanding: Understanding = {
  language: 'en',
  understand(text, expectation) {
    const cleaned = cleanText(text);
    const code = expectation.awaits === 'code' ? codeIn(cleaned, otherNumbers) : undefined;
    if (code !== undefined) return { orderNumbers: [], secondFacts: [], code };
    const facts = factsIn(cleaned, expectation);
    const intent = intentOf(cleaned.toLowerCase());
    const hasFacts = facts.orderNumbers.length > 0 || facts.secondFacts.length > 0;
    // "Hello, it's 29": the facts are what matters, the politeness is not a wish.
    const isPolite = intent === 'greeting' || intent === 'thanks' || intent === 'other';
    return hasFacts && isPolite ? facts : { ...facts, intent };
  },
};

function intentOf(text: string): Intent {
  // E-mails and links may contain any word.
  const words = text.replace(/\S+@\S+|https?:\/\/\S+/g, ' ');
  return wishes.find(([, expression]) => expression.test(words))?.[0] ?? 'other';
}
