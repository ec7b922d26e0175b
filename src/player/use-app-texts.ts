import type { i18n as I18n } from 'i18next';
import { useEffect, useMemo, useState } from 'react';
import { appOf } from '../content/instance';
import type { LoadedStep } from './load-step';

/**
 * A step with its captions as the app of the person shows them, as soon as these have come.
 *
 * @param app language of the app; undefined until it was said.
 */
export function useAppTexts(step: LoadedStep, app: string | undefined): LoadedStep {
  const { locale } = step;
  const [known, setKnown] = useState<I18n>();
  const isOther = app !== undefined && app !== locale;

  useEffect(() => {
    if (!isOther) return;
    import('../content/app-texts')
      .then(({ loadAppTexts }) => loadAppTexts(`${locale} ${app}`))
      // Without a network the next step tries again.
      .then(setKnown, () => undefined);
  }, [isOther, locale, app, step]);

  const texts = isOther && known?.language === locale && appOf(known) === app ? known : step.texts;
  // Another object would be drawn anew on every render.
  return useMemo(
    () => (texts === step.texts ? step : { ...step, texts, figures: step.draw(texts) }),
    [step, texts],
  );
}
