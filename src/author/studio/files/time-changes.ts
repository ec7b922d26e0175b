import { isDeepStrictEqual } from 'node:util';
import type { ArticleList, Change, Lasts, NamedRule, Step } from '../contract';
import type { Pair } from './pair';
import { RULES } from './time-rules';
import { quoted, titleOf } from './words';

const counted = (amount: number, unit: string): string =>
  `${amount} ${amount === 1 ? unit.replace(/s$/, '') : unit}`;

const inWords = (lasts: Lasts): string =>
  Object.entries(lasts)
    .map(([unit, amount]) => counted(amount, unit))
    .join('');

/** What has become of the time of a step. */
export function timeChanges({ article, now }: Pair, was: Step, is: Step): Change[] {
  const title = titleOf(now, is.id);
  const at = { article, step: is.id };
  const minutes: Change = {
    article,
    sentence:
      is.minutes === undefined
        ? `${title} no longer says how long it takes.`
        : `${title} now takes ${counted(is.minutes, 'minutes')}.`,
    undo: [
      {
        kind: 'minutes',
        ...at,
        ...(is.minutes !== undefined && { was: is.minutes }),
        ...(was.minutes !== undefined && { minutes: was.minutes }),
      },
    ],
  };
  const rule: Change = {
    article,
    sentence: is.timeRule
      ? `${title} works out a time otherwise.`
      : `${title} no longer works out a time.`,
    undo: [
      {
        kind: 'timeRule',
        ...at,
        ...(is.timeRule && { was: is.timeRule }),
        ...(was.timeRule && { rule: was.timeRule }),
      },
    ],
  };
  return [
    ...(is.minutes === was.minutes ? [] : [minutes]),
    ...(isDeepStrictEqual(is.timeRule, was.timeRule) ? [] : [rule]),
  ];
}

/** What a rule is apart from its words and how long it lasts. */
const shapeOf = ({ from, after, phases }: NamedRule) => [from, after, phases.map(({ id }) => id)];

const nameOf = (rule: NamedRule): string => quoted(rule.name);

/** What has become of the rules of time, which all articles share. */
export function ruleChanges(
  before: ArticleList['timeRules'],
  now: ArticleList['timeRules'],
): Change[] {
  const article = RULES;
  const isNew = Object.keys(now).filter((rule) => !before[rule]);
  const gone = Object.keys(before).filter((rule) => !now[rule]);
  const reshaped = Object.entries(now).filter(
    ([rule, own]) => before[rule] && !isDeepStrictEqual(shapeOf(own), shapeOf(before[rule])),
  );
  const others = Object.entries(now).flatMap(([rule, { name, phases, words }]) =>
    phases.flatMap(({ id, lasts }): Change[] => {
      const was = before[rule]?.phases.find((phase) => phase.id === id)?.lasts;
      if (!was || isDeepStrictEqual(was, lasts)) return [];
      return [
        {
          article,
          sentence: `${quoted(name)}: ${quoted(words[id]!)} now lasts ${inWords(lasts)}.`,
          was: inWords(was),
          text: inWords(lasts),
          undo: [{ kind: 'lasts', article, rule, phase: id, was: lasts, lasts: was }],
        },
      ];
    }),
  );
  const changes: Change[] = [
    ...isNew.map((rule) => ({
      article,
      sentence: `The time rule ${nameOf(now[rule]!)} is new.`,
      undo: [{ kind: 'removeRule', article, rule } as const],
    })),
    ...gone.map((rule): Change => {
      const { name: _, words: __, texts, ...value } = before[rule]!;
      return {
        article,
        sentence: `The time rule ${nameOf(before[rule]!)} is gone.`,
        undo: [{ kind: 'addRule', article, rule, value, texts }],
      };
    }),
    ...reshaped.map(([, rule]) => ({
      article,
      sentence: `The time rule ${nameOf(rule)} counts otherwise.`,
    })),
    ...others,
  ];
  return changes.length > 0 ? changes : [{ article, sentence: 'The rules of time have changed.' }];
}
