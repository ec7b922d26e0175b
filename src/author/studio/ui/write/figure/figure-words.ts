import { createInstance } from 'i18next';
import { alternativeOf } from '../../../../../player/figure/alternative';
import type { Figure, FigurePart } from '../../../../../ui/figure/figure';
import type { ArticleList } from '../../../contract';
import { captionsIn } from '../../article-texts';

/** Kinds that only fill a screen: no reader is told of them. */
const FILLERS: Readonly<Record<string, string>> = {
  title: 'the title of the screen',
  lines: 'lines of text',
  apps: 'other apps',
  keys: 'rows of keys',
  clock: 'the time',
};

/** What a kind of part is called: as the site tells it to those who cannot see the drawing. */
export function kindName({ figureWords, first }: ArticleList, kind: string): string {
  const { parts } = figureWords[first] as { parts?: Readonly<Record<string, string>> };
  return parts?.[kind] ?? FILLERS[kind] ?? kind;
}

/** What stands on the parts of a drawing, in a language. */
export function wordsIn(list: ArticleList, locale: string) {
  const captions = captionsIn(list, locale);
  return ({ caption, name }: FigurePart): string =>
    caption === undefined ? (name ?? '') : (captions[caption] ?? caption);
}

/** What a screen reader says of a drawing, in a language. */
export function saidOf(list: ArticleList, figure: Figure, locale: string): string {
  const texts = createInstance();
  void texts.init({
    // A language that is only begun has neither these words nor a way to list things.
    lng: list.languages.some((each) => each.locale === locale && each.isComplete)
      ? locale
      : list.first,
    initAsync: false,
    defaultNS: 'common',
    resources: Object.fromEntries(
      Object.entries(list.figureWords).map(([each, words]) => [
        each,
        { common: { figure: words } },
      ]),
    ),
    interpolation: { escapeValue: false },
  });
  return alternativeOf(figure, texts, wordsIn(list, locale));
}
