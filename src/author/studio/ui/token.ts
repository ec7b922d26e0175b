import { readItem, writeItem } from '../../../player/storage';

const NAME = 'token';
const KEY = 'latchkey-studio-token';

/**
 * Keeps the token of the address that the terminal printed, and the address bar does not show it. The browser has it
 * for this address as long as it is worth anything, that is until the studio ends.
 */
export function takeToken(): void {
  const address = new URL(location.href);
  const token = address.searchParams.get(NAME);
  if (token === null) return;
  writeItem('localStorage', KEY, token);
  address.searchParams.delete(NAME);
  history.replaceState(history.state, '', address);
}

/** The token of the studio that was opened last, by this page or by another one. */
export const lastToken = (): string => readItem('localStorage', KEY);
