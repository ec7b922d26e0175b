import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Text } from '../text';
import { kebabCase } from '../../engine/step-path';
import { mapPath, stepPath } from '../address';
import type { MapLayout, MapOption, MapStep } from './map-layout';
import { optionMark, stepMark, type MapTrail } from './map-trail';

export interface MapOutlineProps {
  locale: string;
  layout: MapLayout;
  trail?: MapTrail | undefined;
}

const entryId = (step: string): string => `step-${kebabCase(step)}`;

/** The map as text: each step, what can be answered and where that leads. */
export const MapOutline = memo(function MapOutline({ locale, layout, trail }: MapOutlineProps) {
  const { t } = useTranslation();
  const titles = new Map(layout.steps.map(({ id, title }) => [id, title]));

  const option = (step: string, { id, text, target }: MapOption) => {
    const mark = trail && optionMark(trail, step, id);
    return (
      <li key={id} data-option={id}>
        <Text text={text} locale={locale} />
        {(mark === 'chosen' || mark === 'assumed' || mark === 'open') && (
          <em> ({t(`map.options.${mark}`)})</em>
        )}{' '}
        <a href={`#${entryId(target)}`}>
          <Text text={titles.get(target) ?? ''} locale={locale} />
        </a>
      </li>
    );
  };

  const step = ({ id, kind, outcome, title, options, continues }: MapStep) => {
    const mark = trail && stepMark(trail, id);
    return (
      <li key={id} id={entryId(id)} {...(mark === 'here' && { 'aria-current': 'step' })}>
        <h3>
          <a href={stepPath(locale, layout.flow, id)}>
            <Text text={title} locale={locale} />
          </a>
        </h3>
        <p className="quiet">
          {outcome ? t(`outcome.${outcome}`) : t(`map.kinds.${kind as 'question'}`)}
          {mark && <em> ({t(`map.marks.${mark}`)})</em>}
        </p>
        {options.length > 0 && <ul className="needs">{options.map((each) => option(id, each))}</ul>}
        {continues && (
          <p>
            <a href={mapPath(locale, continues.flow)}>
              {t('map.title', { title: continues.title })}
            </a>
          </p>
        )}
      </li>
    );
  };

  return (
    <details className="map-outline">
      <summary>
        <h2>{t('map.asText')}</h2>
      </summary>
      <ol>{layout.steps.map(step)}</ol>
    </details>
  );
});
