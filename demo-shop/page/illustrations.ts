/** Drawings of the products, by slug: inline SVG, for the page fetches nothing. Decoration only. */
export const illustrations: Readonly<Record<string, string>> = {
  'wool-scarf': drawing(
    'clay',
    `<path d="M78 52c22-18 62-18 84 0l-6 30c-20 14-52 14-72 0z" fill="var(--art-1)"/>
     <path d="M84 60c20 14 52 14 72 0" stroke="var(--art-3)" stroke-width="5" fill="none"/>
     <path d="M92 78l-10 76h28l8-70zM140 82l6 54h26l-14-62z" fill="var(--art-1)"/>
     <path d="M88 112h27M86 128h27M143 108h26M145 120h26" stroke="var(--art-3)" stroke-width="5"/>
     <path d="M84 154v10M91 154v10M98 154v10M105 154v10M148 136v9M155 136v9M162 136v9M169 136v9"
       stroke="var(--art-1)" stroke-width="3"/>`,
  ),
  'trail-mug': drawing(
    'pine',
    `<path d="M72 64h84v74a16 16 0 0 1-16 16H88a16 16 0 0 1-16-16z" fill="var(--art-1)"/>
     <path d="M156 80h12a18 18 0 0 1 18 18v8a18 18 0 0 1-18 18h-12" fill="none"
       stroke="var(--art-1)" stroke-width="10"/>
     <path d="M68 60h92" stroke="var(--art-2)" stroke-width="9" stroke-linecap="round"/>
     <path d="M90 132l18-30 12 18 8-12 14 24z" fill="var(--art-3)"/>
     <path d="M98 46c-5-8 5-12 0-20M120 46c-5-8 5-12 0-20" fill="none" stroke="var(--art-2)"
       stroke-width="4" stroke-linecap="round"/>`,
  ),
  'camp-stove': drawing(
    'sky',
    `<path d="M84 110h72v36a10 10 0 0 1-10 10H94a10 10 0 0 1-10-10z" fill="var(--art-1)"/>
     <path d="M76 110h88" stroke="var(--art-2)" stroke-width="8" stroke-linecap="round"/>
     <path d="M120 40c22 20 26 34 18 48a20 20 0 0 1-36 0c-6-11 0-18 7-27 1 8 4 11 8 12 0-14-3-22 3-33z"
       fill="var(--art-accent)"/>
     <path d="M120 74c9 9 9 16 5 21a8 8 0 0 1-12-2c-2-5 2-10 7-19z" fill="var(--art-glow)"/>
     <circle cx="120" cy="133" r="9" fill="var(--art-3)"/>
     <path d="M120 133l5-5" stroke="var(--art-1)" stroke-width="3" stroke-linecap="round"/>`,
  ),
  'ridge-tent-2p': drawing(
    'dusk',
    `<circle cx="186" cy="48" r="15" fill="var(--art-glow)"/>
     <path d="M20 158l62-62 34 34 26-24 78 52z" fill="var(--art-3)" opacity=".55"/>
     <path d="M120 56l76 102H44z" fill="var(--art-1)"/>
     <path d="M120 56l30 102H90z" fill="var(--art-2)"/>
     <path d="M120 78l16 80h-32z" fill="var(--art-3)"/>
     <path d="M44 158l-14 6M196 158l14 6M120 56l-5-12M120 56l5-12" stroke="var(--art-1)"
       stroke-width="4" stroke-linecap="round"/>`,
  ),
  'field-jacket': drawing(
    'moss',
    `<path d="M96 40l-30 14-22 78 24 8 10-38v58h84v-58l10 38 24-8-22-78-30-14-24 14z"
       fill="var(--art-1)"/>
     <path d="M96 40l24 22 24-22-8-6h-32z" fill="var(--art-2)"/>
     <path d="M120 62v98" stroke="var(--art-3)" stroke-width="4"/>
     <path d="M88 112h22v20H88zM130 112h22v20h-22z" fill="var(--art-2)"/>
     <path d="M88 118h22M130 118h22" stroke="var(--art-3)" stroke-width="3"/>
     <circle cx="127" cy="84" r="2.5" fill="var(--art-3)"/><circle cx="127" cy="102" r="2.5" fill="var(--art-3)"/>`,
  ),
  'knot-guide-pdf': drawing(
    'sand',
    `<path d="M76 32h66l26 26v98a8 8 0 0 1-8 8H76a8 8 0 0 1-8-8V40a8 8 0 0 1 8-8z" fill="var(--art-paper)"/>
     <path d="M142 32l26 26h-26z" fill="var(--art-3)"/>
     <path d="M84 112c14-34 40-38 46-20 5 17-26 24-28 6-2-20 34-26 50 4" fill="none"
       stroke="var(--art-accent)" stroke-width="7" stroke-linecap="round"/>
     <path d="M84 134h68M84 146h44" stroke="var(--art-3)" stroke-width="5" stroke-linecap="round"/>`,
  ),
};

function drawing(tone: string, shapes: string): string {
  return `<svg class="art art-${tone}" viewBox="0 0 240 190" aria-hidden="true" focusable="false">${shapes}</svg>`;
}
