/** Connects a demo shop to a running server by the public API, as a merchant would. */
export async function connectShop(options: {
  readonly serverUrl: string;
  readonly apiKey: string;
  readonly shop: {
    readonly url: string;
    readonly keys: {
      readonly read: { readonly consumerKey: string; readonly consumerSecret: string };
    };
  };
}): Promise<{ readonly siteId: string; readonly storeId: string; readonly integrationId: string }> {
  const { serverUrl, apiKey, shop } = options;
  const answer = await fetch(`${serverUrl}/api/integrations/woocommerce/connect`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ storeUrl: shop.url, ...shop.keys.read, allowInsecureHttp: true }),
  });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
  const { id, store } = (await answer.json()) as {
    readonly id: string;
    readonly store: { readonly siteId: string; readonly storeId: string };
  };
  return { integrationId: id, siteId: store.siteId, storeId: store.storeId };
}
