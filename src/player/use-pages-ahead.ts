import { useEffect } from 'react';
import { openOptions } from '../flow/replay';
import { stepPath } from '../site/address';
import { loadPage, type StepPage } from '../site/page';
import { whenIdle } from '../site/when-idle';

/**
 * Loads the pages that may follow a step while the person reads, so that none of them has to be waited for.
 * Another article opens as a page of its own, which then finds its files on the device.
 *
 * @param isReady false until the page is alive.
 */
export function usePagesAhead(
  { locale, flow, step, continuePath }: StepPage,
  isReady: boolean,
): void {
  useEffect(() => {
    if (!isReady) return;
    const targets = openOptions(flow, step).map(({ target }) => stepPath(locale, flow.id, target));
    whenIdle(() => {
      // One that does not come now is loaded when it is asked for.
      for (const path of [...targets, ...(continuePath ? [continuePath] : [])])
        loadPage(path).catch(() => undefined);
    });
  }, [locale, flow, step, continuePath, isReady]);
}
