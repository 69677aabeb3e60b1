import type { OptionalScope } from '../../../../protocol/shopify-app.ts';

/**
 * Every word of the page. Another language is another file of this shape. Short, and in the words of Shopify's
 * admin: its merchants know what a theme and an app embed are.
 */
export const en = {
  nav: { home: 'Home', settings: 'Settings', dataRequests: 'Customer data' },

  join: {
    heading: 'Connect your store to TrulyBot',
    intro:
      'TrulyBot answers “Where is my order?” in a chat on your store, from your own orders and only after a shopper has shown that an order is theirs.',
    email: 'Your email',
    emailDetails:
      'Messages that shoppers leave for you are sent here. You can change it in the settings.',
    emailWrong: 'Enter an email address, such as name@example.com.',
    submit: 'Connect store',
    existing: 'I have a TrulyBot account',
    asNew: 'Start without an account',
    accountId: 'Account ID',
    code: 'Connect code',
    codeDetails: 'Made in your TrulyBot account. It is good for ten minutes.',
    missing: 'Fill this in.',
    done: 'Your store is connected',
    failed: 'Your store is not connected',
  },

  theme: {
    heading: 'Chat in your theme',
    on: 'On',
    off: 'Off',
    unknown: 'Not known',
    isOn: 'The chat shows on your store.',
    isOff:
      'One step is left: switch on “Order chat” in the theme editor and save. Shoppers see the chat at once.',
    isUnknown: 'Shopify does not say whether the app embed is on. The theme editor shows it.',
    switchOn: 'Switch on in theme editor',
    change: 'Open theme editor',
  },

  connection: {
    heading: 'Connection',
    works: 'Connected',
    fails: 'Not connected',
    letGo: 'Disconnected',
    isLetGo: 'Your store is disconnected',
    letGoCosts:
      'It was disconnected in your TrulyBot account. Until you connect it again, no order is looked up.',
    reconnect: 'Connect again',
    reconnected: 'Your store is connected again',
    notReconnected: 'Your store could not be connected again',
    store: 'Store',
    account: 'TrulyBot account',
    lastSuccess: 'Last answer from Shopify',
    never: 'None yet',
    answers: 'Answered in the last 24 hours',
    nobodyAsked: 'Nobody has asked',
    responseTime: 'Time to answer',
    errors: 'Errors in the last hour',
    lastError: 'Last error',
    signIn: 'Customers who are signed in',
    signInOn: 'See their own orders without typing anything.',
    signInOff: 'Are asked for proof like anybody else, because the app cannot tell who they are.',
    changes: 'Changes to orders',
    changesOff: 'Off. Orders are only read.',
    changesOn: 'Allowed by whoever runs this server. Off until you allow them too.',
    resting: 'Shopify is left alone for a moment after repeated errors.',
    check: 'Check now',
    checked: 'Connection checked',
    problem: 'Orders cannot be looked up',
  },

  lookUps: {
    heading: 'Last look-ups',
    none: 'Nobody has asked for an order yet.',
    found: 'Order found',
    not_found: 'No such order',
    unavailable: 'Shopify did not answer',
  },

  access: {
    heading: 'Access',
    intro: 'The chat works without these. Each one lets it answer more.',
    granted: 'Allowed',
    missing: 'Not allowed',
    allow: 'Allow',
    declined: 'Nothing was changed.',
    failed: 'Shopify did not ask. Try again in a moment.',
    withheldHeading: 'Customer data that Shopify withholds',
    withheldIntro:
      'Shopify has to approve this for the app. Whoever runs this server asks for it in the Partner Dashboard.',
    scopes: {
      read_all_orders: {
        name: 'Orders older than 60 days',
        without: 'Without it, an older order is not found.',
      },
      read_fulfillments: {
        name: 'News of parcels',
        without: 'Without it, news of a parcel comes with the next question instead of at once.',
      },
      read_returns: {
        name: 'Returns',
        without: 'Without it, “has my return arrived?” is not answered.',
      },
      read_merchant_managed_fulfillment_orders: {
        name: 'Fulfillment plans',
        without: 'Without it, holds, planned dates, pickup places and promised days are not told.',
      },
    } satisfies Record<OptionalScope, { name: string; without: string }>,
    withheld: {
      email: {
        name: 'Email addresses',
        without: 'Nobody can show by email that an order is theirs.',
      },
      phone: {
        name: 'Phone numbers',
        without: 'Nobody can show by phone that an order is theirs.',
      },
      postcode: {
        name: 'Postal codes',
        without: 'Nobody can show by postal code that an order is theirs.',
      },
    } as Readonly<Record<string, { readonly name: string; readonly without: string } | undefined>>,
  },

  settings: {
    joinFirst: 'Connect your store first.',
    looks: 'Looks',
    color: 'Color',
    colorWrong: 'Enter a color as #rrggbb, such as #1f5eff.',
    position: 'Position',
    positions: { 'bottom-right': 'Bottom right', 'bottom-left': 'Bottom left' },
    scheme: 'Color scheme',
    schemes: { auto: 'As on the shopper’s device', light: 'Light', dark: 'Dark' },
    words: 'Words',
    emptyIsOurs: 'Leave empty for our own words in the shopper’s language.',
    assistantName: 'Name of the assistant',
    launcherLabel: 'Button',
    greeting: 'Greeting',
    locale: 'Store language',
    localeDetails: 'For shoppers whose own language is not known.',
    proof: 'Proof',
    secondFacts: 'Beside the order number, a shopper shows that an order is theirs by',
    secondFactsWrong: 'Choose at least one.',
    facts: { email: 'Email', phone: 'Phone number', postcode: 'Postal code' },
    messages: 'Messages',
    handoverEmail: 'Email for shoppers’ messages',
    handoverDetails: 'Leave empty for the address of your TrulyBot account.',
    emailWrong: 'Enter an email address, such as name@example.com, or nothing.',
    save: 'Save',
    discard: 'Discard',
    saved: 'Settings saved',
    notSaved: 'The settings are not saved',
    changedElsewhere:
      'Somebody else has changed them since you opened this page. Load them again; your changes here are lost then.',
    reload: 'Load again',
    wrongFields: 'Correct the fields that are marked.',
    preview: 'Preview',
    previewShows: 'Show',
    previewOfButton: 'Button',
    previewOfChat: 'Chat',
    previewTitle: 'Preview of the chat',
    previewFails: 'The preview cannot be shown now.',
  },

  dataRequests: {
    heading: 'Customer data',
    intro:
      'When a customer asks Shopify what is kept of them, it shows here with what TrulyBot has kept. You owe them an answer by the date given.',
    none: 'No customer has asked for their data.',
    requested: 'Requested',
    due: 'Answer by',
    ready: 'Ready',
    preparing: 'Being prepared',
    download: 'Download',
    downloadOf: 'Download the data of the request of',
    failed: 'It cannot be downloaded now.',
  },

  trouble: {
    heading: 'This cannot be shown now',
    offline: 'The server cannot be reached. Check your connection and try again.',
    refused: 'Shopify did not say who you are. Close the app and open it again.',
    unexpected: 'Something went wrong on our side.',
    tooMany: 'There were too many requests. Wait a moment and try again.',
    taken:
      'This store is connected to another TrulyBot account. Remove it there first, or write to whoever runs this server.',
    code: 'Account ID and connect code do not fit together, or the code is too old. Make a new one and try again.',
    retry: 'Try again',
    reference: 'Reference',
  },
};

export type Texts = typeof en;
