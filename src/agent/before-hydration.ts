import { readItem, STORAGE_KEYS } from '../player/storage';

/** Where the device keeps the calls, and whether the keys of the workspace are off. */
export const CALLS_KEY = STORAGE_KEYS.calls;
export const KEYS_OFF_KEY = STORAGE_KEYS.keysOff;

/** Ends what is listened to before the workspace hears its keys itself. */
export const hydration = new AbortController();

/** With no call on screen, letters are what the caller says. */
const isIdle = (calls: string) => !calls || calls.includes('"current":0');

/** The keys that make sense before the workspace is hydrated. */
function goToSearch(event: KeyboardEvent): void {
  const { key, code, target, ctrlKey, metaKey, altKey } = event;
  const isSlash = key === '/' || (key === '.' && code === 'Slash');
  const isText =
    /^\p{L}$/u.test(key) &&
    !(ctrlKey || metaKey || altKey) &&
    isIdle(readItem('localStorage', CALLS_KEY));
  if (target !== document.body || !(isSlash || isText)) return;
  // The field that has the focus now takes the letter.
  if (isSlash) event.preventDefault();
  document.querySelector('input')?.focus();
}

/** What is searched for opens in the workspace, once it is there. Until then the field keeps what was typed. */
const stay = (event: SubmitEvent) => event.preventDefault();

/** Watches the page of the workspace until it is hydrated, which begins at once where calls are kept, and in a helpdesk. */
export function watchBeforeHydration(start: () => void): void {
  addEventListener('submit', stay);
  if (window.parent !== window || readItem('localStorage', CALLS_KEY)) start();
  if (readItem('localStorage', KEYS_OFF_KEY)) return;
  addEventListener('keydown', goToSearch, { signal: hydration.signal });
}
