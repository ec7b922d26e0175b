import { download } from '../../content/download';
import { noteForeign } from '../../content/instance';
import { mapFile } from './map-file';
import type { MapLayout } from './map-layout';

/**
 * The map of a flow in one language. The code that lays maps out weighs more than all the rest together, so
 * it runs in the build.
 *
 * @returns undefined without a network, if nobody has looked at it before: see `src/app/browser/sw.js`.
 * @throws Error when it cannot be downloaded.
 */
export async function loadMap(flow: string, locale: string): Promise<MapLayout | undefined> {
  const layout = await download<MapLayout | null>(`/${mapFile(flow, locale)}`);
  for (const text of layout?.foreign ?? []) noteForeign(text, locale);
  return layout ?? undefined;
}
