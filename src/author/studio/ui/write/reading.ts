import { sentencesOf } from '../../../sentences';
import { textPieces } from '../article-texts';

/** Advice about a text. It stops nothing. */
export interface Remark {
  sentence: string;
  /** The text as it would be, and what the button says that makes it so. */
  mend?: { text: string; label: string };
}

/** What a person under stress reads at once. */
const MOST_WORDS = 25;

type Captions = Readonly<Record<string, string>>;

function longSentences(text: string, captions: Captions, locale: string): Remark[] {
  // A label is read as one word, however long it is.
  const plain = textPieces(text, captions)
    .map((piece) => (piece.caption === undefined ? piece.text : 'label'))
    .join('');
  const words = new Intl.Segmenter(locale, { granularity: 'word' });
  return sentencesOf(plain).flatMap((sentence, at, { length }): Remark[] => {
    const count = [...words.segment(sentence)].filter(({ isWordLike }) => isWordLike).length;
    const which = length === 1 ? 'The sentence' : `Sentence ${at + 1}`;
    return count > MOST_WORDS
      ? [{ sentence: `${which} has ${count} words. Two short ones read faster.` }]
      : [];
  });
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a label stands as plain words: one word counts within a sentence or between quotation marks only. */
function labelAt(text: string, label: string): RegExpExecArray | null {
  if (!/^\p{Lu}/u.test(label)) return null;
  const before = /\s/.test(label) ? '' : '(?<=[\\p{Ll}\\p{N},;:] |[“«"„])';
  return new RegExp(`${before}(?<![\\p{L}\\p{N}{])${escaped(label)}(?![\\p{L}\\p{N}}])`, 'u').exec(
    text,
  );
}

/** Labels that are typed as plain words, the longest first: a short one may stand in a long one. */
export const plainLabels = (text: string, captions: Captions): string[] =>
  Object.keys(captions)
    .filter((id) => labelAt(text, captions[id]!))
    .sort((one, other) => captions[other]!.length - captions[one]!.length);

/**
 * @param elsewhere labels that the same text names in other languages.
 */
function plainLabel(
  text: string,
  captions: Captions,
  known: readonly string[],
  elsewhere: readonly string[],
): Remark[] {
  const [first] = plainLabels(text, captions).filter((each) => !known.includes(each));
  if (first === undefined) return [];
  const label = captions[first]!;
  // Several buttons may say the same in one language, and differ in another.
  const same = Object.keys(captions).filter((id) => captions[id] === label);
  const id =
    same.find((each) => elsewhere.includes(each)) ?? (same.length === 1 ? first : undefined);
  if (id === undefined)
    return [
      {
        sentence: `“${label}” is what ${same.length} buttons say. Type { and choose which one is meant.`,
      },
    ];
  const { index } = labelAt(text, label)!;
  const end = index + label.length;
  // The page puts the quotation marks.
  const isQuoted = /[“«"„]/.test(text[index - 1] ?? '') && /[”»"“]/.test(text[end] ?? '');
  const [from, to] = isQuoted ? [index - 1, end + 1] : [index, end];
  return [
    {
      sentence: `“${label}” is a button label, written as plain words.`,
      mend: { text: `${text.slice(0, from)}{{${id}}}${text.slice(to)}`, label: 'Make it a label' },
    },
  ];
}

/**
 * What a reader would say of a text.
 *
 * @param known labels that stood there as plain words before anything was typed: they are names there.
 * @param elsewhere labels that the same text names in other languages.
 */
export const remarksOf = (
  text: string,
  captions: Captions,
  locale: string,
  known: readonly string[],
  elsewhere: readonly string[] = [],
): Remark[] => [
  ...longSentences(text, captions, locale),
  ...plainLabel(text, captions, known, elsewhere),
];
