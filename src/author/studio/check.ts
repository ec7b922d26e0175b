import { guide } from '../../build/folders';
import { loadFlow } from '../../content/load-flow';
import { flowIds } from '../../content/manifest';
import { stepIds, stepMeta } from '../../engine/flow';
import { compareTexts, type TextComparison } from '../approved-texts';
import { problemsOfNoArticle } from '../check-guide';
import { keptLeftOut, type LeftOutPhrases, phrasesKey } from '../left-out';
import type { Problem } from '../problem';
import { problemsOf } from '../problems';
import { searchProblems } from '../search-problems';
import type { Article } from './contract';
import { withFormer } from './files/former-texts';
import { type ReadArticle, readArticle } from './files/read-article';
import { sameTexts } from './files/same-texts';
import { inWords } from './files/words';
import { keptCheck, type Moments } from './kept-checks';
import { lastMeasured } from './search-scores';

const articles: ReadonlySet<string> = new Set(flowIds);

/** The articles that one hands over to or offers to read; none where its source is no flow, whose check reads nothing else. */
async function articlesAfter(id: string): Promise<ReadonlySet<string>> {
  const flow = await loadFlow(id).catch(() => undefined);
  const metas = flow ? stepIds(flow).map((step) => stepMeta(flow, step)) : [];
  return new Set(
    metas.flatMap(({ continueIn, next = [] }) => [
      ...(continueIn ? [continueIn.flow] : []),
      ...next.map((place) => place.split('/')[0]!),
    ]),
  );
}

async function problemsNow(
  id: string,
  compared: TextComparison,
  moments: Moments,
): Promise<readonly Problem[]> {
  const stale = compared.stale.filter(({ namespace }) => [id, 'shared'].includes(namespace));
  const reads = { article: id, articles, handsOverTo: await articlesAfter(id) };
  return keptCheck(
    reads,
    JSON.stringify(stale),
    moments,
    async () => (await problemsOf(id, compared)) ?? [],
  );
}

/** What search finds by the phrases that are left out, as it was measured last. */
export interface SearchScores {
  leftOut: LeftOutPhrases;
  /** Whether that is of the phrases as they are now. */
  isNew: boolean;
}

export function searchScores(): SearchScores {
  const key = phrasesKey();
  const leftOut = lastMeasured.key === key ? lastMeasured.leftOut : keptLeftOut(key);
  if (leftOut) Object.assign(lastMeasured, { key, leftOut });
  return { leftOut: lastMeasured.leftOut, isNew: leftOut !== undefined };
}

/** What the checker says of how articles are found, where it is known by now. */
function lostArticles(): ReturnType<typeof searchProblems> {
  const { leftOut, isNew } = searchScores();
  return isNew ? searchProblems(leftOut) : [];
}

/** An article with what the checker says of it; undefined where there is none. */
export async function wholeArticle(id: string, moments: Moments): Promise<Article | undefined> {
  const compared = compareTexts();
  const article = readArticle(guide, id, compared);
  if (!article) return undefined;
  const problems = [
    ...(await problemsNow(id, compared, moments)),
    ...lostArticles().filter((problem) => problem.article === id),
  ];
  return {
    ...article,
    stale: await withFormer(guide, article),
    same: sameTexts(guide, article),
    problems: problems.map((problem) => inWords(article, problem)),
  };
}

/** What is wrong with some articles, in the words of the studio. */
export function problemsIn(
  ids: readonly string[],
  moments: Moments,
): Promise<readonly (ReadArticle & { problems: readonly Problem[] })[]> {
  const compared = compareTexts();
  return Promise.all(
    ids.map(async (id) => {
      const article = readArticle(guide, id, compared)!;
      const problems = await problemsNow(id, compared, moments);
      return { ...article, problems: problems.map((problem) => inWords(article, problem)) };
    }),
  );
}

/** What is wrong with the whole guide: by article, and under the empty name what belongs to none. */
export async function allProblems(
  compared: TextComparison,
  moments: Moments,
): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const lost = lostArticles();
  const ofArticles = flowIds.map(async (id) => {
    const problems = await problemsNow(id, compared, moments);
    return [id, [...problems, ...lost.filter(({ article }) => article === id)]] as const;
  });
  return new Map([...(await Promise.all(ofArticles)), ['', await problemsOfNoArticle(compared)]]);
}
