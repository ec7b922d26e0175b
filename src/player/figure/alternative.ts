import type { i18n as I18n } from 'i18next';
import { listOf } from '../../content/list-of';
import type { Figure, FigurePart } from '../../ui/figure/figure';

/** Parts that only fill the screen, always or when they have no words. */
type Filler = 'lines' | 'apps' | 'keys' | 'clock' | 'title';
const FILLERS: ReadonlySet<string> = new Set<Filler>(['lines', 'apps', 'keys', 'clock', 'title']);
const BARE_FILLERS: ReadonlySet<string> = new Set(['row', 'choice', 'banner', 'listing']);

type Shown = FigurePart & { kind: Exclude<FigurePart['kind'], Filler> };

const isShown = (part: FigurePart): part is Shown =>
  !FILLERS.has(part.kind) &&
  !(BARE_FILLERS.has(part.kind) && part.caption === undefined && part.name === undefined);

/**
 * What a figure shows, in sentences: for those who cannot see it.
 *
 * @param meaningOf words of a part in the language of the texts: an attribute cannot say that some are in another.
 */
export function alternativeOf(
  { device, parts }: Figure,
  { t, language }: Pick<I18n, 't' | 'language'>,
  meaningOf: (part: FigurePart) => string,
): string {
  const named = (part: Shown): string => {
    const what = t(`figure.parts.${part.kind}`);
    const words = meaningOf(part);
    return words ? t('figure.named', { what, words }) : what;
  };
  const shown = parts.filter(isShown);
  const others = new Set(shown.filter(({ isTarget }) => !isTarget).map(named));
  const title = parts.find(({ kind }) => kind === 'title');
  const screen = t(`figure.${device}`);
  const highlighted = t('figure.highlighted', {
    screen: title ? t('figure.titled', { what: screen, words: meaningOf(title) }) : screen,
    what: shown.filter(({ isTarget }) => isTarget).map(named)[0],
  });
  if (others.size === 0) return highlighted;
  return `${highlighted} ${t('figure.others', { what: listOf(language, [...others]) })}`;
}
