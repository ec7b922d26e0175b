import { outcomeTag } from '../../../engine/flow';
import { currentLeg, replayLeg } from '../../../engine/journey';
import { loadJourney } from '../../../content/load-journey';
import { loadTexts } from '../../../content/instance';
import { flowText, stepText } from '../../../content/step-text';
import { stepPath } from '../../../player/address';
import { readKept } from '../../../player/saved-session';

/** Where a person stopped, in words, with the address that goes on there. */
export interface KeptPlace {
  step: string;
  article: string;
  href: string;
}

/**
 * The place that the device keeps, as far as the articles as they are now still know it.
 *
 * @returns undefined where nothing is kept or the problem was solved; `unreadable` where what is kept was
 * damaged or leads to no article.
 * @throws Error when an article cannot be downloaded.
 */
export async function findKeptPlace(locale: string): Promise<KeptPlace | 'unreadable' | undefined> {
  const kept = readKept(Date.now());
  if (typeof kept !== 'object') return kept;
  const opened = await loadJourney(kept.link);
  if (typeof opened === 'string') return 'unreadable';

  const leg = currentLeg(opened.journey);
  const flow = opened.flows.get(leg.flow)!;
  const { step } = replayLeg(flow, leg);
  if (outcomeTag(flow, step) === 'solved') return undefined;
  const texts = await loadTexts(locale, [flow.id]);
  return {
    step: stepText(texts, flow, step).title,
    article: flowText(texts, flow.id).title,
    // The link as it was kept: the page says how many of its answers no longer fit.
    href: `${stepPath(locale, flow.id, step)}#${kept.link}`,
  };
}
