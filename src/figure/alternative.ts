import type { i18n as I18n } from 'i18next';
import { captionOf } from '../i18n/instance';
import type { Figure, FigurePart } from './figure';

/** Parts that only fill the screen. */
type Filler = 'lines' | 'apps' | 'keys' | 'title';
type Shown = FigurePart & { kind: Exclude<FigurePart['kind'], Filler> };

const FILLERS: ReadonlySet<string> = new Set<Filler>(['lines', 'apps', 'keys', 'title']);

const isShown = (part: FigurePart): part is Shown => !FILLERS.has(part.kind);

/** Words of a part, in the language of the texts. */
export const wordsOf =
  (texts: I18n) =>
  ({ caption, name }: FigurePart): string =>
    caption === undefined ? (name ?? '') : captionOf(texts, caption);

/** What a figure shows, in sentences: for those who cannot see it. */
export function alternativeOf({ device, parts }: Figure, texts: I18n): string {
  const { t, language } = texts;
  const named = (what: string, part: FigurePart) => {
    const words = wordsOf(texts)(part);
    return words ? t('figure.named', { what, words }) : what;
  };
  const list = (some: readonly Shown[]) =>
    new Intl.ListFormat(language).format(
      some.map((part) => named(t(`figure.parts.${part.kind}`), part)),
    );
  const shown = parts.filter(isShown);
  const targets = shown.filter(({ isTarget }) => isTarget);
  const others = shown.filter(({ isTarget }) => !isTarget);
  const title = parts.find(({ kind }) => kind === 'title');
  const screen = t(`figure.${device}`);
  const sentences = [
    t('figure.highlighted', {
      screen: title ? named(screen, title) : screen,
      what: list(targets),
      count: targets.length,
    }),
    ...(others.length > 0 ? [t('figure.others', { what: list(others) })] : []),
  ];
  return sentences.join(' ');
}
