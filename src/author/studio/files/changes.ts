import { firstLanguage } from '#guide/site.config';
import { languagesOf } from '../../../build/languages';
import { parseWalk } from '../../../engine/walks';
import type { Change, Changes } from '../contract';
import { SHARED } from './edit-text';
import { factChanges } from './fact-changes';
import { figureChanges } from './figure-changes';
import { figuresIn } from './figures';
import { gitState, lastVersion } from './git';
import { type Draft, draftOf, readJson } from './guide-draft';
import { languagesIn } from './list-articles';
import { stepsOf } from './read-article';
import type { Moment, Pair } from './pair';
import { stepChanges } from './step-changes';
import { ruleChanges } from './time-changes';
import { timeRulesIn } from './time-rules';
import { textChanges } from './text-changes';
import { textsByLanguage, textsIn } from './texts';
import { answerOf, quoted, show, titleOf } from './words';

const NONE: Moment = { steps: [], texts: {}, walks: [], facts: undefined, figures: {} };

/** A walk, as what is answered on it and where it ends. */
function walkInWords(moment: Moment, text: string): string {
  const walk = parseWalk(text);
  if (!walk) return quoted(text);
  const answers = walk.answers.map(({ step, option }) => answerOf(moment, step, option));
  return [...answers, titleOf(moment, walk.outcome)].join(' → ');
}

/** Walks that have come or gone; where a step is renamed, its walks stay what they are in words. */
function walkChanges({ article, before, now }: Pair): Change[] {
  const [was, is] = [before, now].map((moment) =>
    moment.walks.map((walk, at) => ({ walk, at, words: walkInWords(moment, walk) })),
  );
  const beside = (some: typeof was, others: typeof was) =>
    some!.filter(({ walk, words }) =>
      others!.every((each) => each.walk !== walk && each.words !== words),
    );
  return [
    ...beside(is, was).map(({ walk, words }) => ({
      article,
      sentence: `The walk ${words} is new.`,
      undo: [{ kind: 'removeWalk', article, walk } as const],
    })),
    ...beside(was, is).map(({ walk, at, words }) => ({
      article,
      sentence: `The walk ${words} is gone.`,
      undo: [{ kind: 'recordWalk', article, walk, at } as const],
    })),
  ];
}

function momentOf(draft: Draft, article: string, languages: readonly string[]): Moment | undefined {
  const texts = Object.fromEntries(
    languages.map((locale) => [locale, textsIn(draft, locale, article)]),
  );
  const isArticle = draft.read(`flows/${article}.ts`) !== undefined;
  if (!isArticle && Object.values(texts).every((own) => Object.keys(own).length === 0))
    return undefined;
  return {
    steps: isArticle ? stepsOf(draft, article).steps : [],
    texts,
    sharedTexts: textsByLanguage(draft, 'shared'),
    walks: (readJson(draft, `flows/walks/${article}.json`) as string[] | undefined) ?? [],
    facts: readJson(draft, `flows/facts/${article}.json`),
    figures: figuresIn(draft, article),
  };
}

/** The article, or the file of shared texts, that a file belongs to. */
const ownerOf = (file: string): string | undefined =>
  /^(?:flows\/(?:(?:facts|figures|walks)\/)?([\w-]+)\.(?:ts|json)|locales\/[^/]+\/([\w-]+)\.json)$/
    .exec(file)
    ?.slice(1)
    .find((name) => name !== undefined);

type Moved = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** What has changed since the last version, in words. */
export async function changesOf(root: string): Promise<Changes> {
  const git = await gitState(root);
  if (!git) return { sentences: [] };
  const former = await lastVersion(root, git.files);
  const changed = new Set(git.files);
  const now = draftOf(root);
  const before: Draft = {
    ...draftOf(root),
    read: (file) => (changed.has(file) ? former.get(file) : now.read(file)),
  };
  const languages = languagesIn(root);
  const moved = (readJson(now, 'flows/moved.json') as Moved | undefined) ?? {};
  const isTold = (owner: string) =>
    SHARED.includes(owner) || [before, now].some((each) => each.read(`flows/${owner}.ts`));
  const owners = [...new Set(git.files.flatMap((file) => ownerOf(file) ?? []))]
    .filter(isTold)
    .sort();
  const sentences = owners.flatMap((article): Change[] => {
    if (article === 'time-rules') return ruleChanges(timeRulesIn(before), timeRulesIn(now));
    const locales = languagesOf(root);
    const [was, is] = [momentOf(before, article, locales), momentOf(now, article, locales)];
    if (!is) return was ? [{ article, sentence: 'The article is gone.' }] : [];
    if (!was && is.steps.length > 0)
      return [
        {
          article,
          sentence: `${quoted(show(is.texts[firstLanguage]?.title) ?? article)} is a new article.`,
        },
      ];
    const pair = { article, before: was ?? NONE, now: is };
    const own = moved[article];
    return [
      ...stepChanges(pair, typeof own === 'object' ? own : {}),
      ...textChanges(pair, languages),
      ...walkChanges(pair),
      ...factChanges(pair),
      ...figureChanges(pair),
    ];
  });
  return { sentences, git };
}
