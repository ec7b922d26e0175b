import { triage } from '#guide/site.config';
import { locales } from '../content/locales';
import { flowIds, isFlowId } from '../content/manifest';
import { askedTexts } from './asked-texts';
import { compareTexts, staleSentence, type TextComparison } from './approved-texts';
import { sharedFigureProblems } from './figure-problems';
import { homeProblems } from './home-problems';
import { leftOutNow } from './left-out';
import { movedProblems } from './moved-problems';
import { parityProblems, pluralProblems } from './parity-problems';
import type { Problem } from './problem';
import { found, problemsOf, staleMend } from './problems';
import { secretProblems } from './secret-problems';
import { strayFiles } from './stray-files';
import { searchProblems } from './search-problems';
import { loadFlat, NAMESPACES } from './text-problems';
import { wordProblems } from './word-problems';

/** Texts outside the flows that have a person give a secret away, or break a rule of their language. */
async function sharedTextProblems(): Promise<Problem[]> {
  const files = locales.flatMap((locale) =>
    NAMESPACES.map(async (namespace) => {
      const texts = await loadFlat(locale, namespace);
      return [
        ...secretProblems(locale, namespace, texts),
        // The site names itself; captions are what apps show.
        ...(namespace === 'shared' ? wordProblems(locale, namespace, texts) : []),
      ];
    }),
  );
  return (await Promise.all(files)).flat();
}

/** Sentences that begin with the name of a file. */
const asProblems = (texts: readonly string[]): Problem[] => texts.map((text) => ({ text }));

/** What is wrong with the guide beside its articles. */
export async function problemsOfNoArticle({ stale }: TextComparison): Promise<Problem[]> {
  const asked = askedTexts();
  return [
    ...(triage === '' || isFlowId(triage)
      ? []
      : [{ text: `site.config.ts: triage "${triage}" is no flow. Name one, or leave it empty.` }]),
    ...asProblems(strayFiles(locales)),
    ...(await Promise.all(NAMESPACES.map((each) => parityProblems(each, asked)))).flat(),
    ...asProblems((await Promise.all(locales.map(pluralProblems))).flat()),
    ...(await sharedTextProblems()),
    ...(await found('flows/home.json', homeProblems)),
    ...(await found('flows/moved.json', () => movedProblems())),
    ...(await found('flows/figures/shared.json', sharedFigureProblems)),
    ...stale
      .filter(({ namespace }) => !isFlowId(namespace))
      .map((text) => ({
        text: `${staleSentence(text)} Change it, or: npm run texts:confirm`,
        ...staleMend(text),
      })),
  ];
}

/** All that is wrong with the guide, in a sentence each, which names file, key and what to do. */
export async function guideProblems(): Promise<string[]> {
  const compared = compareTexts();
  const [others, ...ofFlows] = await Promise.all([
    problemsOfNoArticle(compared),
    ...flowIds.map((id) => problemsOf(id, compared)),
  ]);
  return [...new Set([...others, ...ofFlows.flatMap((own) => own ?? [])].map(({ text }) => text))];
}

/** @throws Error that names everything that is wrong with the guide. */
export async function checkGuide(): Promise<void> {
  const problems = await guideProblems();
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** `npm run check:guide`: all that the build would refuse, and articles that people would not find. */
export async function main(): Promise<void> {
  await checkGuide();
  const lost = searchProblems(await leftOutNow());
  if (lost.length > 0) throw new Error(lost.map(({ text }) => text).join('\n'));
  console.log(`${flowIds.length} flows, nothing wrong.`);
}
