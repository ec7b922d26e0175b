import { isDeepStrictEqual } from 'node:util';
import { firstLanguage } from '#guide/site.config';
import type { Change, Edit } from '../contract';
import type { Pair } from './pair';
import { placeOf, quoted, show } from './words';

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
  return languages.flatMap(({ locale, name }) => {
    const [was, is] = [before.texts[locale] ?? {}, now.texts[locale] ?? {}];
    return [...new Set([...Object.keys(is), ...Object.keys(was)])]
      .filter((key) => !isDeepStrictEqual(was[key], is[key]) && !isNewStep(key) && !isGone(key))
      .map((key): Change => {
        const named = is[key] === undefined ? before : now;
        const place =
          article === 'captions'
            ? `the button label ${quoted(show(named.texts[firstLanguage]?.[key]) ?? key)}`
            : placeOf(named, key);
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
