import { loadMoved } from '../../../content/moved';
import { nameToday } from '../../../engine/moved';
import { camelCase } from '../../../engine/step-path';
import { loadLaterParts } from '../../../player/lazily';
import { type LoadedStep, loadedStep, loadStep } from '../../../player/load-step';
import { SessionStep } from '../../../player/session-step';
import type { PageParams } from '../../page-module';

/** The step that an address names today. */
function stepOf({ flow, step }: PageParams): [flow: string, step: string] {
  const today = nameToday(flow, camelCase(step));
  return [today.flow, today.step];
}

export async function load(params: PageParams) {
  // Needed once the step is hydrated, which does without them where they do not come.
  if (!import.meta.env.SSR) loadLaterParts().catch(() => undefined);
  // Nearly every address names what is there: only another one waits for the table of what has moved.
  const found = await loadStep(params.locale, params.flow, camelCase(params.step));
  if (found) return found;
  await loadMoved();
  return loadStep(params.locale, ...stepOf(params));
}

export const loaded = (params: PageParams) => loadedStep(params.locale, ...stepOf(params));

/** One step of a flow, with the journey that led to it. */
export const View = (page: LoadedStep) => <SessionStep page={page} />;
