import type { Chance } from './chance.ts';

/**
 * The orders of the shop that is asked, and what whoever tries may type. Whatever is typed has the
 * same length, right or wrong: only what the shop knows may differ.
 */
const range = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_each, index) => first + index);

export const existing = range(40_000, 300);
/** Thrown away by the merchant. Above all existing ones. */
export const trashed = range(41_000, 100);

/** Whether a number is one that the shop knows: what a planted fault goes by. */
export const isKnown = (orderNumber: string): boolean => orderNumber.startsWith('4');

export const emailOf = (number: number): string => `shopper.${number}@example.com`;
export const postcodeOf = (number: number): string => String(number);
/** 555-01xx: numbers that belong to nobody. */
export const phoneOf = (number: number): string =>
  `+1 207 555 01${String(number % 100).padStart(2, '0')}`;

/** A number that is on no order and in nobody's e-mail, phone or postcode. */
export const missing = (chance: Chance): number => 70_000 + Math.floor(chance.next() * 20_000);
