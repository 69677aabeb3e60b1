/** Drawings of the goods, by handle: inline SVG, for the page fetches nothing. Decoration only. */
const drawings: Readonly<Record<string, string>> = {
  'boston-fern': drawing(
    `<path d="M100 128C70 116 44 92 34 60M100 128c-8-30-6-62 8-92M100 128c30-12 56-36 66-68M100 128C82 98 60 80 30 76M100 128c18-30 40-48 70-52"
       class="stem"/>
     <path d="M34 60c10-2 18 4 20 14-10 2-18-4-20-14zM52 86c8-4 18-2 22 8-9 4-18 1-22-8zM108 36c8 6 10 16 3 24-8-6-10-16-3-24zM98 66c9 3 14 12 10 21-9-3-14-12-10-21zM166 60c-10-2-18 4-20 14 10 2 18-4 20-14zM148 86c-8-4-18-2-22 8 9 4 18 1 22-8zM30 76c6-8 16-9 23-2-6 8-16 9-23 2zM170 76c-6-8-16-9-23-2 6 8 16 9 23 2z"
       class="leaf"/>`,
    'pot-a',
  ),
  monstera: drawing(
    `<path d="M100 130V84M100 112c-14-8-30-12-44-8M100 104c14-10 30-16 46-14" class="stem"/>
     <path d="M100 88C72 84 62 58 78 34c28-2 50 18 46 46l-12-8 4 14-14-6z" class="leaf"/>
     <path d="M56 104c-18 0-28-14-24-30 18-4 34 6 34 22l-8-4zM146 90c16-4 20-20 12-34-18 0-30 12-28 28l9-6z"
       class="leaf"/>
     <path d="M100 84C96 64 90 50 80 38M58 100c-6-10-14-18-24-24M144 88c2-12 6-22 12-30" class="vein"/>`,
    'pot-b',
  ),
  'snake-plant': drawing(
    `<path d="M78 130C66 96 66 60 76 30c12 30 16 66 14 100zM100 130c-6-36-4-76 6-110 12 34 14 74 6 110zM124 130c0-34 6-64 20-90 4 32 0 64-10 90z"
       class="leaf"/>
     <path d="M74 62l10 6M73 84l14 8M75 106l14 8M104 50l10 6M103 76l13 8M102 104l13 8M138 72l-8 8M134 96l-9 8" class="vein"/>`,
    'pot-a',
  ),
  'lemon-tree': drawing(
    `<path d="M100 130V78M100 98c-8-6-14-8-22-8M100 90c8-8 14-10 22-10" class="stem"/>
     <circle cx="100" cy="56" r="34" class="leaf"/><circle cx="70" cy="74" r="18" class="leaf"/><circle cx="130" cy="74" r="18" class="leaf"/>
     <path d="M84 48c6-6 16-4 18 4-6 6-16 4-18-4zM112 66c6-6 16-4 18 4-6 6-16 4-18-4zM66 76c5-5 13-3 15 3-5 5-13 3-15-3z" class="fruit"/>`,
    'pot-b',
  ),
  cactus: drawing(
    `<path d="M82 130V62a18 18 0 0 1 36 0v68z" class="leaf"/>
     <path d="M82 104H70a12 12 0 0 1-12-12V78h10v12h14zM118 92h10V74h10v16a12 12 0 0 1-12 12h-8z" class="leaf"/>
     <path d="M92 58v72M100 52v78M108 58v72" class="vein"/>
     <path d="M94 46c0-8 12-8 12 0 0 5-12 5-12 0z" class="bloom"/>`,
    'pot-a',
  ),
  'house-plant-guide': `<svg class="drawing" viewBox="0 0 200 180" aria-hidden="true" focusable="false">
     <path d="M54 30h72l24 24v96H54z" class="page"/><path d="M126 30v24h24" class="page-fold"/>
     <path d="M102 122V86M102 104c-14-2-20-10-20-22 14 2 20 10 20 22zM102 96c12-4 18-12 16-24-12 4-18 12-16 24z" class="leaf"/>
     <path d="M72 134h60" class="line"/></svg>`,
  'desk-lamp': lamp(
    '<path d="M70 150h60M100 150V96L74 60" class="stem"/><path d="M52 62l44-26 14 22z" class="fruit"/>',
  ),
  'floor-lamp': lamp(
    '<path d="M72 156h56M100 156V70" class="stem"/><path d="M70 70l14-40h32l14 40z" class="fruit"/>',
  ),
};

/** The drawing of a good; an empty text when there is none. */
export function drawingOf(handle: string): string {
  return drawings[handle] ?? '';
}

function drawing(shapes: string, pot: string): string {
  return `<svg class="drawing" viewBox="0 0 200 180" aria-hidden="true" focusable="false">${shapes}
<path d="M70 128h60l-7 40a6 6 0 0 1-6 5H83a6 6 0 0 1-6-5z" class="${pot}"/><path d="M66 122h68v12H66z" class="${pot} rim"/></svg>`;
}

function lamp(shapes: string): string {
  return `<svg class="drawing" viewBox="0 0 200 180" aria-hidden="true" focusable="false">${shapes}</svg>`;
}
