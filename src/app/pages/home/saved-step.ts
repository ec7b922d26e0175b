import { outcomeTag } from '../../../engine/flow';
import { currentLeg, replayLeg, stepsBefore } from '../../../engine/journey';
import { loadJourney } from '../../../content/load-journey';
import { loadTexts } from '../../../content/instance';
import { stepText } from '../../../content/step-text';
import { stepPath } from '../../../player/address';
import { readSavedSession } from '../../../player/saved-session';

/** Where a person stopped, in words, with the address that goes on there. */
export interface SavedStep {
  step: string;
  number: number;
  /** The day: “yesterday”. */
  when: string;
  href: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days since 1970 where the device is. */
const dayOf = (time: number): number =>
  Math.floor(time / DAY_MS - new Date(time).getTimezoneOffset() / (24 * 60));

/** How many days ago something was, in words. */
const daysAgo = (time: number, now: number, locale: string): string =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(dayOf(time) - dayOf(now), 'day');

/**
 * The step that the saved session stands on, as far as the articles as they are now still know it.
 *
 * @returns undefined where nothing is saved or the problem was solved; `unreadable` where what is saved was
 * damaged or leads to no article.
 * @throws Error when an article cannot be downloaded.
 */
export async function findSavedStep(locale: string): Promise<SavedStep | 'unreadable' | undefined> {
  const now = Date.now();
  const saved = readSavedSession(now);
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
    number: stepsBefore(restored.journey) + 1,
    when: daysAgo(saved.at, now, locale),
    // The link as it was saved: the page says how many of its answers no longer fit.
    href: `${stepPath(locale, flow.id, step)}#${saved.link}`,
  };
}
