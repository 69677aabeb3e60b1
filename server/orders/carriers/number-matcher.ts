import { hasCheckDigit } from './checksums.ts';
import type { NumberFormat } from './number-formats.ts';

/** A country's postal service, as an S10 number names it. */
export interface PostalService {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly name: string;
}

/** What a number that fits a format says beyond fitting. */
interface NumberMatch {
  readonly postalService?: PostalService;
}

/** What the patterns of the data name. Those with a checksum name the first two, S10 all. */
interface NumberParts extends Readonly<Record<string, string>> {
  readonly SerialNumber: string;
  readonly CheckDigit: string;
  readonly CountryCode: string;
}

/** Tells whether a number, without white space and in upper case, fits one format. */
export type NumberMatcher = (number: string) => NumberMatch | undefined;

/**
 * Makes the test for one format: pattern, check digit and required lookups.
 * @throws RangeError when the data asks for something that is not known here.
 */
export function createNumberMatcher(format: NumberFormat): NumberMatcher {
  const source = typeof format.regex === 'string' ? format.regex : format.regex.join('');
  // The data leaves its patterns open at both ends; a number fits as a whole or not at all.
  const pattern = new RegExp(`^(?:${source})$`);
  const { checksum, serial_number_format, additional } = format.validation;
  const prefix = serial_number_format?.prepend_if;

  return (number) => {
    const parts = pattern.exec(number)?.groups as NumberParts | undefined;
    if (!parts) return undefined;

    if (checksum) {
      const { SerialNumber: serial, CheckDigit: checkDigit } = parts;
      const isShort = prefix && new RegExp(prefix.matches_regex).test(serial);
      const whole = isShort ? prefix.content + serial : serial;
      if (!hasCheckDigit(whole, checkDigit, checksum)) return undefined;
    }
    const required = additional?.exists ?? [];
    if (!required.every((name) => lookUp(format, name, parts))) return undefined;
    const name = lookUp(format, 'Courier', parts)?.courier;
    return name === undefined ? {} : { postalService: { country: parts.CountryCode, name } };
  };
}

function lookUp(format: NumberFormat, name: string, parts: NumberParts) {
  const table = format.additional?.find((candidate) => candidate.name === name);
  return table?.lookup.find((entry) => entry.matches === parts[table.regex_group_name]);
}
