import type { DataProvider } from '../content/download';
import { locales } from '../content/locales';
import { flowIds } from '../content/manifest';
import { loadOnce } from '../engine/load-once';
import { PROOF_PATH } from '../app/pages/proof/load-proof';
import { searchIndexPath, searchStepsPath } from '../player/address';
import { mapFile } from '../player/map/map-file';
import { makeMap } from './map/make-map';
import { makeProof } from './proof/make-proof';
import { buildIndexes } from './search/build-index';

const indexes = loadOnce(buildIndexes);
const indexOf = async (locale: string) => (await indexes(''))[locales.indexOf(locale)]!;

/** All data that pages download: how each is made, by path within the site. */
const makers = new Map<string, () => Promise<unknown>>([
  [PROOF_PATH, makeProof],
  ...locales.flatMap((locale): [string, () => Promise<unknown>][] => [
    [searchIndexPath(locale), async () => (await indexOf(locale)).index],
    [searchIndexPath(locale, 'agents'), async () => (await indexOf(locale)).agents],
    [searchStepsPath(locale), async () => (await indexOf(locale)).shown],
    ...flowIds.map((flow): [string, () => Promise<unknown>] => [
      `/${mapFile(flow, locale)}`,
      () => makeMap(flow, locale),
    ]),
  ]),
]);

/** Paths of all data. */
export const dataPaths: readonly string[] = [...makers.keys()];

/**
 * Makes the data of a path, once.
 *
 * @throws Error where there is none of that path, or something in the guide forbids it.
 */
export const makeData: DataProvider = loadOnce(async (path) => {
  const make = makers.get(path);
  if (!make) throw new Error(`There is no data at ${path}. Known: ${dataPaths.join(', ')}`);
  return make();
});
