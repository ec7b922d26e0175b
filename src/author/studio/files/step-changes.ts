import { isDeepStrictEqual } from 'node:util';
import type { Change, Edit, Step, Text } from '../contract';
import type { Renames } from './names-of-today';
import type { Moment, Pair } from './pair';
import { timeChanges } from './time-changes';
import { newStep } from './whole-step';
import { actionOf, answerOf, titleOf } from './words';

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
    ...gone.map(({ id, target, result }) => ({
      article,
      sentence: `In ${titleOf(now, is.id)}, the answer ${answerOf(before, is.id, id)} is gone.`,
      texts: wordsThen(before, `${was.id}.options.${id}`),
      // Where it led may be gone as well.
      ...(now.steps.some((step) => step.id === target) && {
        undo: [
          {
            kind: 'addAnswer',
            article,
            step: is.id,
            answer: id,
            target,
            ...(result && { result }),
            at: was.answers.findIndex((each) => each.id === id),
            texts: textsAt(before, `${was.id}.options.${id}`),
          } as const,
        ],
      }),
    })),
    ...orderChange(
      was.answers.map(({ id }) => id),
      is.answers.map(({ id }) => id),
      article,
      `In ${titleOf(now, is.id)}, the answers stand in another order.`,
      (answer, to) => ({ kind: 'moveAnswer', article, step: is.id, answer, to }),
    ),
  ];
}

/** A text that was there, by language. */
const textsAt = ({ texts }: Moment, key: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([locale, own]: [string, Readonly<Record<string, Text>>]) => {
      const text = own[key];
      return typeof text === 'string' ? [[locale, text]] : [];
    }),
  );

const wordsThen = (before: Moment, key: string): NonNullable<Change['texts']> =>
  Object.entries(textsAt(before, key)).map(([locale, was]) => ({ locale, was }));

/**
 * A sentence where what was there before stands in another order.
 *
 * @param move puts one of them into another place, where the studio can.
 */
function orderChange(
  before: readonly string[],
  now: readonly string[],
  article: string,
  sentence: string,
  move?: (id: string, to: number) => Edit,
): Change[] {
  const [one, other] = [
    before.filter((id) => now.includes(id)),
    now.filter((id) => before.includes(id)),
  ];
  if (isDeepStrictEqual(one, other)) return [];
  // One after the other, from the first place on: what comes between was not there before.
  const isSame = one.length === now.length;
  return [{ article, sentence, ...(move && isSame && { undo: one.map(move) }) }];
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
        texts: wordsThen(before, `${was.id}.actions.${action}`),
        undo: [
          {
            kind: 'addAction',
            article,
            step: is.id,
            action,
            at: was.actions.indexOf(action),
            texts: textsAt(before, `${was.id}.actions.${action}`),
          } as const,
        ],
      })),
    ...orderChange(
      was.actions,
      is.actions,
      article,
      `In ${of}, the actions stand in another order.`,
      (action, to) => ({ kind: 'moveAction', article, step: is.id, action, to }),
    ),
  ];
}

/** Takes a new step away: answers that led elsewhere before do so again. */
function withoutStep(
  { article, before, now }: Pair,
  { id, answers, isStart }: Step,
): Pick<Change, 'undo'> {
  const hasBeen = (step: string) =>
    [before, now].every(({ steps }) => steps.some((each) => each.id === step));
  const led = now.steps.flatMap((step) =>
    step.answers.flatMap((answer) => {
      const former = before.steps
        .find((each) => each.id === step.id)
        ?.answers.find((each) => each.id === answer.id)?.target;
      return answer.target === id && former !== undefined && hasBeen(former)
        ? [{ step, answer: answer.id, former }]
        : [];
    }),
  );
  const insteadTo = [
    ...led.map(({ former }) => former),
    ...answers.map(({ target }) => target),
    ...now.steps.flatMap((step) => (step.outcome ? step.id : [])),
  ].find((step) => step !== id && hasBeen(step));
  if (isStart || insteadTo === undefined) return {};
  const back = led
    .filter(({ step }) => !step.sharedRun && !step.readOnly)
    .map(({ step, answer, former }): Edit => {
      const at = { article, step: step.id, answer };
      return { kind: 'target', ...at, was: id, target: former };
    });
  return { undo: [...back, { kind: 'removeStep', article, step: id, insteadTo }] };
}

/** Where old links of steps lead, and the names of steps before that have others today. */
export interface OldLinks {
  moved: Readonly<Record<string, string>>;
  renamed: Renames;
}

/** What has become of the steps, without their words. Those before go by the names of today. */
export function stepChanges(pair: Pair, { moved, renamed }: OldLinks): Change[] {
  const { article, before, now } = pair;
  const formerOf = (id: string) => before.steps.find((step) => step.id === id);
  const own = now.steps.filter(({ sharedRun }) => sharedRun === undefined);
  const gone = before.steps.filter(
    ({ id, sharedRun }) => sharedRun === undefined && !own.some((step) => step.id === id),
  );
  return [
    ...own.flatMap((step): Change[] => {
      const former = formerOf(step.id);
      if (!former) return [{ ...newStep(pair, step), ...withoutStep(pair, step) }];
      const formerName = [...renamed].find(([, today]) => today === step.id)?.[0];
      const { handsOverTo: was } = former;
      const { handsOverTo: is } = step;
      const own: Change[] = [
        ...(formerName === undefined
          ? []
          : [
              {
                article,
                sentence: `${titleOf(now, step.id)} has another address. Old links still open it.`,
                undo: [{ kind: 'renameStep', article, step: step.id, to: formerName } as const],
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
        ...timeChanges(pair, former, step),
        ...answerChanges(pair, former, step),
        ...actionChanges(pair, former, step),
      ];
      const at = { id: step.id, title: titleOf(now, step.id) };
      return own.map((change) => ({ ...change, step: at }));
    }),
    ...gone.map(({ id }) => ({
      article,
      undo: [{ kind: 'restoreStep', article, step: id } as const],
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
