import type { Integrations } from '../../integrations/integrations.ts';
import { createApi } from '../api.ts';
import { shopifyInstallRoutes, type ShopifyInstallDependencies } from './install.ts';
import { shopifyPageApi, type ShopifyPageApiDependencies } from './page-api.ts';
import {
  shopifyPageDataRequests,
  type ShopifyPageDataRequestsDependencies,
} from './page-data-requests.ts';
import { shopifyPageSettings, type ShopifyPageSettingsDependencies } from './page-settings.ts';
import { shopifyPageRoutes, type ShopifyPageDependencies } from './page.ts';

export type ShopifyAppDependencies = ShopifyPageDependencies &
  Omit<ShopifyPageApiDependencies, 'inTurn'> &
  ShopifyPageSettingsDependencies &
  ShopifyPageDataRequestsDependencies &
  Omit<ShopifyInstallDependencies, 'inTurn'> & {
    readonly integrations: Pick<Integrations, 'inTurn'>;
  };

/** The app in Shopify's admin: its page, what the page asks for, and the second way of installing. */
export function shopifyAppRoutes(dependencies: ShopifyAppDependencies) {
  const api = createApi();
  const { inTurn } = dependencies.integrations;
  api.route('/', shopifyPageRoutes(dependencies));
  api.route('/', shopifyPageApi({ ...dependencies, inTurn }));
  api.route('/', shopifyPageSettings(dependencies));
  api.route('/', shopifyPageDataRequests(dependencies));
  api.route('/', shopifyInstallRoutes({ ...dependencies, inTurn }));
  return api;
}
