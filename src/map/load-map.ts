import { mapFile } from './map-file';
import type { MapLayout } from './map-layout';

async function downloadMap(flow: string, locale: string): Promise<MapLayout> {
  const response = await fetch(`/${mapFile(flow, locale)}`);
  if (!response.ok) throw new Error(`There is no map ${mapFile(flow, locale)}.`);
  return (await response.json()) as MapLayout;
}

/**
 * The map of a flow in one language. The built site downloads it: the code that lays maps out
 * weighs more than all the rest together, so it runs only in the build, in tests and in `npm run dev`.
 *
 * @throws Error when it cannot be downloaded.
 */
export const loadMap = async (flow: string, locale: string): Promise<MapLayout> =>
  import.meta.env.SSR || import.meta.env.DEV
    ? (await import('./make-map')).makeMap(flow, locale)
    : downloadMap(flow, locale);
