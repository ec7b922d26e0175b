import { siteName } from '#guide/site.config';
import { NoNetworkPage } from '../../no-network-page';
import { loadTexts } from '../../../content/instance';
import { flowText } from '../../../content/step-text';
import type { MapPage as Page } from '../../page';
import { loadMap } from '../../../player/map/load-map';
import { MapPage } from './map-page';

/**
 * The page that shows the map of a flow.
 *
 * @throws Error where the map cannot be had and the page shows it already, so that it stays as it is.
 */
export async function mapOf(locale: string, flow: string): Promise<Page> {
  const [layout, texts] = await Promise.all([loadMap(flow, locale), loadTexts(locale, [flow])]);
  const article = flowText(texts, flow).title;
  const title = texts.t('map.title', { title: article });
  if (!layout && document.querySelector('.map')) throw new Error(`No map of "${flow}".`);
  return {
    kind: 'map',
    locale,
    texts,
    path: `map/${flow}/`,
    title: `${title} – ${siteName}`,
    description: texts.t('map.description', { title: article }),
    ...(layout && { layout }),
    View: layout ? () => MapPage({ locale, layout }) : () => NoNetworkPage({ title, kind: 'map' }),
  };
}
