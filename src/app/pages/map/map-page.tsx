import { useTranslation } from 'react-i18next';
import { flowPath } from '../../../player/address';
import { FlowMap } from '../../../player/map/flow-map';
import type { MapLayout } from '../../../player/map/map-layout';

export interface MapPageProps {
  locale: string;
  layout: MapLayout;
}

/** A whole article at a glance. */
export function MapPage({ locale, layout }: MapPageProps) {
  const { t } = useTranslation();
  return (
    <main id="main" tabIndex={-1} data-page="map" data-flow={layout.flow}>
      <p className="article-name">
        <a href={flowPath(locale, layout.flow)}>{t('map.back')}</a>
      </p>
      <h1>{t('map.title', { title: layout.title })}</h1>
      <p className="lead">{t('map.lead')}</p>
      <FlowMap locale={locale} layout={layout} />
    </main>
  );
}
