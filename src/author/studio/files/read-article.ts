import { join } from 'node:path';
import { languagesOf } from '../../../build/languages';
import { type Fact, type FactFile, factText } from '../../../content/facts';
import { articleAddress } from '../../../content/rich-parts';
import { compareTexts, type TextComparison } from '../../approved-texts';
import type { Article, ArticleFact, StaleKey, Step } from '../contract';
import { figuresIn } from './figures';
import { readFlow, readRun, type SourceStep } from './flow-source';
import { type Draft, draftOf, readJson } from './guide-draft';
import { SHARED_RUNS } from '../../article-files';
import { Unreadable } from './source';
import { textsByLanguage } from './texts';

/** Steps as texts name them, for an article whose source cannot be read: their words can be edited all the same. */
function stepsOfTexts(texts: Article['texts'], readOnly: string): Step[] {
  const steps = new Map<string, { answers: Set<string>; actions: Set<string> }>();
  for (const key of Object.values(texts).flatMap((each) => Object.keys(each))) {
    const [step = '', part, id] = key.split('.');
    if (part === undefined) continue;
    const own = steps.get(step) ?? { answers: new Set(), actions: new Set() };
    if (part === 'options' && id) own.answers.add(id);
    if (part === 'actions' && id) own.actions.add(id);
    steps.set(step, own);
  }
  return [...steps].map(([id, { answers, actions }]) => ({
    id,
    kind: answers.size === 0 ? 'outcome' : actions.size > 0 ? 'fix' : 'question',
    isStart: false,
    answers: [...answers].map((id) => ({ id, target: '' })),
    actions: [...actions],
    readOnly,
  }));
}

/** The steps of an article, or of a shared run, where they are its own. */
const sourceSteps = (draft: Draft, id: string): SourceStep[] =>
  id.startsWith(SHARED_RUNS)
    ? readRun(draft, id.slice(SHARED_RUNS.length))
    : readFlow(draft, id).steps;

/** The steps of an article; those of its texts, and the reason, where its source cannot be read. */
export function stepsOf(draft: Draft, id: string): Pick<Article, 'steps' | 'readOnly'> {
  const named = (readOnly: string) => stepsOfTexts(textsByLanguage(draft, id), readOnly);
  try {
    return {
      steps: sourceSteps(draft, id).map(({ at: _at, node: _node, of: _of, ...step }) => {
        if (step.readOnly === undefined) return step;
        const { isStart, id } = step;
        return { ...step, ...named(step.readOnly).find((each) => each.id === id), isStart };
      }),
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const readOnly = `Only its words can be edited here. ${error.message}`;
    return { steps: named(readOnly), readOnly };
  }
}

const factOf =
  (languages: readonly string[]) =>
  (fact: Fact): ArticleFact => ({
    id: fact.id,
    kind: fact.kind,
    steps: fact.steps ?? [],
    text: Object.fromEntries(languages.map((locale) => [locale, factText(fact, locale)])),
    numbers: fact.numbers,
    labels: fact.labels,
    ...(fact.source && { source: fact.source }),
    ...(fact.leftOut !== undefined && { leftOut: fact.leftOut }),
  });

/** Translations of an article that need another look, those of its shared steps included. */
function staleOf(id: string, steps: readonly Step[], { stale }: TextComparison): StaleKey[] {
  const shared = new Set(steps.filter(({ sharedRun }) => sharedRun).map((step) => step.id));
  return stale
    .filter(
      ({ namespace, key }) =>
        namespace === id || (namespace === 'shared' && shared.has(key.split('.')[0]!)),
    )
    .map(({ locale, namespace, key, isNew }) => ({
      locale,
      key,
      isNew,
      ...(namespace !== id && { article: namespace }),
    }));
}

/** What is shared, by keys that begin with a step, as far as some steps are. */
function ofSharedSteps<T>(
  all: Readonly<Record<string, T>>,
  steps: readonly Step[],
): Readonly<Record<string, T>> {
  const shared = new Set(steps.filter(({ sharedRun }) => sharedRun).map(({ id }) => id));
  return Object.fromEntries(Object.entries(all).filter(([key]) => shared.has(key.split('.')[0]!)));
}

/** What an article and its files hold; what is wrong with it the checker says, and other articles what stands there too. */
export type ReadArticle = Omit<Article, 'problems' | 'same'>;

/**
 * Reads an article from its files; undefined where there is no such article.
 *
 * @param compared the translations of all articles, where they have been compared already.
 */
export function readArticle(
  root: string,
  id: string,
  compared: TextComparison = compareTexts(join(root, 'locales')),
): ReadArticle | undefined {
  const draft = draftOf(root);
  if (draft.read(`flows/${id}.ts`) === undefined) return undefined;
  const { steps, readOnly } = stepsOf(draft, id);
  const facts = readJson(draft, `flows/facts/${id}.json`) as FactFile | undefined;
  const checked = facts?.beyondSource?.checked;
  return {
    id,
    steps,
    ...(readOnly !== undefined && { readOnly }),
    texts: textsByLanguage(draft, id),
    sharedTexts: Object.fromEntries(
      Object.entries(textsByLanguage(draft, 'shared')).map(([locale, own]) => [
        locale,
        ofSharedSteps(own, steps),
      ]),
    ),
    stale: staleOf(id, steps, compared),
    walks: (readJson(draft, `flows/walks/${id}.json`) as string[] | undefined) ?? [],
    facts: (facts?.facts ?? []).map(factOf(languagesOf(root))),
    source: {
      ...(facts?.article !== undefined && {
        article: facts.article,
        link: articleAddress(facts.article),
      }),
      ...(checked !== undefined && { checked }),
    },
    figures: figuresIn(draft, id),
    sharedFigures: ofSharedSteps(figuresIn(draft, 'shared'), steps),
  };
}
