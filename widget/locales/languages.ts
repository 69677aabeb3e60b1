/** Tags of all languages that the widget speaks: each is a file beside this one. */
export const languages: readonly string[] =
  'ar cs da de el en es fi fr he hu id it ja ko nb nl pl pt ro sv tr uk vi zh'.split(' ');
