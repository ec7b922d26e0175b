import { readItem, writeItem } from '../../../player/storage';

const NAME = 'token';
const KEY = 'latchkey-studio-token';

/** What the address of this page said, until the studio has refused it. */
let given: string | undefined;

/** Takes the token of the address that the terminal printed, and the address bar does not show it. */
export function takeToken(): void {
  const address = new URL(location.href);
  given = address.searchParams.get(NAME) ?? undefined;
  if (given === undefined) return;
  address.searchParams.delete(NAME);
  history.replaceState(history.state, '', address);
}

/** The token of this page's address, or else of the studio that was opened last, by any page. */
export const token = (): string => given ?? readItem('localStorage', KEY);

/** Keeps a token that the studio took, for pages that are opened again while it runs; one that it refused is no use. */
export function noteAnswer(isTaken: boolean): void {
  if (!isTaken) given = undefined;
  else if (given !== undefined) writeItem('localStorage', KEY, given);
}
