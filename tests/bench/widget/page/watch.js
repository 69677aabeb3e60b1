// Runs before anything else of a page, and notes what moves in it without anybody's doing.
globalThis.benchShifts = [];
new PerformanceObserver((list) => {
  for (const { hadRecentInput, value } of list.getEntries()) {
    if (!hadRecentInput) benchShifts.push(value);
  }
}).observe({ type: 'layout-shift', buffered: true });
