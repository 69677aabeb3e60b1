import { fileURLToPath } from 'node:url';

/** Where `npm run pictures` puts them. */
export const picturesDirectory = fileURLToPath(new URL('../../../dist/pictures', import.meta.url));

/** Name of a picture's file. */
export const pictureOf = (state: string, look: string): string =>
  `${state} ${look}.png`.replaceAll(/[^\w.-]+/g, '-');
