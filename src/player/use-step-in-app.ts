import { useEffect, useState } from 'react';
import type { LoadedStep } from './load-step';
import type { StepInApp } from './step-in-app';

/**
 * A step with its captions as the app of the person shows them, as soon as these have come.
 *
 * @param app language of the app; undefined until it was said.
 */
export function useStepInApp(step: LoadedStep, app: string | undefined): LoadedStep {
  const [known, setKnown] = useState<StepInApp>();
  const { locale } = step;
  const languages = `${locale} ${app}`;

  useEffect(() => {
    if (!app || app === locale) return undefined;
    let isChosen = true;
    import('./step-in-app')
      .then(({ loadStepInApp }) => loadStepInApp(languages))
      .then(
        // It may come after those of a newer choice.
        (loaded) => isChosen && setKnown(loaded),
        // Without a network, captions stay as they are.
        () => undefined,
      );
    return () => {
      isChosen = false;
    };
  }, [app, locale, languages]);

  return known?.languages === languages ? known.show(step) : step;
}
