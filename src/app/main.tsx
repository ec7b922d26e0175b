import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { sitePath } from '../content/base';
import { appIn } from '../player/app-param';
import { App } from './app';
import { offerReload, offerVersion } from './browser/offer';
import { CrashBoundary } from './crash';
import { loadedPage, loadPage } from './load-page';
import { noteStep } from './pages/step/note-step';

const root = document.getElementById('root')!;
const isShell = root.firstElementChild === null;
/** What a host sends where it has no page: an address that was rewritten may lead to one all the same. */
const isNotFound = document.querySelector('[data-page=not-found]') !== null;

// A messenger may have encoded the `#`: then the answers stand in the path or the query.
const query = appIn(location.search) ? location.search : '';
const [path, ...answers] = (location.pathname + query).split(/%(?:25)*23/);
if (answers.length > 0) history.replaceState(history.state, '', `${path}#${answers.join('#')}`);

const app = (
  <CrashBoundary isShell={isShell}>
    {/* In a transition, the next step would be drawn in slices and painted later. */}
    <BrowserRouter useTransitions={false}>
      <App />
    </BrowserRouter>
  </CrashBoundary>
);

// After a reload, Back and Forward may lead to a page of the same document that it has not loaded. What is
// shown stays until that is there. The router listens after this.
addEventListener('popstate', (event) => {
  const path = sitePath(location);
  if (loadedPage(path)) return;
  event.stopImmediatePropagation();
  loadPage(path).then(
    () => dispatchEvent(new PopStateEvent('popstate', { state: event.state as unknown })),
    () => location.reload(),
  );
});

// What the page shows is loaded first, so that taking it over changes nothing of it.
const page = await loadPage(sitePath(location));
// Only now is it known which step the shell shows; a page of its own has noted it before: see routes.tsx.
if (isShell || isNotFound) noteStep(page, location.hash);
if (!isShell && !isNotFound) hydrateRoot(root, app);
else createRoot(root).render(app);

// Vite's, for any code that is asked for and does not come.
addEventListener('vite:preloadError', () => void offerReload());

export { offerVersion };
