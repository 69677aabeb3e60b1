import type { Shop } from '../shop/shop.ts';

/** What App Bridge asks the admin about scopes. */
export function scopesDetail({ installation }: Shop) {
  return {
    granted: installation.scopes,
    required: installation.requiredScopes,
    optional: installation.optionalScopes,
  };
}

/** What App Bridge says of the app's theme extension: whether its embed is on in the published theme. */
export function extensionInfo(shop: Shop) {
  const { isEmbedOn } = shop.installation;
  return [
    {
      handle: 'trulybot-widget',
      type: 'theme_app_extension',
      activations: [
        {
          handle: 'order-chat',
          name: 'Order chat',
          target: 'body',
          status: isEmbedOn ? 'active' : 'available',
          activations: isEmbedOn
            ? [{ target: 'body', themeId: 'gid://shopify/OnlineStoreTheme/1' }]
            : [],
        },
      ],
    },
  ];
}
