// What can be seen of a widget from outside. Runs when it is asked something, and not before.
globalThis.benchLook = {
  /** Selectors of the panel, as `find` takes them, where it must be told from what stands in for it. */
  panel: undefined,

  /** @param {readonly string[]} path selectors, one inside what the one before has found. */
  find(path) {
    let place = document;
    let found = null;
    for (const selector of path) {
      found = place.querySelector(selector);
      if (found === null) return undefined;
      place = found.shadowRoot ?? found;
    }
    return found !== null && benchLook.isInSight(found) ? found : undefined;
  },

  isInSight(element) {
    const { width, height, left, top } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const isOnScreen = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    return (
      width > 0 &&
      height > 0 &&
      isOnScreen &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  },

  /** Where to point at it, in CSS pixels of the window. */
  centre(element) {
    const { width, height, left, top } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  },

  /** The document and every open shadow root in it. */
  roots() {
    const roots = [document];
    for (const root of roots) {
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        if (shadowRoot !== null) roots.push(shadowRoot);
      }
    }
    return roots;
  },

  /** A field that a shopper can see, reach and write into, or nothing. */
  anyField() {
    return benchLook.fieldWhere(() => true);
  },

  /** The same within the panel. */
  usableField() {
    if (benchLook.panel === undefined) return benchLook.anyField();
    const panel = benchLook.find(benchLook.panel);
    return panel && benchLook.fieldWhere((field) => panel.contains(field));
  },

  fieldWhere(isWanted) {
    for (const root of benchLook.roots()) {
      for (const field of root.querySelectorAll('textarea, input, [contenteditable]')) {
        if (isWanted(field) && benchLook.isUsable(field, root)) return field;
      }
    }
    return undefined;
  },

  isUsable(field, root) {
    const takesText =
      field.tagName === 'INPUT'
        ? /^(text|email|search|tel|url|number)$/.test(field.type)
        : field.tagName === 'TEXTAREA' || field.isContentEditable;
    if (!takesText || field.disabled || field.readOnly || !benchLook.isInSight(field)) return false;
    const { x, y } = benchLook.centre(field);
    return field.contains(root.elementFromPoint(x, y));
  },

  /** Whether what was typed has landed in the field. */
  holds(field, text) {
    return (field.value ?? field.textContent).includes(text);
  },

  /** Every node of the page, texts and shadow roots included. */
  countNodes() {
    let count = 0;
    for (const root of benchLook.roots()) {
      const walker = document.createTreeWalker(root);
      do count += 1;
      while (walker.nextNode() !== null);
    }
    return count;
  },

  /** Names of what is kept in the browser, cookies aside. */
  async keptNames() {
    const databases = await indexedDB.databases();
    return [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...databases.map(({ name }) => name),
      ...(await caches.keys()),
    ];
  },
};
