import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { firstLanguage, triage } from '#guide/site.config';
import { isAmongFirst } from '../../../build/search/measure';
import { languagesOf } from '../../../build/languages';
import type { FactFile } from '../../../content/facts';
import type { Language as LanguageFile } from '../../../content/languages';
import { articleFiles } from '../../article-files';
import type { TextComparison } from '../../approved-texts';
import type { LeftOutPhrases } from '../../left-out';
import { isHeldToAll } from '../../new-flow';
import type { Problem } from '../../problem';
import type { Article, ArticleList, ArticleSummary, Language, SharedRun, Step } from '../contract';
import { figureWordsIn } from './figures';
import { articleIds, draftOf, readJson } from './guide-draft';
import { readArticle } from './read-article';
import { textsByLanguage } from './texts';
import { timeRulesIn } from './time-rules';

/** Texts without which a step is not whole. */
const neededOf = ({ id, kind, actions, answers }: Step): string[] => [
  `${id}.title`,
  ...actions.map((action) => `${id}.actions.${action}`),
  ...answers.map((answer) => `${id}.options.${answer.id}`),
  ...(kind === 'fix' && answers.length > 0 ? [`${id}.ask`] : []),
];

/** By language, how many texts an article lacks: those it needs, and those that the first language has. */
function missingOf({
  steps,
  texts,
  sharedTexts,
}: Pick<Article, 'steps' | 'texts' | 'sharedTexts'>): Record<string, number> {
  const first = Object.keys(texts[firstLanguage] ?? {}).filter(
    (key) => !key.endsWith('.searchPhrases'),
  );
  const needed = new Set(['title', 'summary', ...steps.flatMap(neededOf), ...first]);
  return Object.fromEntries(
    Object.entries(texts).map(([locale, own]) => [
      locale,
      [...needed].filter((key) => !own[key]?.length && !sharedTexts[locale]?.[key]?.length).length,
    ]),
  );
}

/** When one of some files last changed. */
function lastChange(root: string, files: readonly string[]): string {
  const times = files
    .map((file) => join(root, file))
    .filter((path) => existsSync(path))
    .map((path) => statSync(path).mtimeMs);
  return new Date(Math.max(0, ...times)).toISOString();
}

function nameOf(locale: string): string {
  try {
    return new Intl.DisplayNames('en-GB', { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** The languages of a guide. */
export const languagesIn = (root: string): Language[] =>
  languagesOf(root).map((locale) => ({
    locale,
    name: nameOf(locale),
    direction:
      (readJson(draftOf(root), `locales/${locale}/language.json`) as LanguageFile | undefined)
        ?.direction ?? 'ltr',
    isComplete: isHeldToAll(locale, root),
  }));

/** What buttons say, by id and language. */
function captionsIn(root: string): ArticleList['captions'] {
  const captions: Record<string, Record<string, string>> = {};
  for (const [locale, own] of Object.entries(textsByLanguage(draftOf(root), 'captions')))
    for (const [id, text] of Object.entries(own))
      if (typeof text === 'string') (captions[id] ??= {})[locale] = text;
  return captions;
}

/** How an article is found in all languages together. */
function scoreOf(id: string, leftOut: LeftOutPhrases): Pick<ArticleSummary, 'search'> {
  const own = Object.values(leftOut).flatMap((phrases) =>
    phrases.filter(({ article }) => article === id),
  );
  if (own.length === 0) return {};
  return { search: { phrases: own.length, found: own.filter(isAmongFirst).length } };
}

/** The runs that articles share, by name. */
function runsOf(articles: readonly Pick<Article, 'id' | 'steps'>[]): ArticleList['runs'] {
  const runs = new Map<string, SharedRun>();
  for (const { id, steps } of articles) {
    const ids = steps.map((step) => step.id);
    for (const run of new Set(steps.flatMap(({ sharedRun }) => sharedRun ?? []))) {
      const own = steps.filter(({ sharedRun }) => sharedRun === run).map((step) => step.id);
      const known = runs.get(run) ?? { articles: [], steps: [...new Set([...own, ...ids])] };
      runs.set(run, {
        articles: [...known.articles, id],
        steps: known.steps.filter((step) => ids.includes(step)),
      });
    }
  }
  return Object.fromEntries(runs);
}

/**
 * All articles of a guide with their state.
 *
 * @param problems by article, and under the empty name those of no article.
 * @param leftOut what search finds by phrases that it was made without, as far as that is known.
 */
export function listArticles(
  root: string,
  compared: TextComparison,
  problems: ReadonlyMap<string, readonly Problem[]>,
  leftOut: LeftOutPhrases = {},
): ArticleList {
  const draft = draftOf(root);
  const languages = languagesIn(root);
  const locales = languages.map(({ locale }) => locale);
  const all = articleIds(root).map((id) => readArticle(root, id, compared)!);
  const articles = all.map((article): ArticleSummary => {
    const { id } = article;
    const titles = Object.entries(article.texts).flatMap(([locale, { title }]) =>
      typeof title === 'string' ? [[locale, title] as const] : [],
    );
    const facts = readJson(draft, `flows/facts/${id}.json`) as FactFile | undefined;
    return {
      id,
      title: Object.fromEntries(titles),
      steps: article.steps.length,
      problems: problems.get(id)?.length ?? 0,
      stale: article.stale.length,
      missing: missingOf(article),
      facts: article.facts.filter(({ steps }) => steps.length > 0).length,
      ...(facts?.beyondSource && { lastChecked: facts.beyondSource.checked }),
      changed: lastChange(root, articleFiles(id, locales)),
      ...scoreOf(id, leftOut),
      ...(article.readOnly !== undefined && { readOnly: article.readOnly }),
    };
  });
  return {
    articles,
    languages,
    first: firstLanguage,
    triage,
    captions: captionsIn(root),
    timeRules: timeRulesIn(draft),
    figureWords: figureWordsIn(draft),
    runs: runsOf(all),
    problems: problems.get('') ?? [],
  };
}
