/** Something that is nearly right, and in what it is not. */
export interface Altered<Thing> {
  readonly how: string;
  readonly thing: Thing;
}

/** Texts that are put before, behind and into true ones. */
export const litter = [
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '=',
  '==',
  '.',
  ',',
  ';',
  '&',
  '%',
  '%00',
  '"',
  "'",
  '\uFEFF',
  '\u00A0',
  '\u200B',
  'A',
  'é',
];

/** Other ways to write the base64 of some bytes, and writings of the bytes that are no base64. */
export function otherWritings(bytes: Buffer): readonly string[] {
  const base64 = bytes.toString('base64');
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bare = base64.replace(/=+$/, '');
  return [
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('latin1'),
    bare,
    `${bare}==`,
    `${bare}A=`,
    base64.toUpperCase(),
    base64.toLowerCase(),
    encodeURIComponent(base64),
    Buffer.from(base64).toString('base64'),
    base64.replaceAll(/.{8}/g, '$& '),
    `sha256=${base64}`,
    `"${base64}"`,
    `${base64}, ${base64}`,
    // The last character carries four bits, and can be written in four ways.
    ...alphabet.split('').map((last) => `${bare.slice(0, -1)}${last}=`),
  ].filter((writing) => writing !== base64);
}

/** A text with each of its characters changed, gone, and twice. */
export function* spoiled(text: string): Generator<Altered<string>> {
  for (let index = 0; index < text.length; index += 1) {
    const [before, character, after] = [
      text.slice(0, index),
      text.charAt(index),
      text.slice(index + 1),
    ];
    yield { how: `character ${index} flipped`, thing: before + flipped(character) + after };
    yield { how: `character ${index} gone`, thing: before + after };
    yield { how: `character ${index} twice`, thing: before + character + character + after };
  }
  for (const each of litter) {
    yield { how: `${JSON.stringify(each)} before`, thing: each + text };
    yield { how: `${JSON.stringify(each)} behind`, thing: text + each };
    yield {
      how: `${JSON.stringify(each)} within`,
      thing: text.slice(0, 20) + each + text.slice(20),
    };
  }
}

function flipped(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) ^ 1);
}
