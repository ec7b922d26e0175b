/** How many frames may load at once. Fifty together would take longer than any one of them is given. */
const AT_ONCE = 3;

/** How to load each frame that has not had its turn, in the order in which they came. */
const waiting = new Map<Element | undefined, () => void>();
const loading = new Set<Element | undefined>();

const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const load = waiting.get(target);
      if (!load || !isIntersecting || loading.size === AT_ONCE) continue;
      waiting.delete(target);
      loading.add(target);
      load();
    }
  },
  { rootMargin: '50%' },
);

/** Loads a frame as soon as it is near the viewport and fewer than `AT_ONCE` others are loading. */
export function awaitTurn(frame: Element, load: () => void): void {
  waiting.set(frame, load);
  near.observe(frame);
}

/** Ends the turn of a frame that is there, has failed, or is gone. */
export function endTurn(frame: Element | undefined): void {
  waiting.delete(frame);
  loading.delete(frame);
  // It may have pushed the others away. Observed anew, each reports again whether it is near.
  near.disconnect();
  for (const each of waiting.keys()) near.observe(each!);
}
