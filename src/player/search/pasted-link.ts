import { loadFlows } from '../../content/load-flow';
import { locales } from '../../content/locales';
import { hasStep } from '../../engine/flow';
import { currentLeg, replayLeg } from '../../engine/journey';
import { ownFragment, tidy } from '../../engine/own-fragment';
import { flowsIn, restore, restoreJourney } from '../../engine/restore';
import { camelCase } from '../../engine/step-path';
import { appIn } from '../app-param';
import { addressWith, flowPath, journeyAddress, stepPath } from '../address';

/** Language, article and step, wherever the site of the link stands. */
const PATH = new RegExp(`(?:^|/)(?:${locales.join('|')})/+([a-z0-9-]+)(?:/+([a-z0-9-]+))?`, 'i');

/**
 * Finds a link of the guide in a text: of any origin and language, however it was rewritten on its way, or only
 * what stands behind its `#`.
 *
 * @param locale in which it is to open.
 * @returns the address where it leads; undefined for a text that holds no such link.
 * @throws Error when an article cannot be downloaded.
 */
export async function findPastedLink(locale: string, text: string): Promise<string | undefined> {
  const link = tidy(text);
  const fragment = ownFragment(link.slice(link.indexOf('#') + 1));
  const [, id = '', path = ''] = PATH.exec(link.split('#')[0]!.toLowerCase()) ?? [];
  const flows = await loadFlows([id, ...flowsIn(fragment)]);
  const app = appIn(link.replace(/^[^?]*/, '').split('#')[0]!);
  // The page says what is missing of a damaged link.
  const asItIs = (flow: string, step: string) =>
    addressWith(stepPath(locale, flow, step), fragment, app);

  const flow = flows.get(id);
  const step = camelCase(path);
  if (flow && hasStep(flow, step)) {
    const { at, problem } = restore(fragment, '', { flow, step }, flows);
    return problem ? asItIs(id, step) : journeyAddress(locale, at.journey, at.flow, app);
  }
  const restored = restoreJourney(fragment, flows);
  if (typeof restored === 'string') return flow && flowPath(locale, id);
  const leg = currentLeg(restored.journey);
  const last = flows.get(leg.flow)!;
  return restored.lost > 0
    ? asItIs(last.id, replayLeg(last, leg).step)
    : journeyAddress(locale, restored.journey, last, app);
}
