/* Runs in the page that is measured, before any script of it; so it must not use anything around it. */

/** Records long tasks, and measures from a click until the step that it leads to is painted. */
export function probe() {
  const longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  /** A task that goes before all others, sent in a frame, runs when that frame has been drawn. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        void scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' });
      });
    });

  const shows = (selector, title) =>
    new Promise((resolve) => {
      const isShown = () => document.querySelector(selector)?.textContent.trim() === title;
      const observer = new MutationObserver(() => {
        if (!isShown()) return;
        observer.disconnect();
        resolve(painted());
      });
      observer.observe(document, { childList: true, subtree: true, characterData: true });
      if (isShown()) resolve(painted());
    });

  const clicked = () =>
    new Promise((resolve) => {
      addEventListener('click', ({ timeStamp }) => resolve(timeStamp), {
        capture: true,
        once: true,
      });
    });

  window.bench = {
    longTasks,
    shows,
    /** Milliseconds from the next click until a step with that title is painted. */
    async expectStep(selector, title) {
      const [start, end] = await Promise.all([clicked(), shows(selector, title)]);
      return end - start;
    },
  };
}
