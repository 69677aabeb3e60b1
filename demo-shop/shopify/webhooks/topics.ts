/** Topics whose second part has several words; of all others it is the last word alone. */
const severalWords: Readonly<Record<string, string>> = {
  APP_SCOPES_UPDATE: 'app/scopes_update',
  ORDERS_PARTIALLY_FULFILLED: 'orders/partially_fulfilled',
  ORDERS_LINK_REQUESTED: 'orders/link_requested',
};

/** `FULFILLMENT_EVENTS_CREATE` of the schema as headers and configurations say it: `fulfillment_events/create`. */
export function topicName(topic: string): string {
  const known = severalWords[topic];
  if (known !== undefined) return known;
  return topic.toLowerCase().replace(/_([^_]*)$/, '/$1');
}

/** The other way round: `orders/updated` as the schema names it. */
export function topicValue(name: string): string {
  return name.replace('/', '_').toUpperCase();
}
