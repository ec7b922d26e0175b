import { appIn, appQuery } from '../../../player/app-param';
import { readPendingAnswers, recordNavigation } from '../../../player/pending-answers';
import { readItem, STORAGE_KEYS } from '../../../player/storage';
import { keepRoom } from '../../../player/told-room';
import type { LoadedStep } from '../../../player/load-step';
import type { PageData } from '../../page-module';

/** Whether the address or the device, in what `saveSession` keeps, says which language the person's app speaks. */
export const saysApp = (): boolean =>
  appIn(location.search) !== '' || readItem('localStorage', STORAGE_KEYS.session).includes('"app"');

const links = (selector: string) => document.querySelectorAll<HTMLAnchorElement>(selector);

/**
 * Lets the links of a page that was prerendered carry on what its address says: those of an article the person's app,
 * and those to other languages all of it.
 */
export function carryAddress(): void {
  const { search, hash } = location;
  const query = appQuery(appIn(search));
  if (query) for (const link of links('main[data-flow] [href^="/"]')) link.search = query;
  if (search || hash)
    for (const link of links('a[hreflang]')) link.href = link.pathname + search + hash;
}

/** Notes the step of a page that was prerendered, so that an answer given by its link is not lost. */
export function noteStepInView(): void {
  const { flow, step } = document.querySelector('main')!.dataset;
  recordNavigation(location.hash.slice(1), flow!, step!);
  keepRoom(readPendingAnswers());
}

/** The same for a page that has no document of its own, if it is a step. */
export function noteStep({ name, data }: { name: string; data: PageData }, hash: string): void {
  if (name !== 'step') return;
  const { flow, step } = data as LoadedStep;
  recordNavigation(hash.slice(1), flow.id, step);
}
