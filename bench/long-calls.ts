import { loadTexts } from '../src/content/instance';
import { locales } from '../src/content/locales';
import { flowText } from '../src/content/step-text';
import { writeJourney } from '../src/engine/link';
import type { Leg } from '../src/engine/replay';
import { type LongestWalk, longestWalks } from './longest-walk';

/** Answers that stay open in each flow, for somebody to give. */
const OPEN = 2;

/** The longest walks stand behind one another until there are as many answers as asked for. */
function linkOf(walks: readonly LongestWalk[], start: number, answers: number): string {
  const legs: Leg[] = [];
  let left = answers;
  for (let at = start; left > 0; at += 1) {
    const { flow, trail } = walks[at % walks.length]!;
    const given = trail.slice(0, -OPEN).slice(0, left);
    left -= given.length;
    legs.push({ flow: flow.id, trail: given });
  }
  const [first, ...more] = legs;
  return writeJourney([first!, ...more]);
}

/**
 * What an agent has to do, made from the guide at hand: calls longer than any real one, and the name of the
 * article that takes most answers.
 *
 * @param count number of calls.
 * @param answers of each.
 * @returns the language of the agent; words to search for; `calls` as `saved-calls.ts` reads them.
 * @throws Error when no walk of the guide is long enough.
 */
export async function agentsWork(count: number, answers: number) {
  const walks = (await longestWalks()).filter(({ trail }) => trail.length > OPEN);
  const [longest] = walks;
  if (!longest) throw new Error(`No article takes more than ${OPEN} answers: nothing to measure.`);
  const [locale] = locales;
  const now = Date.now();
  const calls = Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    language: locales[(index + 1) % locales.length],
    appLanguage: locale,
    moments: [{ type: 'start', at: now }, ...(index > 0 ? [{ type: 'hold', at: now }] : [])],
    reachedAt: now,
    spent: {},
    tried: [],
    marks: {},
    note: '',
    link: linkOf(walks, index, answers),
  }));
  return {
    locale: locale!,
    search: flowText(await loadTexts(locale!, [longest.flow.id]), longest.flow.id).title,
    calls: JSON.stringify({ version: 1, calls, current: 1 }),
  };
}
