import { type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { onPlainClick } from '../../ui/plain-click';
import { mapPath, stepPath } from '../address';
import { Text } from '../text';
import type { MapLayout, MapStep } from './map-layout';
import { Sign } from './sign';

export interface MapStepCardProps {
  locale: string;
  layout: MapLayout;
  step: MapStep;
  isHere: boolean;
  /** Takes the link to the step. */
  link: RefObject<HTMLAnchorElement | null>;
  onOpen?: ((step: string) => void) | undefined;
}

/** The step that was chosen on a map: its options, and where they lead. */
export function MapStepCard({ locale, layout, step, isHere, link, onOpen }: MapStepCardProps) {
  const { t } = useTranslation();
  const title = useId();
  const { id, kind, options } = step;
  return (
    <section className="map-step" aria-labelledby={title} aria-live="polite">
      <div>
        <p className="quiet">{t(isHere ? 'map.marks.here' : `map.kinds.${kind as 'question'}`)}</p>
        <h2 id={title}>
          <Text text={step.title} locale={locale} />
        </h2>
        <a
          ref={link}
          className="button"
          href={stepPath(locale, layout.flow, id)}
          onClick={onPlainClick(onOpen && (() => onOpen(id)))}
        >
          {t('map.open')}
          <kbd aria-hidden="true">{'Enter'}</kbd>
        </a>
      </div>
      <ol>
        {options.map(({ id: option, text, target }) => {
          const next = layout.steps.find((each) => each.id === target);
          return (
            <li key={option}>
              <Text text={text} locale={locale} />
              <p className="quiet">
                {next?.outcome ? (
                  <Sign name={next.outcome} />
                ) : (
                  <span aria-hidden="true">{layout.isMirrored ? '← ' : '→ '}</span>
                )}
                {next?.continues ? (
                  <a href={mapPath(locale, next.continues.flow)}>
                    {t('map.title', { title: next.continues.title })}
                  </a>
                ) : (
                  <Text text={next?.title ?? ''} locale={locale} />
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
