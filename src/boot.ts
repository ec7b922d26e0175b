import { readNote, writeNote } from './site/note';

/** The first signs that somebody is about to use the page. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'focusin'] as const;

/** Notes what is known of the walk, so that a link followed before the code has run is not lost. */
function noteMove(fragment: string, { flow, step }: DOMStringMap): void {
  if (/^\d/.test(fragment)) writeNote(fragment);
  else writeNote(readNote() + (fragment.startsWith('+') ? fragment : `@${flow}:${step}`));
}

function start(): void {
  for (const sign of SIGNS) removeEventListener(sign, start);
  // A failed download leaves the page as it is: all of it works by links.
  import('./main').catch(() => undefined);
}

const main = document.querySelector('main');
const fragment = location.hash.slice(1);
if (main?.dataset.step) noteMove(fragment, main.dataset);

// A page without a step has nothing to bring alive, but for one that must see its own address.
if (!main || main.dataset.page === 'not-found') start();
// A link that carries a journey may no longer fit: it has to be looked at unasked.
else if (main.dataset.step && fragment && !fragment.startsWith('+')) {
  (window.requestIdleCallback ?? setTimeout)(start);
} else if (main.dataset.step || main.dataset.page === 'map') {
  for (const sign of SIGNS) addEventListener(sign, start, { passive: true });
}
