import { useSyncExternalStore } from 'react';

/** Hydration happens once. */
const subscribe = () => () => undefined;

/** False on the server and while the page is taken over, when only what was prerendered can be shown. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
