/** Left free beside what opens, towards the edge of the window and towards what it belongs to. */
const [EDGE, GAP] = [8, 4];

/** How much room there is on both sides of a place. */
const roomsOf = ({ top, bottom }: DOMRect) => ({
  above: top - GAP - EDGE,
  below: innerHeight - bottom - GAP - EDGE,
});

/**
 * Shows something above all else, beside what it belongs to: below it, or above it where there is more room, and never
 * beyond the window. It stays there while the page moves, until it is taken out of the page.
 *
 * @param anchor what it belongs to.
 */
export function keepInWindow(pop: HTMLElement, anchor: Element = pop.parentElement!): void {
  pop.popover = 'manual';
  pop.showPopover();
  const first = roomsOf(anchor.getBoundingClientRect());
  const isBelow = first.below >= Math.min(pop.scrollHeight, first.above);
  const put = () => {
    if (!pop.isConnected) return;
    const at = anchor.getBoundingClientRect();
    const { above, below } = roomsOf(at);
    const room = Math.max(0, isBelow ? below : above);
    // What belongs to the end of the window ends with it.
    const start = at.left + at.right > innerWidth ? at.right - pop.offsetWidth : at.left;
    pop.style.maxBlockSize = `${room}px`;
    pop.style.top = `${isBelow ? at.bottom + GAP : at.top - GAP - pop.offsetHeight}px`;
    pop.style.left = `${Math.max(EDGE, Math.min(start, innerWidth - pop.offsetWidth - EDGE))}px`;
    requestAnimationFrame(put);
  };
  put();
}
