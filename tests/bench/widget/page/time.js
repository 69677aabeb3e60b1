// Looks at every frame, from the page's first, whether the launcher and then the panel's field is there.
// Milliseconds since the navigation began; each moment is that after the frame which shows it.
globalThis.benchTime = {
  start(launcherPath) {
    if (launcherPath.length === 0) benchTime.when(() => document.body, 'launcherAt');
    else benchTime.when(() => benchLook.find(launcherPath), 'launcherAt');
    addEventListener(
      'click',
      ({ timeStamp }) => {
        benchTime.clickAt = timeStamp;
        benchTime.when(() => benchLook.anyField(), 'fieldAt');
        benchTime.when(() => benchLook.usableField(), 'usableAt');
      },
      { capture: true, once: true },
    );
  },

  when(isThere, name) {
    const look = () => {
      if (!isThere()) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (benchTime[name] = performance.now()));
      port1.start();
      port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  },
};
