import { type ReactNode, useMemo, useState } from 'react';
import { type Navigator, parsePath, Router, type To } from 'react-router';
import { createHref, showPage } from '../../player/show-page';

export interface MemoryRouterProps {
  /** Address of the first page. */
  start: string;
  children: ReactNode;
}

/**
 * Keeps the address in memory: the frame must not leave its page, and the Back of the host's page is not
 * ours. The router's own of this name would weigh on every other page.
 */
export function MemoryRouter({ start, children }: MemoryRouterProps) {
  const [location, setLocation] = useState(() => ({ ...parsePath(start), state: null as unknown }));
  const navigator = useMemo<Navigator>(() => {
    const move = (to: To, state: unknown) => {
      const next = typeof to === 'string' ? parsePath(to) : to;
      showPage(next.pathname ?? '', () => setLocation({ ...next, state: state ?? null }));
    };
    return {
      createHref,
      push: move,
      replace: move,
      go: () => undefined,
    };
  }, []);
  return (
    <Router location={location} navigator={navigator}>
      {children}
    </Router>
  );
}
