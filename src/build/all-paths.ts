import { stepIds } from '../engine/flow';
import { loadFlow } from '../content/load-flow';
import { flowIds } from '../content/manifest';
import { locales } from '../content/locales';
import {
  agentPath,
  contactPath,
  flowPath,
  homePath,
  mapPath,
  proofPath,
  searchPath,
  stepPath,
} from '../player/address';

/** Every path of the site but its "not found" pages, in all languages. */
export async function allPaths(): Promise<string[]> {
  const flows = await Promise.all(flowIds.map(loadFlow));
  return locales.flatMap((locale) => [
    homePath(locale),
    searchPath(locale),
    contactPath(locale),
    agentPath(locale),
    proofPath(locale),
    ...flows.flatMap((flow) => [
      flowPath(locale, flow.id),
      mapPath(locale, flow.id),
      proofPath(locale, flow.id),
      ...stepIds(flow).map((step) => stepPath(locale, flow.id, step)),
    ]),
  ]);
}
