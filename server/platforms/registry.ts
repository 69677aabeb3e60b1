import { wooCommerceModule } from './woocommerce/module.ts';

/** Every shop system that this server speaks, by name. A new one is a folder and a line here. */
export const platforms = { woocommerce: wooCommerceModule } as const;
