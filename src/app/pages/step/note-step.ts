import { appIn, appQuery } from '../../../player/app-param';
import { recordNavigation } from '../../../player/pending-answers';
import { readItem, STORAGE_KEYS } from '../../../player/storage';
import type { LoadedStep } from '../../../player/load-step';
import type { PageData } from '../../page-module';

/** Whether the address or the device, in what `saveSession` keeps, says which language the person's app speaks. */
export const saysApp = (): boolean =>
  appIn(location.search) !== '' || readItem('localStorage', STORAGE_KEYS.session).includes('"app"');

/**
 * Notes the step of a page that was prerendered, so that an answer given by its link is not lost, and lets its links
 * carry on what the address says of the person's app.
 */
export function noteStepInView(): void {
  const main = document.querySelector('main')!;
  const { flow, step } = main.dataset;
  recordNavigation(location.hash.slice(1), flow!, step!);
  const query = appQuery(appIn(location.search));
  if (query)
    for (const link of main.querySelectorAll<HTMLAnchorElement>('[href*="#"]')) link.search = query;
}

/** The same for a page that has no document of its own, if it is a step. */
export function noteStep({ name, data }: { name: string; data: PageData }, hash: string): void {
  if (name !== 'step') return;
  const { flow, step } = data as LoadedStep;
  recordNavigation(hash.slice(1), flow.id, step);
}
