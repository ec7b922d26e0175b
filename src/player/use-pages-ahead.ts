import { useEffect } from 'react';
import type { Flow } from '../flow/flow';
import { openOptions } from '../flow/replay';
import { stepPath } from '../site/address';
import { loadPage } from '../site/page';
import { whenIdle } from '../site/when-idle';

/**
 * Loads the pages that may follow a step while the person reads, so that none of them has to be waited for.
 *
 * @param isReady false until the page is alive.
 */
export function usePagesAhead(locale: string, flow: Flow, step: string, isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    whenIdle(() => {
      // One that does not come now is loaded when it is asked for.
      for (const { target } of openOptions(flow, step))
        loadPage(stepPath(locale, flow.id, target)).catch(() => undefined);
    });
  }, [locale, flow, step, isReady]);
}
