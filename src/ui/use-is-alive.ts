import { useSyncExternalStore } from 'react';

/** Being alive never changes again. */
const subscribe = () => () => undefined;

/** False on the server and while the page is taken over, when only what was prerendered can be shown. */
export const useIsAlive = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
