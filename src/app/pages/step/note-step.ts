import { recordNavigation } from '../../../player/pending-answers';
import type { LoadedStep } from '../../../player/load-step';
import type { PageData } from '../../page-module';

/** Notes the step of a page that was prerendered, so that an answer given by its link is not lost. */
export function noteStepInView(): void {
  const { flow, step } = document.querySelector('main')!.dataset;
  recordNavigation(location.hash.slice(1), flow!, step!);
}

/** The same for a page that has no document of its own, if it is a step. */
export function noteStep({ name, data }: { name: string; data: PageData }, hash: string): void {
  if (name !== 'step') return;
  const { flow, step } = data as LoadedStep;
  recordNavigation(hash.slice(1), flow.id, step);
}
