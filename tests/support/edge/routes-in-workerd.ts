import { widgetRoutes } from '../../../server/http/widget.ts';
import { Problem, problemResponse } from '../../../server/http/problem.ts';
import type { Site, Sites } from '../../../server/integrations/sites.ts';
import { defaultStoreSettings } from '../../../server/integrations/store-settings.ts';
import type { AccountId, StoreId } from '../../../server/orders/identifiers.ts';

const site: Site = {
  siteId: 'site_1',
  store: { accountId: 'account' as AccountId, storeId: 'store' as StoreId },
  storeName: 'Loopback Linens',
  storeUrl: 'https://shop.example.com',
  platform: 'woocommerce',
  settings: defaultStoreSettings,
  settingsVersion: 1,
};
const known: Sites['known'] = (id) => (id === site.siteId ? site : undefined);

/** The server's own widget routes as a worker, over one site and one file. */
const routes = widgetRoutes({
  sites: { known, find: async (id) => known(id) },
  widgetFiles: {
    loaderSource: () => 'start("__TRULYBOT_CONFIG__");',
    hash: () => '1',
    pinned: () => ({ file: 'loader-1.js', integrity: 'sha384-test' }),
    read: (name) =>
      name === 'en-1.js'
        ? { body: new TextEncoder().encode('panel'), contentType: 'text/javascript' }
        : undefined,
  },
  publicUrl: 'https://chat.example.com',
});
routes.onError((thrown, context) => {
  if (thrown instanceof Problem) return problemResponse(context, thrown);
  throw thrown;
});

export default { fetch: (request: Request) => routes.fetch(request) };
