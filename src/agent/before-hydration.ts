import { readItem, STORAGE_KEYS } from '../player/storage';

/** Where the device keeps the calls, and whether the keys of the workspace are off. */
export const CALLS_KEY = STORAGE_KEYS.calls;
export const KEYS_OFF_KEY = STORAGE_KEYS.keysOff;

/** The one key that makes sense before the workspace is hydrated. */
function goToSearch(event: KeyboardEvent): void {
  const isSlash = event.key === '/' || (event.key === '.' && event.code === 'Slash');
  if (!isSlash || event.target !== document.body) return;
  event.preventDefault();
  document.querySelector('input')?.focus();
}

/** What is searched for opens in the workspace, once it is there. Until then the field keeps what was typed. */
const stay = (event: SubmitEvent) => event.preventDefault();

/** Watches the page of the workspace until it is hydrated, which begins at once where calls are kept, and in a helpdesk. */
export function watchBeforeHydration(start: () => void): void {
  addEventListener('submit', stay);
  if (window.parent !== window || readItem('localStorage', CALLS_KEY)) start();
  if (readItem('localStorage', KEYS_OFF_KEY)) return;
  addEventListener('keydown', goToSearch, { once: true });
}
