import { loadFlows } from '../content/load-flow';
import { appLanguage, locales } from '../content/locales';
import { loadMoved } from '../content/moved';
import { type Flow, type Flows, hasStep, stepIds } from '../engine/flow';
import { currentLeg, hasAnswers, replayLeg } from '../engine/journey';
import { readAnswer } from '../engine/link';
import { nameToday } from '../engine/moved';
import { ownFragment, tidy } from '../engine/own-fragment';
import { flowsIn, restore, restoreJourney } from '../engine/restore';
import { camelCase } from '../engine/step-path';
import { addressWith, flowPath, journeyAddress, stepPath } from './address';

/** What an address says of a place in the guide, however it was rewritten on its way. */
export interface ReadAddress {
  /** Language of the page; absent where the address names none. */
  locale: string | undefined;
  /** The words of its path behind the language, without what was put around them: article and step. */
  words: string[];
  /** Language of the person's app. */
  app: string | undefined;
  /** What stands behind its `#`, as far as it is ours. */
  fragment: string;
}

/** A language as a whole word of a path, wherever the site stands, and what follows it. */
const PLACE = new RegExp(
  `(?:^|/)[^\\w/]*(${locales.join('|')})(?=[^\\w/.-]*(?:[/?]|$))([^?]*)`,
  'i',
);
const WORD = /[a-z0-9]+(?:-+[a-z0-9]+)*/;
/** The same as in `app-param.ts`, but without its sign, which `tidy` takes away. */
const APP = /[?&;]app[^a-z]*([a-z-]*[a-z])/i;
/** A journey, also where the `#` before it is gone; then it may stand right behind a word of the query. */
const JOURNEY = /(?:(?<![\p{L}\p{N}])1|(?<=[?&;][^/]*)1(?=\/[^/]+\/))\/[a-z][\w:/-]*/gu;

/** Reads an address of any origin, alone or in a text, or only what stands behind its `#`. */
export function readAddress(text: string): ReadAddress {
  const link = tidy(text);
  const [place = '', ...fragments] = link.split('#');
  const [, language, path = ''] = PLACE.exec(place) ?? [];
  const parts = path
    .toLowerCase()
    .replace(/\p{Pd}/gu, '-')
    .split('/');
  const journeys = (link.match(JOURNEY) ?? []).toSorted((a, b) => b.length - a.length);
  return {
    locale: locales.find((id) => id.toLowerCase() === language?.toLowerCase()),
    words: parts.flatMap((part) => (part === 'index.html' ? [] : (WORD.exec(part)?.[0] ?? []))),
    app: appLanguage(APP.exec(link)?.[1] ?? ''),
    fragment: [...journeys, ...fragments].map(ownFragment).find(Boolean) ?? '',
  };
}

/** The step that an address names, or else the one that its answer leads to. */
function stepNamed(flow: Flow, named: string, fragment: string, flows: Flows): string | undefined {
  if (hasStep(flow, named)) return named;
  if (readAnswer(fragment) === undefined) return undefined;
  return stepIds(flow).find((step) =>
    hasAnswers(restore(fragment, '', { flow, step }, flows).at.journey),
  );
}

/**
 * Finds the step that an address leads to: the one that it names, or where that is damaged the one of its answers.
 *
 * @param locale in which it is to open.
 * @returns its address as the site writes it; undefined where it leads to none.
 * @throws Error when an article cannot be downloaded.
 */
export async function findStep(
  { words: [article = '', path = ''], app, fragment }: ReadAddress,
  locale: string,
): Promise<string | undefined> {
  await loadMoved();
  const named = nameToday(article, camelCase(path));
  const flows = await loadFlows([named.flow, ...flowsIn(fragment)]);
  // The page says what is missing of a damaged link.
  const asItIs = (flow: string, step: string) =>
    addressWith(stepPath(locale, flow, step), fragment, app);

  const flow = flows.get(named.flow);
  const step = flow && stepNamed(flow, named.step, fragment, flows);
  if (flow && step !== undefined) {
    const { at, problem } = restore(fragment, '', { flow, step }, flows);
    return problem ? asItIs(flow.id, step) : journeyAddress(locale, at.journey, at.flow, app);
  }
  const restored = restoreJourney(fragment, flows);
  if (typeof restored === 'string') return undefined;
  const leg = currentLeg(restored.journey);
  const last = flows.get(leg.flow)!;
  return restored.lost > 0
    ? asItIs(last.id, replayLeg(last, leg).step)
    : journeyAddress(locale, restored.journey, last, app);
}

/**
 * Finds the step or the article that a text leads to which somebody typed or pasted.
 *
 * @param locale in which it is to open.
 * @throws Error when an article cannot be downloaded.
 */
export async function findPastedLink(locale: string, text: string): Promise<string | undefined> {
  const address = readAddress(text);
  const step = await findStep(address, locale);
  if (step !== undefined) return step;
  const { flow } = nameToday(address.words[0] ?? '', '');
  return (await loadFlows([flow])).has(flow)
    ? addressWith(flowPath(locale, flow), '', address.app)
    : undefined;
}
