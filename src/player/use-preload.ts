import { useEffect } from 'react';
import { loadLaterParts } from './lazily';
import type { LoadedStep } from './load-step';
import { whenIdle } from './when-idle';

/**
 * Loads the steps that may follow while the person reads, so that none of them has to be waited for.
 * Another article opens as a page of its own, which then finds its files on the device.
 *
 * @param isReady false before hydration.
 */
export function usePreload(page: LoadedStep, isReady: boolean): void {
  useEffect(() => {
    let isCurrent = isReady;
    loadLaterParts().then(
      ({ preloadAhead }) => whenIdle(() => isCurrent && preloadAhead(page, () => isCurrent)),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [page, isReady]);
}
