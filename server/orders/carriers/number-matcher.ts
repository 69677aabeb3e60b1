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
  const prefixIsMissing = prefix && new RegExp(prefix.matches_regex);

  return (number) => {
    const parts = pattern.exec(number)?.groups;
    if (!parts) return undefined;

    if (checksum) {
      const serial = parts['SerialNumber'] ?? '';
      const whole = prefix && prefixIsMissing?.test(serial) ? prefix.content + serial : serial;
      if (!hasCheckDigit(whole, parts['CheckDigit'] ?? '', checksum)) return undefined;
    }
    const required = additional?.exists ?? [];
    if (!required.every((name) => lookUp(format, name, parts))) return undefined;
    const name = lookUp(format, 'Courier', parts)?.courier;
    const country = parts['CountryCode'];
    return name === undefined || country === undefined ? {} : { postalService: { country, name } };
  };
}

function lookUp(format: NumberFormat, name: string, parts: Readonly<Record<string, string>>) {
  const table = format.additional?.find((candidate) => candidate.name === name);
  const value = table && parts[table.regex_group_name];
  if (value === undefined) return undefined;
  return table?.lookup.find((entry) =>
    entry.matches_regex === undefined
      ? entry.matches === value
      : new RegExp(`^(?:${entry.matches_regex})$`).test(value),
  );
}
