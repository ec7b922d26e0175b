import { type Flow, stepMeta } from '../engine/flow';
import { stepsAhead } from '../engine/graph';
import { availableOptions } from '../engine/replay';
import { type LoadedStep, loadedStep, loadStep } from './load-step';
import { whenIdle } from './when-idle';

/**
 * The steps that may follow, the nearest first. A hand-over, which needs another article, is among them only
 * where it is next.
 */
function idsAhead(flow: Flow, step: string): string[] {
  const next = new Set(availableOptions(flow, step).map(({ target }) => target));
  return [...stepsAhead(flow, step)].filter((id) => next.has(id) || !stepMeta(flow, id).continueIn);
}

/** Loads the steps that may follow, as long as the person stands on this one. */
export function preloadAhead(
  { locale, flow, step, next }: LoadedStep,
  isCurrent: () => boolean,
): void {
  // One at a time, so that an answer that comes meanwhile is not kept waiting.
  const load = ([first, ...later]: readonly { flow: string; step: string }[]) => {
    if (!isCurrent() || !first) return;
    loadStep(locale, first.flow, first.step).then(
      () => whenIdle(() => load(later)),
      // One that does not come now is loaded when it is asked for.
      () => undefined,
    );
  };
  const ahead = idsAhead(flow, step).map((id) => ({ flow: flow.id, step: id }));
  load(
    [...(next ? [next] : []), ...ahead].filter((each) => !loadedStep(locale, each.flow, each.step)),
  );
}
