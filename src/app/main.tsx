import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { sitePath } from '../content/base';
import { App } from './app';
import { offerReload, offerVersion } from './browser/offer';
import { CrashBoundary } from './crash';
import { loadedPage, loadPage } from './load-page';
import { noteStep } from './pages/step/note-step';
import { SiteFrame } from './site-frame';
import { hasStrayAnswers } from './stray-answers';

const root = document.getElementById('root')!;
const isShell = root.firstElementChild === null;
/** What a host sends where it has no page: an address that was rewritten may lead to one all the same. */
const isNotFound = document.querySelector('[data-page=not-found]') !== null;
/** Path of the document. */
const { pathname } = location;

const app = (
  <CrashBoundary isShell={isShell}>
    {/* In a transition, the next step would be drawn in slices and painted later. */}
    <BrowserRouter useTransitions={false}>
      <App Frame={SiteFrame} />
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
let page = await loadPage(sitePath(location));
if (page.name === 'not-found' || hasStrayAnswers()) {
  const meant = await import('./meant-address')
    .then(({ findMeantAddress }) => findMeantAddress())
    // Without a network, the page says what it can.
    .catch(() => undefined);
  if (meant !== undefined) {
    history.replaceState(history.state, '', meant);
    page = await loadPage(sitePath(location));
  }
}
const isOwnPage = !isShell && !isNotFound && location.pathname === pathname;
// Only now is it known which step is shown; a page of its own has noted it before: see routes.tsx.
if (!isOwnPage) noteStep(page, location.hash);
if (isOwnPage) hydrateRoot(root, app);
else createRoot(root).render(app);

// Vite's, for any code that is asked for and does not come.
addEventListener('vite:preloadError', () => void offerReload());

export { offerVersion };
