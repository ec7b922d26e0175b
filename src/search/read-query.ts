import { languages } from '../content/languages';
import { LAYOUTS } from './repair';
import type { SearchIndex } from './search-index';
import { stemOf, wordsOf } from './words';

/** More of a text is not read: nobody asks that long, and an answer must come within a frame. */
const LONGEST_QUERY = 160;
const MOST_WORDS = 12;

/** One word of a query: the terms that it may mean, the likeliest first. */
export interface QueryWord {
  candidates: readonly { term: number; likeness: number }[];
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
  const chunks = text.slice(0, LONGEST_QUERY).split(/\s+/);
  const readings = READINGS.map((read) => chunks.map((chunk) => stemsIn(read(chunk))));
  const known = readings.map((reading) => reading.map((chunk) => isKnown(chunk, stems)));
  const counts = known.map((reading) => reading.filter(Boolean).length);
  const best = counts.indexOf(Math.max(...counts));
  return chunks
    .flatMap((_, at) => {
      const wanted = [0, best, ...READINGS.keys()].find((reading) => known[reading]![at]) ?? best;
      const read = readings[wanted]![at]!;
      return read.length > 0 ? read : readings[0]![at]!;
    })
    .slice(0, MOST_WORDS);
}

/** Terms that an unknown stem may mean: one that it begins, or one with a letter or two changed. */
function guess(stem: string, stems: Stems): QueryWord['candidates'] {
  const found = new Map<number, number>();
  const take = (term: number, likeness: number) => {
    if (likeness > (found.get(term) ?? 0)) found.set(term, likeness);
  };
  if (stem.length >= 3) {
    let most = 12;
    for (const [form, term] of stems.atPrefix(stem)) {
      take(term, 0.9 - 0.04 * (form.length - stem.length));
      most -= 1;
      if (most === 0) break;
    }
  }
  for (let at = 1; at < stem.length; at += 1) {
    const swapped = stem.slice(0, at - 1) + stem[at] + stem[at - 1] + stem.slice(at + 1);
    const term = stem.length < 4 ? undefined : stems.get(swapped);
    if (term !== undefined) take(term, 0.85);
  }
  const distance = stem.length < 4 ? 0 : stem.length < 8 ? 1 : 2;
  if (found.size === 0) {
    for (const [, [term, changes]] of stems.fuzzyGet(stem, distance)) {
      take(term, 1 - 0.2 * changes);
    }
  }
  return [...found]
    .map(([term, likeness]) => ({ term, likeness }))
    .filter(({ likeness }) => likeness > 0.3)
    .sort((one, another) => another.likeness - one.likeness)
    .slice(0, 8);
}

/**
 * Words of a query that say something, each once. A number that we do not know says nothing: `tried 12
 * times`.
 */
export function readQuery(text: string, { stems }: SearchIndex): QueryWord[] {
  const read = meantStems(text, stems);
  const words: QueryWord[] = [];
  const said = new Set<number | string>([0]);
  for (let at = 0; at < read.length; at += 1) {
    const stem = read[at]!;
    const pair = stems.get(`${stem} ${read[at + 1]}`);
    const term = pair ?? stems.get(stem);
    if (pair !== undefined) at += 1;
    if (said.has(term ?? stem) || (term === undefined && /\d/.test(stem))) continue;
    said.add(term ?? stem);
    words.push({
      candidates: term === undefined ? guess(stem, stems) : [{ term, likeness: 1 }],
    });
  }
  return words;
}
