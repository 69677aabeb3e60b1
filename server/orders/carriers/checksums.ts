/**
 * Check digits of tracking numbers. The algorithms and their parameters are those of
 * tracking-numbers/ (see its ORIGIN.md); each tells whether a serial number has this check digit.
 */

/** Parameters of one format's checksum, as the data names them. */
export interface ChecksumParameters {
  readonly name: string;
  readonly evens_multiplier?: number;
  readonly odds_multiplier?: number;
  readonly reverse?: boolean;
  readonly weightings?: readonly number[];
}

type Checksum = (serial: string, checkDigit: string, parameters: ChecksumParameters) => boolean;

const checksums: Readonly<Record<string, Checksum>> = {
  mod7,
  mod10,
  luhn,
  s10,
  mod_37_36: mod37And36,
  sum_product_with_weightings_and_modulo: weightedSum,
};

/**
 * Whether the check digit belongs to the serial number. Both hold digits and upper-case letters only.
 * @throws RangeError when the data names an algorithm that is not known here.
 */
export function hasCheckDigit(
  serial: string,
  checkDigit: string,
  parameters: ChecksumParameters,
): boolean {
  const checksum = checksums[parameters.name];
  if (!checksum) throw new RangeError(`unknown checksum "${parameters.name}"`);
  return checksum(serial, checkDigit, parameters);
}

/** DHL Express: the remainder of the whole number by 7. */
function mod7(serial: string, checkDigit: string): boolean {
  return BigInt(serial) % 7n === BigInt(checkDigit);
}

/** Digits weighted by position (first is even), letters by their code; what is missing to the next ten. */
function mod10(serial: string, checkDigit: string, parameters: ChecksumParameters): boolean {
  const characters = parameters.reverse ? serial.split('').toReversed() : serial.split('');
  const weights = [parameters.evens_multiplier ?? 1, parameters.odds_multiplier ?? 1];
  return complementToTen(weightedTotal(characters.map(mod10Value), weights)) === Number(checkDigit);
}

function mod10Value(character: string): number {
  return /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 3) % 10;
}

/** ISO/IEC 7812-1: from the right every second digit doubled, two-digit products added up. */
function luhn(serial: string, checkDigit: string): boolean {
  const products = serial
    .split('')
    .toReversed()
    .map((character, index) => {
      const product = Number(character) * (index % 2 === 0 ? 2 : 1);
      return product > 9 ? product - 9 : product;
    });
  return complementToTen(weightedTotal(products)) === Number(checkDigit);
}

/** UPU S10: weighted remainder by 11, with 0 and 1 written as 5 and 0. */
function s10(serial: string, checkDigit: string, parameters: ChecksumParameters): boolean {
  const remainder = weightedTotal(serial.split('').map(Number), parameters.weightings) % 11;
  const expected = remainder === 0 ? 5 : remainder === 1 ? 0 : 11 - remainder;
  return expected === Number(checkDigit);
}

/** FedEx: weighted remainder by 11, with 10 written as 0. */
function weightedSum(serial: string, checkDigit: string, parameters: ChecksumParameters): boolean {
  const total = weightedTotal(serial.split('').map(Number), parameters.weightings);
  return (total % 11) % 10 === Number(checkDigit);
}

/** DPD Parcel Label Specification 2.4.1: ISO/IEC 7064 MOD 37,36 over digits and letters. */
function mod37And36(serial: string, checkDigit: string): boolean {
  const product = serial.split('').reduce((carried, character) => {
    const sum = (carried + Number.parseInt(character, 36)) % 36 || 36;
    return (sum * 2) % 37;
  }, 36);
  return (37 - product) % 36 === Number.parseInt(checkDigit, 36);
}

function complementToTen(total: number): number {
  return (10 - (total % 10)) % 10;
}

/** Sum of the values, each times the weight of its place; weights repeat, and without any each counts once. */
function weightedTotal(values: readonly number[], weights: readonly number[] = []): number {
  return values.reduce(
    (total, value, index) => total + value * (weights[index % weights.length] ?? 1),
    0,
  );
}
