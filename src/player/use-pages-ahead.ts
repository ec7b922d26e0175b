import { useEffect } from 'react';
import type { Flow } from '../flow/flow';
import { stepsAhead } from '../flow/graph';
import { stepPath } from '../site/address';
import { loadedPage, loadPage } from '../site/page';
import { whenIdle } from '../site/when-idle';

/**
 * Loads the pages that may follow a step while the person reads, the nearest first, so that none of them has to be
 * waited for.
 *
 * @param isReady false until the page is alive.
 */
export function usePagesAhead(locale: string, flow: Flow, step: string, isReady: boolean): void {
  useEffect(() => {
    let isCurrent = isReady;
    // One at a time, so that an answer that comes meanwhile is not kept waiting.
    const loadNext = () => {
      if (!isCurrent) return;
      const next = [...stepsAhead(flow, step)]
        .map((id) => stepPath(locale, flow.id, id))
        .find((path) => !loadedPage(path));
      if (next === undefined) return;
      loadPage(next).then(
        () => whenIdle(loadNext),
        // One that does not come now is loaded when it is asked for.
        () => undefined,
      );
    };
    whenIdle(loadNext);
    return () => {
      isCurrent = false;
    };
  }, [locale, flow, step, isReady]);
}
