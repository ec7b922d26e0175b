import type { i18n as I18n } from 'i18next';
import { outcomeTag } from '../../../engine/flow';
import { positionOf } from '../../../engine/journey';
import type { Standing } from '../../../engine/session-moves';
import { writeJourney } from '../../../engine/link';
import { loadTexts } from '../../../content/instance';
import { loadJourney } from '../../../content/load-journey';
import { restoreSession } from '../../../player/saved-session';

/** A walk that led to the way to people, with the texts of its articles. */
export interface Walk {
  texts: I18n;
  at: Pick<Standing, 'flow' | 'step' | 'journey' | 'flows' | 'link' | 'app'>;
}

/**
 * The walk of an address, or else the one that the device keeps.
 *
 * @returns undefined where there is none, or where it ended well.
 * @throws Error when an article cannot be downloaded.
 */
export async function findWalk(
  locale: string,
  { search, hash }: { search: string; hash: string },
): Promise<Walk | undefined> {
  const { saved, app = saved?.app } = restoreSession(search);
  for (const link of [hash.slice(1), saved?.link ?? '']) {
    const restored = link && (await loadJourney(link));
    const at =
      restored && typeof restored === 'object' && positionOf(restored.journey, restored.flows);
    if (!at) continue;
    if (outcomeTag(at.flow, at.step) === 'solved') return undefined;
    const { flows } = restored;
    const texts = await loadTexts(locale, [...flows.keys()]);
    return { texts, at: { ...at, flows, link: writeJourney(at.journey), app } };
  }
  return undefined;
}
