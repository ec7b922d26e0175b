import { useSyncExternalStore } from 'react';

/** As in `styles/sidebar.css`. */
const query = () => matchMedia('(width < 48rem)');

function subscribe(onChange: () => void): () => void {
  const list = query();
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}

/** Whether the window is as narrow as the sidebar of a helpdesk, where what is said stands alone. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => query().matches,
    () => false,
  );
