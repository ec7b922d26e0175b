import { giveUpRoom } from '../player/told-room';
import { whenIdle } from '../player/when-idle';
import { guardIntent } from '../ui/guard-intent';
import { carryAddress } from './pages/step/note-step';
import { type Hydrate, type PageName, type Route, routes } from './routes';
import { hasStrayAnswers } from './stray-answers';

/** The first signs that somebody is about to use the page. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'focusin'] as const;

const { pathname } = location;

/** After a reload, Back and Forward lead to steps of the same document, which cannot show them before hydration. */
function openAddress(): void {
  if (location.pathname !== pathname) location.reload();
}

const main = document.querySelector('main');
// The choice of a language is no page of the table: it needs no code.
const route: Route | undefined =
  routes[(main?.dataset.step ? 'step' : main?.dataset.page) as PageName];

/** Left by a page that broke: see crash.tsx. It stays as it was written until somebody loads it once more. */
const { hasCrashed, ...state } = (history.state ?? {}) as { hasCrashed?: true };
if (hasCrashed) history.replaceState(state, '');

// Where this never comes, the style alone says that code is gone.
document.documentElement.dataset.runs = '';

/** A page without its code works by links, or says here that it does not. Nothing fills the room that was kept. */
function sayGone(): void {
  document.querySelector('[data-gone]')?.removeAttribute('hidden');
  delete document.documentElement.dataset.kept;
  giveUpRoom();
}

/**
 * A button that was pressed before anything could hear it: the first tap may be what begins hydration. Who has typed since
 * goes on with that, and what is pressed again must not take it away.
 */
let pressed: HTMLButtonElement | null = null;

function notePressed({ target, type }: Event): void {
  pressed = type === 'input' ? null : ((target as Element).closest('button') ?? pressed);
}

const DEEDS = ['click', 'input'] as const;

function pressAgain(): void {
  for (const deed of DEEDS) removeEventListener(deed, notePressed);
  pressed?.click();
}

function start(): void {
  for (const sign of SIGNS) removeEventListener(sign, start);
  if (hasCrashed) return sayGone();
  import('./main').then(() => {
    removeEventListener('popstate', openAddress);
    pressAgain();
  }, sayGone);
}

function startOn(time: Hydrate): void {
  if (time === 'now') start();
  if (time === 'idle') whenIdle(start);
  if (time === 'interaction')
    for (const sign of SIGNS) addEventListener(sign, start, { passive: true });
}

/** Puts the whole site on the device, unless the person saves data or the page stands in a frame. */
function precache(): void {
  const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
  if (connection?.saveData || window.parent !== window) return;
  import('./browser/precache')
    .then(({ precache }) => precache())
    // Forbidden, unknown to the browser or broken off: the site needs its network then.
    .catch(() => undefined);
}

guardIntent();
addEventListener('popstate', openAddress);
for (const deed of DEEDS) addEventListener(deed, notePressed);
// Only opening an address looks for the step of its answers.
addEventListener('hashchange', () => {
  if (hasStrayAnswers()) location.reload();
});

// The address of a step holds the answers, so the skip link moves the focus and nothing else.
addEventListener('click', (event) => {
  if (!(event.target as Element).closest('.skip')) return;
  event.preventDefault();
  document.getElementById('main')?.focus();
});

carryAddress();
route?.before?.(start);
// The empty shell stands in for any page.
if (!main) start();
else if (route && hasStrayAnswers()) start();
else if (route) startOn(typeof route.hydrate === 'function' ? route.hydrate() : route.hydrate);

if (import.meta.env.PROD) addEventListener('load', () => whenIdle(precache));
