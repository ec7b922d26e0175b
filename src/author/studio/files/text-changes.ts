import { isDeepStrictEqual } from 'node:util';
import { firstLanguage } from '#guide/site.config';
import type { Change, Edit, Text } from '../contract';
import type { Moment, Pair } from './pair';
import { RULE_WORDS } from './time-rules';
import { placeOf, quoted, show, titleOf } from './words';

type TextAt = (locale: string, key: string) => Text | undefined;

/** What texts are that stand in no article. */
const OWN_PLACES: Readonly<Record<string, string>> = {
  captions: 'the button label',
  [RULE_WORDS]: 'the text of a time rule',
};

/** Changed words of what was there before, and new ones that it did not have. */
export function textChanges(
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
  /** An answer or an action that is gone is told as such. */
  const isOfGone = (key: string) => {
    const [id, part, item] = key.split('.');
    const lists = ({ steps }: Moment) => {
      const step = steps.find((each) => each.id === id);
      return part === 'options' ? step?.answers.map((each) => each.id) : step?.actions;
    };
    if (part !== 'options' && part !== 'actions') return false;
    return lists(before)?.includes(item!) === true && lists(now)?.includes(item!) === false;
  };
  const [was, is] = [before, now].map(
    ({ texts }) =>
      (locale: string, key: string) =>
        texts[locale]?.[key],
  ) as [TextAt, TextAt];
  const keys = new Set(
    languages.flatMap(({ locale }) =>
      [now, before].flatMap(({ texts }) => Object.keys(texts[locale] ?? {})),
    ),
  );
  return [...keys]
    .filter((key) => !isNewStep(key) && !isGone(key) && !isOfGone(key))
    .flatMap((key): Change[] => {
      const changed = languages.filter(
        ({ locale }) => !isDeepStrictEqual(was(locale, key), is(locale, key)),
      );
      if (changed.length === 0) return [];
      const isNow = changed.some(({ locale }) => is(locale, key) !== undefined);
      const named = isNow ? now : before;
      const own = OWN_PLACES[article];
      const place =
        own === undefined
          ? placeOf(named, key)
          : `${own} ${quoted(show(named.texts[firstLanguage]?.[key]) ?? key)}`;
      const fate = changed.every(({ locale }) => was(locale, key) === undefined)
        ? 'is new'
        : isNow
          ? 'says something else'
          : 'is deleted';
      const step = named.steps.find(({ id }) => key.startsWith(`${id}.`));
      const names = changed.map(({ name }) => name).join(' and ');
      return [
        {
          article,
          ...(step && { step: { id: step.id, title: titleOf(named, step.id) } }),
          sentence: `${names}: ${place} ${fate}.`,
          texts: changed.map(({ locale }) => {
            const [former, text] = [show(was(locale, key)), show(is(locale, key))];
            return {
              locale,
              ...(former !== undefined && { was: former }),
              ...(text !== undefined && { text }),
            };
          }),
          undo: changed.map(({ locale }): Edit => {
            const [former, text] = [was(locale, key), is(locale, key)];
            return {
              kind: 'text',
              article,
              locale,
              key,
              ...(text !== undefined && { was: text }),
              ...(former !== undefined && { text: former }),
            };
          }),
        },
      ];
    });
}
