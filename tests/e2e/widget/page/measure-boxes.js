// Runs in the page. What it comes to is the layout of boxes.ts.
const host = document.querySelector('trulybot-widget');
const rectangle = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
const isSeen = (each) =>
  each.checkVisibility({ visibilityProperty: true }) && !each.closest('.unseen, svg *, option');
const elements = [...host.shadowRoot.querySelectorAll('*')].filter(isSeen);
const places = new Map(elements.map((each, place) => [each, place]));
const parentOf = (each) => {
  const parent = each.parentElement;
  return parent ? (places.get(parent) ?? parentOf(parent)) : -1;
};
const overflow = (value) =>
  value === 'visible' ? 'shown' : /auto|scroll/.test(value) ? 'scrolled' : 'cut';
const textsOf = (each) =>
  [...each.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
const linesOf = (text) => {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].map(rectangle);
};
const boxOf = (each) => {
  const style = getComputedStyle(each);
  const bounds = rectangle(each.getBoundingClientRect());
  const left = bounds.left + each.clientLeft;
  const top = bounds.top + each.clientTop;
  const { clientWidth, clientHeight, scrollLeft, scrollTop, scrollWidth, scrollHeight } = each;
  const isInline = style.display === 'inline';
  const words = each.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 24);
  // Of what is read from the right, scrolling counts backwards from there.
  const start = style.direction === 'rtl' ? left + clientWidth - scrollWidth : left;
  return {
    name: [each.localName, ...each.classList].join('.') + (words && ` "${words}"`),
    parent: parentOf(each),
    bounds,
    inner: { left, top, right: left + clientWidth, bottom: top + clientHeight },
    lines: [...each.getClientRects()].map(rectangle),
    words: textsOf(each).flatMap(linesOf),
    wordCount: textsOf(each).flatMap(({ data }) => data.trim().split(/[\s-]+/)).length,
    isInline,
    isApart: /absolute|fixed/.test(style.position),
    isControl: each.matches('a, button, input, select, textarea, summary'),
    isField: each.matches('input, select, textarea'),
    across: isInline ? 'shown' : overflow(style.overflowX),
    down: isInline ? 'shown' : overflow(style.overflowY),
    reach: {
      left: start - scrollLeft,
      top: top - scrollTop,
      right: start - scrollLeft + scrollWidth,
      bottom: top - scrollTop + scrollHeight,
    },
  };
};
const layoutNow = () => ({
  boxes: elements.map(boxOf),
  viewport: { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
  pageWidth: document.documentElement.scrollWidth,
});

layoutNow();
