import { basename } from '../../content/base';
import { isPlainClick } from '../../ui/plain-click';

/**
 * Keeps the frame on its page, for all others refuse to be framed: a link or a form that leads to a page
 * of the site is followed in memory, anything else in a new tab. Links to a telephone or to mail are left
 * to the browser.
 *
 * @param visit shows a page of the site, or resolves to false where there is none that can be shown here.
 * @param openTab opens a new tab.
 */
export function followLinks(
  visit: (url: URL) => Promise<boolean>,
  openTab: (url: string) => void,
): void {
  const go = async (url: URL, isHere: boolean) => {
    const isBelow = url.pathname.startsWith(`${basename}/`);
    // A page that cannot be downloaded is opened in a tab, which says what is wrong and can be reloaded.
    const isShown = isHere && isBelow && (await visit(url).catch(() => false));
    if (!isShown) openTab(url.href);
  };
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || event.defaultPrevented || event.button > 1) return;
    if (!/^https?:$/.test(link.protocol) || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    const isHere = link.origin === location.origin && isPlainClick(event) && link.target === '';
    void go(new URL(link.href), isHere);
  };
  document.addEventListener('click', onClick);
  document.addEventListener('auxclick', onClick);
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented) return;
    event.preventDefault();
    const url = new URL(form.action);
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string') url.searchParams.set(name, value);
    }
    void go(url, url.origin === location.origin);
  });
}
