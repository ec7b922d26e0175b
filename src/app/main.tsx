import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app';
import { CrashBoundary } from './crash';
import { BrowserRouter } from './browser/browser-router';
import { noteMove } from '../player/pending-answers';
import { loadPage } from './page';

const root = document.getElementById('root')!;
const isShell = root.firstElementChild === null;
const app = (
  <CrashBoundary isShell={isShell}>
    <BrowserRouter>
      <App />
    </BrowserRouter>
  </CrashBoundary>
);

// What the page shows is loaded first, so that taking it over changes nothing of it.
const page = await loadPage(location.pathname);
// Only now is it known which step the shell shows; a page of its own has noted it before: see boot.ts.
if (isShell && page.kind === 'step') noteMove(location.hash.slice(1), page.flow.id, page.step);
if (!isShell && page.kind !== 'notFound') hydrateRoot(root, app);
else createRoot(root).render(app);

export { offerVersion } from './browser/offer';
