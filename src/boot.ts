import { noteMove } from './site/note';

/** The first signs that somebody is about to use the page. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'focusin'] as const;

function start(): void {
  for (const sign of SIGNS) removeEventListener(sign, start);
  // A failed download leaves the page as it is: all of it works by links.
  import('./main').catch(() => undefined);
}

const main = document.querySelector('main');
const fragment = location.hash.slice(1);
const { flow, step, page } = main?.dataset ?? {};
if (flow && step) noteMove(fragment, flow, step);

// In a frame of another site.
if (page === 'widget') import('./embed/widget').catch(() => undefined);
// A page without a step has nothing to bring alive, but for one that must see its own address.
else if (!main || page === 'not-found') start();
// A link that carries a journey may no longer fit: it has to be looked at unasked.
else if (step && fragment && !fragment.startsWith('+')) {
  (window.requestIdleCallback ?? setTimeout)(start);
} else if (step) {
  for (const sign of SIGNS) addEventListener(sign, start, { passive: true });
}
