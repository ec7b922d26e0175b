import { languages } from '../content/languages';
import type { SearchIndex } from './open-index';
import { LAYOUTS } from './repair';
import { isNegated, meaningsOf, negated, NOTHING } from './terms';
import { stemOf, wordsOf } from './words';

/** More of a text is not read: a long story says what matters before, and an answer must come within a frame. */
const LONGEST_QUERY = 2_500;
/** Nor is more of a word, or of what stands together without a space. */
const LONGEST_CHUNK = 80;
const MOST_TERMS = 60;
/** Of a longer text, words that nobody here knows are left out: who tells a story says the matter in other words, too. */
const MOST_GUESSED = 12;
const MOST_GUESSES = 3;
const SHORTEST_BEGINNING = 3;

/** A term that a query may mean, and how likely it does. */
export interface QueryTerm {
  term: string;
  likeness: number;
}

/** What a query says. */
export interface Query {
  /** Each once, likelihoods of an unknown word included. */
  terms: readonly QueryTerm[];
  /** Words that say something, and how many of them are known, or begin one that is. */
  wordCount: number;
  knownCount: number;
}

type Stems = SearchIndex['stems'];

/** How the letters of a query are read: as typed, and as the layouts of the guide's languages have them. */
const READINGS: readonly ((chunk: string) => string)[] = [
  (chunk) => chunk,
  ...Object.values(languages).flatMap(({ layout = '' }) => LAYOUTS[layout] ?? []),
];

const stemsIn = (text: string): string[] => wordsOf(text).map(stemOf);

/** `2fa` is two words that only mean something together. */
const isKnown = (chunk: readonly string[], stems: Stems): boolean =>
  chunk.length > 0 && (stems.has(chunk.join(' ')) || chunk.every((stem) => stems.has(stem)));

/** Reads each piece of a query in the way that makes most sense of it, and of the whole. */
function meantStems(text: string, stems: Stems): string[] {
  const chunks = text
    .slice(0, LONGEST_QUERY)
    .split(/\s+/)
    .map((chunk) => chunk.slice(0, LONGEST_CHUNK));
  // Stemmers take their time, and a story has many words more than once.
  const readings = new Map(
    [...new Set(chunks)].map((chunk) => [
      chunk,
      READINGS.map((read) => {
        const found = stemsIn(read(chunk));
        return { stems: found, isKnown: isKnown(found, stems) };
      }),
    ]),
  );
  const counts = READINGS.map(
    (_, reading) => chunks.filter((chunk) => readings.get(chunk)![reading]!.isKnown).length,
  );
  const best = counts.indexOf(Math.max(...counts));
  return chunks.flatMap((chunk) => {
    const all = readings.get(chunk)!;
    const wanted = [all[0]!, all[best]!, ...all].find((each) => each.isKnown) ?? all[best]!;
    return wanted.stems.length > 0 ? wanted.stems : all[0]!.stems;
  });
}

/** A stem with two neighbouring letters exchanged, in all ways. */
const exchanged = (stem: string): string[] =>
  Array.from(
    stem.slice(1),
    (letter, at) => stem.slice(0, at) + letter + stem[at]! + stem.slice(at + 2),
  );

/** Terms that an unknown stem may mean: one that it begins, or one with a letter or two changed. */
function guess(stem: string, stems: Stems): QueryTerm[] {
  const found = new Map<string, number>();
  const take = (term: string, likeness: number) => {
    if (term !== NOTHING && likeness > (found.get(term) ?? 0)) found.set(term, likeness);
  };
  if (stem.length >= SHORTEST_BEGINNING) {
    let most = 12;
    for (const [form, term] of stems.atPrefix(stem)) {
      take(term, 0.9 - 0.04 * (form.length - stem.length));
      most -= 1;
      if (most === 0) break;
    }
    for (const other of exchanged(stem)) {
      const term = stems.get(other);
      if (term !== undefined) take(term, 0.85);
    }
  }
  const distance = stem.length < 4 ? 0 : stem.length < 8 ? 1 : 2;
  if (found.size === 0 && distance > 0) {
    for (const [form, [term, changes]] of stems.fuzzyGet(stem, distance)) {
      // `totp` is not `top`, `hacked` is not `back`.
      if (form[0] === stem[0] && Math.abs(form.length - stem.length) < 2)
        take(term, 1 - 0.25 * changes);
    }
  }
  return [...found]
    .map(([term, likeness]) => ({ term, likeness }))
    .filter(({ likeness }) => likeness > 0.3)
    .sort((one, another) => another.likeness - one.likeness)
    .slice(0, MOST_GUESSES);
}

/** Whether somebody may be about to type a word that we know. */
const begins = (stem: string, stems: Stems): boolean =>
  stem.length >= SHORTEST_BEGINNING && stems.atPrefix(stem).keys().next().done === false;

/** What a query says. A number that we do not know says nothing: `tried 12 times`. */
export function readQuery(text: string, { stems }: SearchIndex): Query {
  const read = meantStems(text, stems);
  const likeness = new Map<string, number>();
  let wordCount = 0;
  let knownCount = 0;
  let last: string | undefined;
  const take = (each: QueryTerm) => {
    if (likeness.size < MOST_TERMS)
      likeness.set(each.term, Math.max(each.likeness, likeness.get(each.term) ?? 0));
  };
  for (const { at, term } of meaningsOf(read, (form) => stems.get(form))) {
    const stem = read[at]!;
    if (term === NOTHING || (term === undefined && /\d/.test(stem))) continue;
    wordCount += 1;
    if (term !== undefined) {
      knownCount += 1;
      if (isNegated(last)) take({ term: negated(term), likeness: 1 });
      take({ term, likeness: 1 });
      last = term;
    } else if (read.length <= MOST_GUESSED) {
      if (begins(stem, stems)) knownCount += 1;
      for (const each of guess(stem, stems)) take(each);
    }
  }
  return {
    terms: [...likeness].map(([term, each]) => ({ term, likeness: each })),
    wordCount,
    knownCount,
  };
}
