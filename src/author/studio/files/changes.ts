import { isDeepStrictEqual } from 'node:util';
import { firstLanguage } from '#guide/site.config';
import type { Change, Changes, Edit, Step } from '../contract';
import { languagesOf } from '../../../build/languages';
import { gitState, lastVersion } from './git';
import { type Draft, draftOf, readJson } from './guide-draft';
import { languagesIn } from './list-articles';
import { stepsOf } from './read-article';
import { textsByLanguage, textsIn } from './texts';
import { actionOf, answerOf, type Named, placeOf, quoted, show, titleOf } from './words';

/** An article at one time: its steps and its texts by language. */
interface Moment extends Named {
  walks: readonly string[];
  facts: unknown;
  figures: unknown;
}

/** What is compared: the article before and now, as far as there is one. */
interface Pair {
  article: string;
  before: Moment;
  now: Moment;
}

const NONE: Moment = { steps: [], texts: {}, walks: [], facts: undefined, figures: undefined };

const RESULTS: Readonly<Record<string, string>> = {
  helped: 'it helped',
  done: 'it is done',
  didNotHelp: 'it did not help',
  notPossible: 'it was not possible',
  found: 'it tells a finding',
};

function answerChanges({ article, before, now }: Pair, was: Step, is: Step): Change[] {
  const at = (answer: string) => `In ${titleOf(now, is.id)}, ${answerOf(now, is.id, answer)}`;
  const changes = is.answers.flatMap((answer): Change[] => {
    const former = was.answers.find(({ id }) => id === answer.id);
    const common = { article, step: is.id, answer: answer.id };
    if (!former)
      return [
        {
          article,
          sentence: `${at(answer.id)} is a new answer, and leads to ${titleOf(now, answer.target)}.`,
          undo: [{ kind: 'removeAnswer', ...common }],
        },
      ];
    return [
      ...(former.target === answer.target
        ? []
        : [
            {
              article,
              sentence: `${at(answer.id)} now leads to ${titleOf(now, answer.target)}.`,
              was: titleOf(before, former.target),
              text: titleOf(now, answer.target),
              undo: [
                { kind: 'target', ...common, was: answer.target, target: former.target } as const,
              ],
            },
          ]),
      ...(former.result === answer.result
        ? []
        : [
            {
              article,
              sentence: `${at(answer.id)} now says: ${RESULTS[answer.result ?? ''] ?? 'nothing of the fix'}.`,
              undo: [
                {
                  kind: 'result',
                  ...common,
                  ...(answer.result && { was: answer.result }),
                  ...(former.result && { result: former.result }),
                } as const,
              ],
            },
          ]),
    ];
  });
  const gone = was.answers.filter(({ id }) => !is.answers.some((each) => each.id === id));
  return [
    ...changes,
    ...gone.map(({ id }) => ({
      article,
      sentence: `In ${titleOf(now, is.id)}, the answer ${answerOf(before, is.id, id)} is gone.`,
    })),
    ...orderChange(
      was.answers.map(({ id }) => id),
      is.answers.map(({ id }) => id),
      article,
      `In ${titleOf(now, is.id)}, the answers stand in another order.`,
    ),
  ];
}

/** A sentence where what was there before stands in another order. */
function orderChange(
  before: readonly string[],
  now: readonly string[],
  article: string,
  sentence: string,
): Change[] {
  const [one, other] = [
    before.filter((id) => now.includes(id)),
    now.filter((id) => before.includes(id)),
  ];
  return isDeepStrictEqual(one, other) ? [] : [{ article, sentence }];
}

function actionChanges({ article, before, now }: Pair, was: Step, is: Step): Change[] {
  const of = titleOf(now, is.id);
  return [
    ...is.actions
      .filter((action) => !was.actions.includes(action))
      .map((action) => ({
        article,
        sentence: `In ${of}, ${actionOf(now, is.id, action)} is a new action.`,
        undo: [{ kind: 'removeAction', article, step: is.id, action } as const],
      })),
    ...was.actions
      .filter((action) => !is.actions.includes(action))
      .map((action) => ({
        article,
        sentence: `In ${of}, the action ${actionOf(before, is.id, action)} is gone.`,
      })),
    ...orderChange(
      was.actions,
      is.actions,
      article,
      `In ${of}, the actions stand in another order.`,
    ),
  ];
}

/** What has become of the steps, without their words. */
function stepChanges(pair: Pair, moved: Readonly<Record<string, string>>): Change[] {
  const { article, before, now } = pair;
  const formerOf = (id: string) =>
    before.steps.find((step) => step.id === id) ??
    before.steps.find(
      (step) => moved[step.id] === id && !now.steps.some((each) => each.id === step.id),
    );
  const own = now.steps.filter(({ sharedRun }) => sharedRun === undefined);
  const kept = new Set(own.map(({ id }) => formerOf(id)?.id));
  const gone = before.steps.filter(({ id, sharedRun }) => sharedRun === undefined && !kept.has(id));
  return [
    ...own.flatMap((step): Change[] => {
      const former = formerOf(step.id);
      if (!former) return [{ article, sentence: `${titleOf(now, step.id)} is a new step.` }];
      const { handsOverTo: was } = former;
      const { handsOverTo: is } = step;
      return [
        ...(former.id === step.id
          ? []
          : [
              {
                article,
                sentence: `${titleOf(now, step.id)} has another address. Old links still open it.`,
                undo: [{ kind: 'renameStep', article, step: step.id, to: former.id } as const],
              },
            ]),
        ...(former.isStart || !step.isStart
          ? []
          : [{ article, sentence: `The article now begins with ${titleOf(now, step.id)}.` }]),
        ...(isDeepStrictEqual(was, is) || !is
          ? []
          : [
              {
                article,
                sentence: `${titleOf(now, step.id)} now goes on elsewhere: ${is.article}${is.step === undefined ? '' : `, ${is.step}`}.`,
                ...(was && {
                  undo: [{ kind: 'handOver', article, step: step.id, was: is, to: was } as const],
                }),
              },
            ]),
        ...answerChanges(pair, former, step),
        ...actionChanges(pair, former, step),
      ];
    }),
    ...gone.map(({ id }) => ({
      article,
      sentence:
        moved[id] === undefined
          ? `The step ${titleOf(before, id)} is gone.`
          : `The step ${titleOf(before, id)} is gone. Old links open ${titleOf(now, moved[id])}.`,
    })),
    ...orderChange(
      before.steps.map(({ id }) => id),
      now.steps.map(({ id }) => id),
      article,
      'The steps stand in another order.',
    ),
  ];
}

/** Changed words of what was there before, and new ones that it did not have. */
function textChanges(
  { article, before, now }: Pair,
  languages: readonly { locale: string; name: string }[],
): Change[] {
  const isNewStep = (key: string) =>
    key.includes('.') &&
    !Object.values(before.texts).some((own) =>
      Object.keys(own).some((each) => each.startsWith(`${key.split('.')[0]}.`)),
    );
  const isGone = (key: string) =>
    key.includes('.') &&
    !now.steps.some(({ id }) => key.startsWith(`${id}.`)) &&
    now.steps.length > 0;
  return languages.flatMap(({ locale, name }) => {
    const [was, is] = [before.texts[locale] ?? {}, now.texts[locale] ?? {}];
    return [...new Set([...Object.keys(is), ...Object.keys(was)])]
      .filter((key) => !isDeepStrictEqual(was[key], is[key]) && !isNewStep(key) && !isGone(key))
      .map((key): Change => {
        const place = placeOf(is[key] === undefined ? before : now, key);
        const sentence =
          was[key] === undefined
            ? `${name}: ${place} is new.`
            : is[key] === undefined
              ? `${name}: ${place} is deleted.`
              : `${name}: ${place} says something else.`;
        const undo: Edit = {
          kind: 'text',
          article,
          locale,
          key,
          ...(is[key] !== undefined && { was: is[key] }),
          ...(was[key] !== undefined && { text: was[key] }),
        };
        return {
          article,
          sentence,
          ...(was[key] !== undefined && { was: show(was[key])! }),
          ...(is[key] !== undefined && { text: show(is[key])! }),
          undo: [undo],
        };
      });
  });
}

const counted = (count: number, one: string, more: string): string =>
  count === 1 ? one : `${count} ${more}`;

function walkChanges({ article, before, now }: Pair): Change[] {
  const added = now.walks.filter((walk) => !before.walks.includes(walk)).length;
  const gone = before.walks.filter((walk) => !now.walks.includes(walk)).length;
  return [
    ...(added > 0
      ? [{ article, sentence: `${counted(added, 'One walk is', 'walks are')} new.` }]
      : []),
    ...(gone > 0
      ? [{ article, sentence: `${counted(gone, 'One walk is', 'walks are')} gone.` }]
      : []),
  ];
}

const otherChanges = ({ article, before, now }: Pair): Change[] => [
  ...(isDeepStrictEqual(before.facts, now.facts)
    ? []
    : [{ article, sentence: 'Its facts have changed.' }]),
  ...(isDeepStrictEqual(before.figures, now.figures)
    ? []
    : [{ article, sentence: 'Its figures have changed.' }]),
];

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
    figures: readJson(draft, `flows/figures/${article}.json`),
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
  const owners = [...new Set(git.files.flatMap((file) => ownerOf(file) ?? []))].sort();
  const sentences = owners.flatMap((article): Change[] => {
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
      ...otherChanges(pair),
    ];
  });
  return { sentences, git };
}
