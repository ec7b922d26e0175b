import { loadAppTexts } from '../content/app-texts';
import { loadOnce } from '../engine/load-once';
import { oncePerKey } from '../engine/once-per-key';
import type { LoadedStep } from './load-step';

/** Shows steps of one language with their captions as an app shows them. */
export interface StepInApp {
  /** Languages of the page and of the app: `en ru`. */
  languages: string;
  /** The same step each time, so that it is drawn once. */
  show: (step: LoadedStep) => LoadedStep;
}

/** @throws Error when a file cannot be downloaded. */
export const loadStepInApp = loadOnce(async (languages): Promise<StepInApp> => {
  const [locale, app] = languages.split(' ') as [string, string];
  const texts = await loadAppTexts(locale, app);
  const known = oncePerKey<LoadedStep>();
  const show = (step: LoadedStep) =>
    known(step, languages, () => ({ ...step, texts, figures: step.draw(texts) }));
  return { languages, show };
});
