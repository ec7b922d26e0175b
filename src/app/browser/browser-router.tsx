import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Navigator, Router, type To } from 'react-router';
import { createHref, showPage } from '../../player/show-page';

const readLocation = () => {
  const { pathname, search, hash } = window.location;
  return { pathname, search, hash, state: window.history.state as unknown };
};

type Location = ReturnType<typeof readLocation>;

function watchAddress(setLocation: (location: Location) => void) {
  const follow = () => {
    const next = readLocation();
    showPage(next.pathname, () => setLocation(next));
  };
  const move = (method: 'pushState' | 'replaceState') => (to: To, state: unknown) => {
    try {
      window.history[method](state, '', createHref(to));
    } catch {
      // A browser that has counted too many moves in a short time still opens a page.
      return window.location.assign(createHref(to));
    }
    follow();
  };
  const navigator: Navigator = {
    createHref,
    push: move('pushState'),
    replace: move('replaceState'),
    go: (delta) => window.history.go(delta),
  };
  return { follow, navigator };
}

/**
 * Keeps the address where a person sees it. The router's own of this name draws each move in slices, so that
 * the next step is painted later.
 */
export function BrowserRouter({ children }: { children: ReactNode }) {
  const [location, setLocation] = useState(readLocation);
  const { follow, navigator } = useMemo(() => watchAddress(setLocation), []);

  useEffect(() => {
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [follow]);

  return (
    <Router location={location} navigator={navigator}>
      {children}
    </Router>
  );
}
