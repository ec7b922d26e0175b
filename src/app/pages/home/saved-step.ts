import { outcomeTag } from '../../../engine/flow';
import { currentLeg, replayLeg } from '../../../engine/journey';
import { loadJourney } from '../../../content/load-journey';
import { loadTexts } from '../../../content/instance';
import { flowText, stepText } from '../../../content/step-text';
import { stepPath } from '../../../player/address';
import { readSavedSession } from '../../../player/saved-session';

/** Where a person stopped, in words, with the address that goes on there. */
export interface SavedStep {
  step: string;
  article: string;
  href: string;
}

/**
 * The step that the saved session stands on, as far as the articles as they are now still know it.
 *
 * @returns undefined where nothing is saved or the problem was solved; `unreadable` where what is saved was
 * damaged or leads to no article.
 * @throws Error when an article cannot be downloaded.
 */
export async function findSavedStep(locale: string): Promise<SavedStep | 'unreadable' | undefined> {
  const saved = readSavedSession(Date.now());
  if (typeof saved !== 'object') return saved;
  const restored = await loadJourney(saved.link);
  if (typeof restored === 'string') return 'unreadable';

  const leg = currentLeg(restored.journey);
  const flow = restored.flows.get(leg.flow)!;
  const { step } = replayLeg(flow, leg);
  if (outcomeTag(flow, step) === 'solved') return undefined;
  const texts = await loadTexts(locale, [flow.id]);
  return {
    step: stepText(texts, flow, step).title,
    article: flowText(texts, flow.id).title,
    // The link as it was saved: the page says how many of its answers no longer fit.
    href: `${stepPath(locale, flow.id, step)}#${saved.link}`,
  };
}
