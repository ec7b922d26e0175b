import { useEffect } from 'react';
import { stepMeta } from '../flow/flow';
import { stepsAhead } from '../flow/graph';
import { openOptions } from '../flow/replay';
import { stepPath } from '../site/address';
import { loadedPage, loadPage, type StepPage } from '../site/page';
import { whenIdle } from '../site/when-idle';

type Place = Pick<StepPage, 'locale' | 'flow' | 'step' | 'continuePath'>;

/**
 * Paths of the pages that may follow, the nearest first. A hand-over, which needs another article, is among
 * them only where it is next.
 */
function pathsAhead({ locale, flow, step, continuePath }: Place): string[] {
  const next = new Set(openOptions(flow, step).map(({ target }) => target));
  const steps = [...stepsAhead(flow, step)].filter(
    (id) => next.has(id) || !stepMeta(flow, id).continueIn,
  );
  const paths = steps.map((id) => stepPath(locale, flow.id, id));
  return continuePath ? [continuePath, ...paths] : paths;
}

/**
 * Loads the pages that may follow a step while the person reads, so that none of them has to be waited for.
 * Another article opens as a page of its own, which then finds its files on the device.
 *
 * @param isReady false until the page is alive.
 */
export function usePagesAhead({ locale, flow, step, continuePath }: Place, isReady: boolean): void {
  useEffect(() => {
    const place = { locale, flow, step, ...(continuePath && { continuePath }) };
    let isCurrent = isReady;
    // One at a time, so that an answer that comes meanwhile is not kept waiting.
    const loadNext = () => {
      const next = isCurrent && pathsAhead(place).find((path) => !loadedPage(path));
      if (!next) return;
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
  }, [locale, flow, step, continuePath, isReady]);
}
