import type { FirstPage } from '../embed/frame/first-page';
import { Widget } from '../embed/frame/widget';
import { App } from './app';
import { loadPage } from './load-page';
import { noteStep } from './pages/step/note-step';

const open = async (path: string, hash: string): Promise<boolean> => {
  const page = await loadPage(path);
  noteStep(page, hash);
  return page.name !== 'not-found';
};

/** Shows the site in the frame of a host's page, from what stands there already. */
export const takeOver = (first: FirstPage): Promise<void> =>
  new Widget({ App, open }, first).start();
