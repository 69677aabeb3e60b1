import amazon from './tracking-numbers/couriers/amazon.json' with { type: 'json' };
import canadaPost from './tracking-numbers/couriers/canadapost.json' with { type: 'json' };
import canpar from './tracking-numbers/couriers/canpar.json' with { type: 'json' };
import dhl from './tracking-numbers/couriers/dhl.json' with { type: 'json' };
import dpd from './tracking-numbers/couriers/dpd.json' with { type: 'json' };
import fedex from './tracking-numbers/couriers/fedex.json' with { type: 'json' };
import gofo from './tracking-numbers/couriers/gofo.json' with { type: 'json' };
import landmark from './tracking-numbers/couriers/landmark.json' with { type: 'json' };
import lasership from './tracking-numbers/couriers/lasership.json' with { type: 'json' };
import oldDominion from './tracking-numbers/couriers/old_dominion.json' with { type: 'json' };
import ontrac from './tracking-numbers/couriers/ontrac.json' with { type: 'json' };
import purolator from './tracking-numbers/couriers/purolator.json' with { type: 'json' };
import s10 from './tracking-numbers/couriers/s10.json' with { type: 'json' };
import speeDee from './tracking-numbers/couriers/speedee.json' with { type: 'json' };
import ups from './tracking-numbers/couriers/ups.json' with { type: 'json' };
import usps from './tracking-numbers/couriers/usps.json' with { type: 'json' };
import yodel from './tracking-numbers/couriers/yodel.json' with { type: 'json' };
import yunExpress from './tracking-numbers/couriers/yunexpress.json' with { type: 'json' };
import type { ChecksumParameters } from './checksums.ts';

/** One value of a part of a number and what it stands for; `courier` names a postal service (S10). */
interface LookupEntry {
  readonly matches?: string;
  /** Of service types only, which nobody asks for here. */
  readonly matches_regex?: string;
  readonly courier?: string;
}

/** One format of a courier's numbers, as tracking-numbers/ writes it down. */
export interface NumberFormat {
  readonly name: string;
  /** A pattern over the whole number, in pieces when it is long. */
  readonly regex: string | readonly string[];
  readonly validation: {
    readonly checksum?: ChecksumParameters;
    readonly serial_number_format?: {
      readonly prepend_if?: { readonly matches_regex: string; readonly content: string };
    };
    /** Lookups of which one entry must fit. */
    readonly additional?: { readonly exists: readonly string[] };
  };
  readonly additional?: readonly {
    readonly name: string;
    readonly regex_group_name: string;
    readonly lookup: readonly LookupEntry[];
  }[];
  readonly test_numbers: { readonly valid: readonly string[]; readonly invalid: readonly string[] };
}

/** A courier with its formats. */
export interface CourierFormats {
  readonly name: string;
  readonly courier_code: string;
  readonly tracking_numbers: readonly NumberFormat[];
}

/** All couriers whose number formats are known. */
export const courierFormats: readonly CourierFormats[] = [
  amazon,
  canadaPost,
  canpar,
  dhl,
  dpd,
  fedex,
  gofo,
  landmark,
  lasership,
  oldDominion,
  ontrac,
  purolator,
  s10,
  speeDee,
  ups,
  usps,
  yodel,
  yunExpress,
];
