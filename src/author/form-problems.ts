import { loadTexts } from '../content/instance';
import { type StepText, stepText } from '../content/step-text';
import { type Flow, outcomeTag, stepIds } from '../engine/flow';
import type { Problem } from './problem';
import { sentencesOf } from './sentences';
import { loadFlat, stepKeys } from './text-problems';
import { matches, type Wording, wordingOf } from './word-problems';

type Fault = readonly [key: string, what: string, late?: number];

const isQuestion = (text: string): boolean => /[?？؟]$/u.test(text);

/** Where the question of a step stands: in its title, or above the options. */
function* questionFaults({ title, ask, actions, options }: StepText): Generator<Fault> {
  const isInTitle = isQuestion(title);
  if (options.length === 0) {
    if (isInTitle) yield ['title', 'is a question that has no answers. Say what is the case'];
    if (ask !== undefined) yield ['ask', 'has no answers. Delete it'];
    return;
  }
  if (actions.length > 0 && isInTitle)
    yield ['title', 'asks before anything was done. Say what to do, and ask in "ask"'];
  if (actions.length === 0 && options.length > 1 && isInTitle === (ask !== undefined))
    yield [
      'title',
      isInTitle
        ? 'asks, and "ask" asks again. Ask once'
        : 'is no question, and there is no "ask". Ask',
    ];
  if (ask !== undefined && !isQuestion(ask)) yield ['ask', 'is no question. End it with "?"'];
}

/** The place of the sentence that warns. */
const lateIn = (expression: string, text: string): number =>
  sentencesOf(text).findIndex((sentence) => matches(expression, sentence));

/** Warnings that a person reads too late. */
function* lateWarnings({ hint, actions }: StepText, warns: Wording['warns']): Generator<Fault> {
  if (hint !== undefined && matches(warns.hint, hint))
    yield ['hint', 'warns after the act. Write it as "warning"', lateIn(warns.hint, hint)];
  for (const { id, text } of actions.slice(1))
    if (matches(warns.action, text))
      yield [
        `actions.${id}`,
        'warns after the first act. Write it as "warning"',
        lateIn(warns.action, text),
      ];
}

/** A title that is not the first of its kind: an answer that leads there seems to lead nowhere. */
function* sameTitle(step: string, title: string, seen: Map<string, string>): Generator<Fault> {
  const other = seen.get(title);
  if (other !== undefined) yield ['title', `is that of "${other}" too. Say what differs`];
  seen.set(title, step);
}

/** Steps of a flow that speak in the wrong order, in a language that has all of their texts. */
export async function formProblems(flow: Flow, locale: string): Promise<Problem[]> {
  const [texts, own, shared] = await Promise.all([
    loadTexts(locale, [flow.id]),
    loadFlat(locale, flow.id),
    loadFlat(locale, 'shared'),
  ]);
  // That a text is missing is told elsewhere.
  const isWhole = (step: string) =>
    stepKeys(flow, step).must.every((key) => key.endsWith('.ask') || own[key] || shared[key]);
  const warns = wordingOf(locale)?.warns;
  const seen = new Map<string, string>();
  return stepIds(flow)
    .filter(isWhole)
    .flatMap((step) => {
      const text = stepText(texts, flow, step);
      const isOutcome = outcomeTag(flow, step) !== undefined;
      const faults = [
        ...questionFaults(text),
        ...(warns && !isOutcome ? lateWarnings(text, warns) : []),
        ...sameTitle(step, text.title, seen),
      ];
      return faults.map(([key, what, late]) => ({
        step,
        ...(late !== undefined && late >= 0 && { late }),
        key: `${step}.${key}`,
        text: `locales/${locale}/${flow.id}.json: "${step}.${key}" ${what}.`,
      }));
    });
}
