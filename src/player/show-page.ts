import { startTransition } from 'react';
import { createPath, type To } from 'react-router';
import { loadedPage } from '../app/page';

/** Shows a page at once where it has been loaded; otherwise what is shown stays until it is there. */
export function showPage(path: string, show: () => void): void {
  if (loadedPage(path)) show();
  else startTransition(show);
}

/** Where a router leads, as an address. */
export const createHref = (to: To): string => (typeof to === 'string' ? to : createPath(to));
