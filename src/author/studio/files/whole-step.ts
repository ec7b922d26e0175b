import { firstLanguage } from '#guide/site.config';
import { READING_ORDER } from '../../text-problems';
import type { Change, Step, StepLine } from '../contract';
import type { Moment, Pair } from './pair';
import { PARTS, show, titleOf } from './words';

const line = (part: string, text: string | undefined): StepLine[] =>
  text === undefined ? [] : [{ part, text }];

/** A step may have dozens of phrases. */
const MOST_PHRASES = 3;

function fewOf(phrases: string | undefined): string | undefined {
  const all = phrases?.split('\n') ?? [];
  const more = all.length - MOST_PHRASES;
  return more > 0 ? `${all.slice(0, MOST_PHRASES).join('\n')}\nand ${more} more` : phrases;
}

/** All that a step says in a language, and where its answers lead. */
function linesOf(moment: Moment, { id, actions, answers }: Step, locale: string): StepLine[] {
  const textAt = (key: string) => show(moment.texts[locale]?.[`${id}.${key}`]);
  return READING_ORDER.flatMap((part): StepLine[] => {
    if (part === 'actions')
      return actions.flatMap((action, at) => line(`action ${at + 1}`, textAt(`actions.${action}`)));
    if (part === 'options')
      return answers.flatMap((answer, at) =>
        line(
          `answer ${at + 1}`,
          `${textAt(`options.${answer.id}`) ?? answer.id} → ${titleOf(moment, answer.target, locale)}`,
        ),
      );
    if (part === 'searchPhrases') return line(PARTS[part]!, fewOf(textAt(part)));
    return line(PARTS[part] ?? part, textAt(part));
  });
}

/** A new step: all that it says, in each language. */
export function newStep({ article, now }: Pair, step: Step): Change {
  const title = titleOf(now, step.id);
  return {
    article,
    step: { id: step.id, title },
    sentence: `${title} is a new step.`,
    whole: Object.keys(now.texts)
      .map((locale) => ({ locale, lines: linesOf(now, step, locale) }))
      .filter(({ locale, lines }) => locale === firstLanguage || lines.length > 0),
  };
}
