import type { OrderFlag } from '../../orders/situation.ts';
import { sentence, type Sentence } from '../locales/catalogue.ts';
import { unreachable } from '../unreachable.ts';

/** Words for what is said beside the primary situation. */
export function describeFlag(flag: OrderFlag): Sentence {
  switch (flag.code) {
    case 'part_refunded':
      return sentence('flag_part_refunded', { amount: flag.amount });
    case 'part_shipped':
      return sentence('flag_part_shipped', {
        shipped: flag.shippedQuantity,
        count: flag.totalQuantity,
      });
    case 'several_parcels':
      return sentence('flag_several_parcels', { count: flag.count });
    case 'has_digital_items':
      return sentence('flag_digital', { count: flag.count });
    case 'has_backordered_items':
      return sentence('flag_backordered', { count: flag.count });
    case 'return_open':
      return sentence('flag_return_open');
    default:
      return unreachable(flag);
  }
}
