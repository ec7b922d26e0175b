import { useEffect } from 'react';
import { type Flow, stepMeta } from '../engine/flow';
import { stepsAhead } from '../engine/graph';
import { openOptions } from '../engine/replay';
import { type LoadedStep, loadedStep, loadStep } from './load-step';
import { loadHandOver } from '../content/load-journey';
import { whenIdle } from './when-idle';

/**
 * The steps that may follow, the nearest first. A hand-over, which needs another article, is among them only
 * where it is next.
 */
function nearestAhead(flow: Flow, step: string): string[] {
  const next = new Set(openOptions(flow, step).map(({ target }) => target));
  return [...stepsAhead(flow, step)].filter((id) => next.has(id) || !stepMeta(flow, id).continueIn);
}

/**
 * Loads the pages that may follow a step while the person reads, so that none of them has to be waited for.
 * Another article opens as a page of its own, which then finds its files on the device.
 *
 * @param isReady false until the page is alive.
 */
export function usePagesAhead({ locale, flow, step }: LoadedStep, isReady: boolean): void {
  useEffect(() => {
    let isCurrent = isReady;
    // One at a time, so that an answer that comes meanwhile is not kept waiting.
    const loadAhead = async () => {
      const next = await loadHandOver(flow, step);
      if (next) await loadStep(locale, next.flow, next.step);
      for (const id of nearestAhead(flow, step)) {
        if (loadedStep(locale, flow.id, id)) continue;
        await new Promise<void>(whenIdle);
        if (!isCurrent) return;
        await loadStep(locale, flow.id, id);
      }
    };
    whenIdle(() => {
      // One that does not come now is loaded when it is asked for.
      if (isCurrent) loadAhead().catch(() => undefined);
    });
    return () => {
      isCurrent = false;
    };
  }, [locale, flow, step, isReady]);
}
