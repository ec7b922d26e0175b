import { loadJourney } from '../../../content/load-journey';
import { type Walk, walkOf } from '../../../player/map/walk';
import { readSavedSession } from '../../../player/saved-session';

/**
 * The walk through a flow that the device keeps.
 *
 * @throws Error when an article cannot be downloaded.
 */
export async function savedWalk(flow: string): Promise<Walk | undefined> {
  const saved = readSavedSession(Date.now());
  const kept = typeof saved === 'object' && (await loadJourney(saved.link));
  if (!kept || typeof kept === 'string') return undefined;
  const leg = kept.journey.findLast((each) => each.flow === flow);
  return leg && walkOf(kept.flows.get(flow)!, leg);
}
