import { noteMove } from '../player/pending-answers';
import { KEPT_KEY, readItem } from '../player/storage';
import { whenIdle } from '../player/when-idle';

/** The first signs that somebody is about to use the page. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'focusin'] as const;

const { pathname } = location;

/** After a reload, Back and Forward lead to steps of the same document, which cannot show them before it is alive. */
function openAddress(): void {
  if (location.pathname !== pathname) location.reload();
}

function start(): void {
  for (const sign of SIGNS) removeEventListener(sign, start);
  import('./main').then(
    () => removeEventListener('popstate', openAddress),
    // A failed download leaves the page as it is: all of it works by links.
    () => undefined,
  );
}

/** Puts the whole site on the device, unless the person saves data or the page stands in a frame. */
function keepOffline(): void {
  const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
  if (connection?.saveData || window.parent !== window) return;
  import('./browser/keep')
    .then(({ keepOffline }) => keepOffline())
    // Forbidden, unknown to the browser or broken off: the site needs its network then.
    .catch(() => undefined);
}

// Printing does not bring the page alive: what it needs is asked for when it is used.
document.querySelector('[data-print-article]')?.addEventListener('click', () => {
  const { lang } = document.documentElement;
  import('./pages/article/whole-article')
    .then(({ printArticle }) => printArticle(lang, main!.dataset.flow!))
    // Without the code, paper shows what the page does.
    .catch(() => window.print());
});

addEventListener('popstate', openAddress);

const main = document.querySelector('main');
const fragment = location.hash.slice(1);
const { flow, step, page } = main?.dataset ?? {};
if (flow && step) noteMove(fragment, flow, step);

const comesAlive = step !== undefined || ['home', 'search', 'map', 'agent'].includes(page ?? '');

// In a frame of another site.
if (page === 'widget') import('../embed/frame/widget').catch(() => undefined);
// Some pages must see their own address. The empty shell, which stands in for any page, starts at once.
else if (!main || page === 'not-found' || (page === 'search' && location.search)) start();
// A link that carries a journey may no longer fit, one that gave an answer has to be kept, and a journey
// that was kept is offered at home: none of them waits to be asked.
else if (step ? fragment : page === 'home' && readItem('localStorage', KEPT_KEY)) {
  whenIdle(start);
} else if (comesAlive) {
  for (const sign of SIGNS) addEventListener(sign, start, { passive: true });
}

if (page === 'agent')
  import('../agent/at-rest').then(
    ({ watchAtRest }) => watchAtRest(start),
    () => undefined,
  );

if (import.meta.env.PROD) addEventListener('load', () => whenIdle(keepOffline));
