import { firstLanguage } from '#guide/site.config';
import { languagesOf } from '../../../build/languages';
import type { SameText } from '../contract';
import { articleIds, draftOf } from './guide-draft';
import type { ReadArticle } from './read-article';
import { textsIn } from './texts';

/** Where a sentence of the first language stands. */
interface Place {
  article: string;
  key: string;
}

/** For texts of an article that lack a translation or need a look at it: one of the same sentence elsewhere. */
export function sameTexts(
  root: string,
  { id, texts, sharedTexts, stale }: ReadArticle,
): SameText[] {
  const draft = draftOf(root);
  const own = { ...sharedTexts[firstLanguage], ...texts[firstLanguage] };
  const translation = (locale: string, key: string) =>
    texts[locale]?.[key] ?? sharedTexts[locale]?.[key];
  const wanted = languagesOf(root)
    .filter((locale) => locale !== firstLanguage)
    .flatMap((locale) =>
      Object.entries(own)
        .filter(
          ([key]) =>
            translation(locale, key) === undefined ||
            stale.some((each) => each.locale === locale && each.key === key),
        )
        .flatMap(([key, source]) => (typeof source === 'string' ? { locale, key, source } : [])),
    );
  if (wanted.length === 0) return [];
  const places = new Map<string, Place[]>();
  for (const article of [id, 'shared', ...articleIds(root).filter((each) => each !== id)])
    for (const [key, text] of Object.entries(textsIn(draft, firstLanguage, article)))
      if (typeof text === 'string')
        places.set(text, [...(places.get(text) ?? []), { article, key }]);
  const translated = new Map<string, ReturnType<typeof textsIn>>();
  const textAt = (locale: string, { article, key }: Place) => {
    const file = `${locale} ${article}`;
    const known = translated.get(file) ?? textsIn(draft, locale, article);
    translated.set(file, known);
    return known[key];
  };
  return wanted.flatMap(({ locale, key, source }): SameText[] => {
    const isWaiting = (place: Place) =>
      place.article === id &&
      wanted.some((each) => each.locale === locale && each.key === place.key);
    for (const place of places.get(source) ?? []) {
      const text = textAt(locale, place);
      if (typeof text === 'string' && !isWaiting(place) && text !== translation(locale, key))
        return [{ locale, key, text, article: place.article }];
    }
    return [];
  });
}
