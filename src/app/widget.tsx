import { startWidget } from '../embed/frame/widget';
import { App } from './app';
import { loadPage } from './load-page';
import { noteStep } from './pages/step/note-step';

await startWidget({
  App,
  open: async (path, hash) => {
    const page = await loadPage(path);
    noteStep(page, hash);
    return page.name !== 'not-found';
  },
});
