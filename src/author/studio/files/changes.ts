import { firstLanguage, triage } from '#guide/site.config';
import { languagesOf } from '../../../build/languages';
import { parseWalk } from '../../../engine/walks';
import type { Moved } from '../../../engine/moved';
import { ownerOf, SHARED_RUNS } from '../../article-files';
import type { Change, Changes, Language } from '../contract';
import { SHARED } from './edit-text';
import { factChanges } from './fact-changes';
import { figureChanges } from './figure-changes';
import { figuresIn } from './figures';
import { articlesWith } from './flow-code';
import { filesOfVersion, gitState } from './git';
import { articleIds, type Draft, draftOf, namesIn, readJson, withFiles } from './guide-draft';
import { languagesIn } from './list-articles';
import { stepsOf } from './read-article';
import { byNamesOfToday, stepRenames } from './names-of-today';
import type { Moment, Pair } from './pair';
import { type OldLinks, stepChanges } from './step-changes';
import { ruleChanges } from './time-changes';
import { RULE_WORDS, RULES, timeRulesIn } from './time-rules';
import { textChanges } from './text-changes';
import { textsByLanguage, textsIn } from './texts';
import { newStep } from './whole-step';
import { answerOf, quoted, show, titleOf } from './words';

const NONE: Moment = { steps: [], texts: {}, walks: [], facts: undefined, figures: {} };

/** A walk, as what is answered on it and where it ends. */
function walkInWords(moment: Moment, text: string): string {
  const walk = parseWalk(text);
  if (!walk) return quoted(text);
  const answers = walk.answers.map(({ step, option }) => answerOf(moment, step, option));
  return [...answers, titleOf(moment, walk.outcome)].join(' → ');
}

/** Walks that have come or gone. */
function walkChanges({ article, before, now }: Pair): Change[] {
  return [
    ...now.walks
      .filter((walk) => !before.walks.includes(walk))
      .map((walk) => ({
        article,
        sentence: `The walk ${walkInWords(now, walk)} is new.`,
        undo: [{ kind: 'removeWalk', article, walk } as const],
      })),
    ...before.walks
      .map((walk, at) => ({ walk, at }))
      .filter(({ walk }) => !now.walks.includes(walk))
      .map(({ walk, at }) => ({
        article,
        sentence: `The walk ${walkInWords(before, walk)} is gone.`,
        undo: [{ kind: 'recordWalk', article, walk, at } as const],
      })),
  ];
}

const isRun = (article: string): boolean => article.startsWith(SHARED_RUNS);

/** What has become of the structure of a shared run; one of the articles that have it takes a change back. */
function runChanges(pair: Pair, links: OldLinks, user: string | undefined): Change[] {
  const name = quoted(pair.article.slice(SHARED_RUNS.length));
  return stepChanges(pair, links).map(({ undo, ...change }) => ({
    ...change,
    sentence: `Shared run ${name}: ${change.sentence}`,
    ...(undo && user && { undo: undo.map((edit) => ({ ...edit, article: user })) }),
  }));
}

const has = (draft: Draft, id: string): boolean => draft.read(`flows/${id}.ts`) !== undefined;

function momentOf(draft: Draft, article: string, languages: readonly string[]): Moment | undefined {
  const texts = Object.fromEntries(
    languages.map((locale) => [locale, textsIn(draft, locale, article)]),
  );
  const isArticle = has(draft, article);
  if (!isArticle && Object.values(texts).every((own) => Object.keys(own).length === 0))
    return undefined;
  const sharedTexts = textsByLanguage(draft, 'shared');
  // Words of steps that articles share stand together, whichever run has them.
  const runs = namesIn(draft.root, 'flows/shared', '.ts').map((run) => SHARED_RUNS + run);
  const sources = article === 'shared' ? runs : isArticle ? [article] : [];
  return {
    steps: sources.flatMap((source) => stepsOf(draft, source).steps),
    texts: isRun(article) ? sharedTexts : texts,
    sharedTexts,
    walks: (readJson(draft, `flows/walks/${article}.json`) as string[] | undefined) ?? [],
    facts: readJson(draft, `flows/facts/${article}.json`),
    figures: figuresIn(draft, article),
  };
}

/** Articles that go by another name since. */
function articleRenames(owners: readonly string[], moved: Moved, before: Draft, now: Draft) {
  return new Map(
    owners.flatMap((from): [string, string][] => {
      const to = moved[from];
      const isRenamed =
        typeof to === 'string' && !has(now, from) && has(before, from) && !has(before, to);
      return isRenamed ? [[from, to]] : [];
    }),
  );
}

/** An article that has a shared run. */
const userOf = (draft: Draft, run: string): string | undefined =>
  articlesWith(draft, run.slice(SHARED_RUNS.length))[0]?.id;

/** Where old links of steps lead. */
function linksIn(moved: Moved, article: string | undefined): Readonly<Record<string, string>> {
  const own = article === 'shared' ? Object.values(moved) : [moved[article ?? '']];
  return Object.assign({}, ...own.filter((each) => typeof each === 'object')) as Record<
    string,
    string
  >;
}

/** Says that an article is gone, and where its links lead. */
function goneSentence(article: string, moved: Moved, nameOf: (id: string) => string): string {
  const there = moved[article];
  const place = typeof there === 'string' ? there : there?.['']?.split('/')[0];
  return `${nameOf(article)} is gone.${place === undefined ? '' : ` Old links open ${nameOf(place)}.`}`;
}

/** A new article: that it is one, all that its steps say, what it states and what it draws. */
function newArticle(pair: Pair, name: string, { root }: Draft): Change[] {
  const { article, now } = pair;
  // No version had it: no old link will ever lead there.
  const insteadTo = [triage, ...articleIds(root)].find((id) => id !== '' && id !== article);
  const about = Object.entries(now.texts).flatMap(([locale, { title, summary, needs }]) => {
    const text = [title, summary, needs].flatMap((each) => show(each) ?? []).join('\n');
    return text === '' ? [] : [{ locale, text }];
  });
  return [
    {
      article,
      sentence: `${name} is a new article.`,
      texts: about,
      ...(insteadTo !== undefined && { undo: [{ kind: 'removeArticle', article, insteadTo }] }),
    },
    ...now.steps
      .filter(({ sharedRun }) => sharedRun === undefined)
      .map((step) => newStep(pair, step)),
    ...factChanges(pair),
    ...figureChanges(pair),
  ];
}

/** What has become of the words of rules of time, among the texts of the site. */
function ruleWordChanges(before: Draft, now: Draft, languages: readonly Language[]): Change[] {
  const [was, is] = [before, now].map(
    (draft): Moment => ({
      ...NONE,
      texts: Object.fromEntries(
        languages.map(({ locale }) => {
          const own = Object.entries(textsIn(draft, locale, RULE_WORDS));
          return [locale, Object.fromEntries(own.filter(([key]) => key.startsWith('time.')))];
        }),
      ),
    }),
  ) as [Moment, Moment];
  return textChanges({ article: RULE_WORDS, before: was, now: is }, languages).map((change) => ({
    ...change,
    article: RULES,
  }));
}

/** What has become of some files of a guide, in words. */
export function changesBetween(before: Draft, now: Draft, files: readonly string[]): Change[] {
  const languages = languagesIn(now.root);
  const locales = languagesOf(now.root);
  const moved = (readJson(now, 'flows/moved.json') as Moved | undefined) ?? {};
  const isTold = (owner: string) =>
    SHARED.includes(owner) ||
    owner === RULE_WORDS ||
    [before, now].some((each) => has(each, owner));
  const owners = [...new Set(files.flatMap((file) => ownerOf(file)?.id ?? []))]
    .filter(isTold)
    .sort();
  const renames = articleRenames(owners, moved, before, now);
  const nameOf = (id: string): string => {
    if (isRun(id)) return `The shared run ${quoted(id.slice(SHARED_RUNS.length))}`;
    const titles = [now, before].map((each) => textsIn(each, firstLanguage, id).title);
    return quoted(show(titles.find(Boolean)) ?? id);
  };
  const momentsOf = (article: string) => {
    const former = [...renames].find(([, to]) => to === article)?.[0] ?? article;
    // Old links of the steps that articles share stand with each of these.
    const user = isRun(article) ? userOf(now, article) : article;
    const [was, is] = [momentOf(before, former, locales), momentOf(now, article, locales)];
    const links = linksIn(moved, user);
    return { former, user, was, is, links, renamed: stepRenames(was ?? NONE, is ?? NONE, links) };
  };
  const articles = new Map(
    owners
      .filter((owner) => !renames.has(owner) && owner !== RULE_WORDS && owner !== RULES)
      .map((owner) => [owner, momentsOf(owner)]),
  );
  const names = {
    articles: renames,
    steps: new Map([...articles].map(([article, { renamed }]) => [article, renamed])),
  };
  return owners.flatMap((article): Change[] => {
    if (article === RULE_WORDS) return ruleWordChanges(before, now, languages);
    if (article === RULES) return ruleChanges(timeRulesIn(before), timeRulesIn(now));
    const moments = articles.get(article);
    if (!moments) return [];
    const { former, user, was, is, links, renamed } = moments;
    if (!is) return was ? [{ article, sentence: goneSentence(article, moved, nameOf) }] : [];
    const pair = { article, before: byNamesOfToday(was ?? NONE, article, names), now: is };
    const led = { moved: links, renamed };
    if (isRun(article))
      return was
        ? runChanges(pair, led, user)
        : [{ article, sentence: `${nameOf(article)} is new.` }];
    if (article === 'shared') return [...textChanges(pair, languages), ...figureChanges(pair)];
    if (!was && is.steps.length > 0) return newArticle(pair, nameOf(article), now);
    return [
      ...(former === article
        ? []
        : [
            {
              article,
              sentence: `${nameOf(article)} has another address. Old links still open it.`,
              was: `/${former}/`,
              text: `/${article}/`,
              undo: [{ kind: 'renameArticle', article, to: former } as const],
            },
          ]),
      ...stepChanges(pair, led),
      ...textChanges(pair, languages),
      ...walkChanges(pair),
      ...factChanges(pair),
      ...figureChanges(pair),
    ];
  });
}

/** What has changed since the last version, in words. */
export async function changesOf(root: string): Promise<Changes> {
  const git = await gitState(root);
  if (!git) return { sentences: [] };
  const former = await filesOfVersion(root, git.files);
  const now = draftOf(root);
  return { sentences: changesBetween(withFiles(now, git.files, former), now, git.files), git };
}
