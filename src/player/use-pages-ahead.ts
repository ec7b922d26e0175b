import { useEffect } from 'react';
import { type Flow, stepMeta } from '../engine/flow';
import { stepsAhead } from '../engine/graph';
import { openOptions } from '../engine/replay';
import { stepPath } from './address';
import { loadedPage, loadPage, type StepPage } from '../app/page';
import { whenIdle } from './when-idle';

/**
 * Paths of the pages that may follow, the nearest first. A hand-over, which needs another article, is among
 * them only where it is next.
 */
function pathsAhead(locale: string, flow: Flow, step: string): string[] {
  const next = new Set(openOptions(flow, step).map(({ target }) => target));
  return [...stepsAhead(flow, step)]
    .filter((id) => next.has(id) || !stepMeta(flow, id).continueIn)
    .map((id) => stepPath(locale, flow.id, id));
}

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
    let isCurrent = isReady;
    // One at a time, so that an answer that comes meanwhile is not kept waiting.
    const load = ([path, ...later]: readonly string[]) => {
      if (!isCurrent || path === undefined) return;
      loadPage(path).then(
        () => whenIdle(() => load(later)),
        // One that does not come now is loaded when it is asked for.
        () => undefined,
      );
    };
    whenIdle(() => {
      if (!isCurrent) return;
      const paths = [...(continuePath ? [continuePath] : []), ...pathsAhead(locale, flow, step)];
      load(paths.filter((path) => !loadedPage(path)));
    });
    return () => {
      isCurrent = false;
    };
  }, [locale, flow, step, continuePath, isReady]);
}
