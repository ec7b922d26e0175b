import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { siteName } from '#guide/site.config';
import { loadTexts } from '../../../content/instance';
import { isFlowId } from '../../../content/manifest';
import { flowText } from '../../../content/step-text';
import { flowPath } from '../../../player/address';
import { loadMap } from '../../../player/map/load-map';
import type { MapTrail } from '../../../player/map/map-trail';
import { Icon } from '../../../ui/icon';
import { NoNetworkPage } from '../../no-network-page';
import type { PageParams, PropsFrom } from '../../page-module';
import { savedTrail } from './saved-trail';

/** Not kept for use without a network, unless somebody has looked at a map before: see `src/build/worker.ts`. */
const loadFlowMap = () =>
  import('../../../player/map/flow-map').then(
    ({ FlowMap }) => FlowMap,
    () => undefined,
  );

/** @throws Error where the map cannot be had and the page shows it already, so that it stays as it is. */
export async function load({ locale, flow }: PageParams) {
  if (!isFlowId(flow)) return undefined;
  const [layout, FlowMap, texts] = await Promise.all([
    loadMap(flow, locale),
    loadFlowMap(),
    loadTexts(locale, [flow]),
  ]);
  const { title } = flowText(texts, flow);
  const heading = texts.t('map.title', { title });
  if (!(layout && FlowMap) && !import.meta.env.SSR && document.querySelector('.map'))
    throw new Error(`No map of "${flow}".`);
  return {
    locale,
    texts,
    title: `${heading} – ${siteName}`,
    description: texts.t('map.description', { title }),
    heading,
    layout,
    FlowMap,
  };
}

/** A whole article at a glance. */
export function View({ locale, heading, layout, FlowMap }: PropsFrom<typeof load>) {
  const { t } = useTranslation();
  const [trail, setTrail] = useState<MapTrail>();
  const flow = layout?.flow;

  // What the device keeps is outside React, and only known once the page is hydrated.
  useEffect(() => {
    if (flow) savedTrail(flow).then(setTrail, () => setTrail(undefined));
  }, [flow]);

  if (!layout || !FlowMap) return <NoNetworkPage title={heading} page="map" />;
  return (
    <main id="main" tabIndex={-1} data-page="map" data-flow={layout.flow}>
      <div className="map-title">
        <p className="article-name">
          <a href={flowPath(locale, layout.flow)}>
            <Icon name="back" />
            {t('map.back')}
          </a>
        </p>
        <h1>{t('map.title', { title: layout.title })}</h1>
      </div>
      <FlowMap key={layout.flow} {...{ locale, layout, trail }} />
    </main>
  );
}
