import { readableOn } from '../color.ts';
import css from './panel.css?inline';

/**
 * The panel's style sheet in the merchant's colour. As a colour of text it is made darker or
 * lighter where it could not be read.
 */
export function createTheme(accentColor: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  // Of the two grounds the sunken one is nearer to the text: what can be read there, can on both.
  const on = (surface: string, sunken: string) =>
    `{--surface:${surface};--sunken:${sunken};--accent-text:${readableOn(accentColor, sunken)}}`;
  sheet.replaceSync(`.panel${on('#ffffff', '#f4f5f7')}.dark${on('#1b1d22', '#282b32')}${css}`);
  return sheet;
}
