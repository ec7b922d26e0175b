import { readNote, writeNote } from './site/note';
import { KEPT_KEY, readItem } from './site/storage';

/** The first signs that somebody is about to use the page. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'focusin'] as const;

/**
 * Notes what is known of the walk, so that a link followed before the code has run is not lost. Before
 * the first answer there is nothing to note.
 */
function noteMove(fragment: string, { flow, step }: DOMStringMap): void {
  const note = readNote();
  if (/^\d/.test(fragment)) writeNote(fragment);
  else if (fragment.startsWith('+')) writeNote((note || `@${flow}`) + fragment);
  else if (note) writeNote(`${note}@${flow}:${step}`);
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
// A link that carries a journey may no longer fit, one that gave an answer has to be kept, and a journey
// that was kept is offered at home: none of them waits to be asked.
else if (
  main.dataset.step ? fragment : main.dataset.page === 'home' && readItem('localStorage', KEPT_KEY)
) {
  (window.requestIdleCallback ?? setTimeout)(start);
} else if (main.dataset.step) {
  for (const sign of SIGNS) addEventListener(sign, start, { passive: true });
}
