const NAME = 'token';

/** The token of the address that the terminal printed. The tab keeps it, and the address bar does not. */
export function takeToken(): string {
  const address = new URL(location.href);
  const token = address.searchParams.get(NAME);
  if (token === null) return sessionStorage.getItem(NAME) ?? '';
  sessionStorage.setItem(NAME, token);
  address.searchParams.delete(NAME);
  history.replaceState(history.state, '', address);
  return token;
}
