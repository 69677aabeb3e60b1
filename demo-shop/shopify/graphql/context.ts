import type { Shop } from '../shop/shop.ts';
import type { SearchWarning } from '../search/search.ts';
import type { ServedVersion } from './schema.ts';

/** What the answer to one query is made from. */
export interface QueryContext {
  readonly shop: Shop;
  readonly version: ServedVersion;
  /** Searches that named filters which do not exist, told beside the data. */
  readonly searches: {
    readonly path: readonly string[];
    readonly query: string;
    readonly warnings: readonly SearchWarning[];
  }[];
}
