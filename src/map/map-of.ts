import type { i18n as I18n } from 'i18next';
import { siteName } from '../../site.config';
import type { MapPage } from '../site/page';
import { loadMap } from './load-map';
import { MapPage as View } from './map-page';

/** The page that shows the map of a flow. */
export async function mapOf(locale: string, flow: string, texts: I18n): Promise<MapPage> {
  const layout = await loadMap(flow, locale);
  const { title } = layout;
  return {
    kind: 'map',
    locale,
    texts,
    path: `map/${flow}/`,
    title: `${texts.t('map.title', { title })} – ${siteName}`,
    description: texts.t('map.description', { title }),
    layout,
    View,
  };
}
