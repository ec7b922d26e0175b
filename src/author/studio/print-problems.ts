import { flowIds } from '../../content/manifest';
import { compareTexts } from '../approved-texts';
import { problemsOfNoArticle } from '../check-guide';
import { wholeArticle } from './check';
import type { BranchCheck } from './contract';

/** Prints what the checker says of the guide, by article, in the words of the studio. */
export async function main(): Promise<void> {
  const moments = { latest: 0, files: new Map() };
  const ofArticles = await Promise.all(
    flowIds.map(async (article) => ({
      article,
      sentences: (await wholeArticle(article, moments))?.problems.map(({ text }) => text) ?? [],
    })),
  );
  const others = await problemsOfNoArticle(compareTexts());
  const all = [...ofArticles, { article: '', sentences: others.map(({ text }) => text) }];
  const check: BranchCheck = { problems: all.filter(({ sentences }) => sentences.length > 0) };
  console.log(JSON.stringify(check));
}
