import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app';
import { CrashBoundary } from './crash';
import { loadPage } from './site/page';

const root = document.getElementById('root')!;
const app = (
  <CrashBoundary>
    <BrowserRouter>
      <App />
    </BrowserRouter>
  </CrashBoundary>
);

// What the page shows is loaded first, so that taking it over changes nothing of it.
const page = await loadPage(location.pathname);
if (root.firstElementChild && page.kind !== 'notFound') hydrateRoot(root, app);
else createRoot(root).render(app);
