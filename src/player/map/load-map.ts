import { download } from '../../content/download';
import { mapFile } from './map-file';
import type { MapLayout } from './map-layout';

/**
 * The map of a flow in one language. The built site downloads it: the code that lays maps out
 * weighs more than all the rest together, so it runs only in the build, in tests and in `npm run dev`.
 *
 * @returns undefined without a network, if nobody has looked at it before: see `src/app/browser/sw.js`.
 * @throws Error when it cannot be downloaded.
 */
export const loadMap = async (flow: string, locale: string): Promise<MapLayout | undefined> =>
  import.meta.env.SSR || import.meta.env.DEV
    ? (await import('../../build/map/make-map')).makeMap(flow, locale)
    : ((await download<MapLayout | null>(`/${mapFile(flow, locale)}`)) ?? undefined);
