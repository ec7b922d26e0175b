import { locales } from '../../content/locales';
import { type Collection, collect, KINDS, type Wording } from './collect';
import { type IndexFile, packNumbers, packWords, type PlacesFile } from '../../search/index-file';
import { type Lexicon, loadLexicon, NOTHING, termsOf } from '../../search/lexicon';

/** The stems that mean each concept. */
function stemsByTerm({ forms }: Lexicon): Map<string, string[]> {
  const byTerm = new Map<string, string[]>();
  for (const [form, term] of forms) byTerm.set(term, [...(byTerm.get(term) ?? []), form]);
  return byTerm;
}

/** All concepts that any language has words for; the first says nothing. */
const conceptsOf = (lexicons: readonly Lexicon[]): string[] =>
  [...new Set([NOTHING, ...lexicons.flatMap(({ forms }) => [...forms.values()])])].sort();

/** Phrases of a document by kind, each as its terms. */
type Phrases = string[][][];

function phrasesOf(wording: Wording, lexicons: readonly Lexicon[]): Phrases {
  return KINDS.map((kind) => {
    const phrases = wording[kind].map((text) => [...new Set(termsOf(text, lexicons))].sort());
    return [...new Map(phrases.map((terms) => [terms.join(' '), terms])).values()].filter(
      (terms) => terms.length > 0,
    );
  });
}

/** Words inside a step tell it from others only while they stand in few. */
const FEW = 3;

/**
 * Leaves of each document what finds it: phrases near it unless they are its own, and of the words inside
 * it, as one phrase, those that it alone, or nearly, has.
 */
function keepTelling(documents: readonly Phrases[]): Phrases[] {
  const counts = new Map<string, number>();
  const inside = documents.map((phrases) => new Set(phrases[2]!.flat()));
  for (const terms of inside) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return documents.map(([own, near], at) => {
    const said = new Set([...own!, ...near!].flat());
    const rare = [...inside[at]!].filter((term) => !said.has(term) && counts.get(term)! <= FEW);
    const known = new Set(own!.map((terms) => terms.join(' ')));
    const fresh = near!.filter((terms) => !known.has(terms.join(' ')));
    return [own!, fresh, rare.length > 0 ? [rare] : []];
  });
}

/** Term -> numbers of the phrases with it, and how many phrases of each kind each document has. */
function postingsOf(documents: readonly Phrases[]) {
  const postings = new Map<string, number[]>();
  const kinds = documents.flat();
  for (const [number, terms] of kinds.flat().entries()) {
    for (const term of terms) {
      const numbers = postings.get(term);
      if (numbers) numbers.push(number);
      else postings.set(term, [number]);
    }
  }
  return { postings, counts: kinds.map((phrases) => phrases.length) };
}

const stepsBetween = (numbers: readonly number[]): number[] =>
  numbers.map((number, at) => number - (numbers[at - 1] ?? -1) - 1);

/**
 * The index of what was gathered in a language.
 *
 * @param own the words of that language, which the index carries.
 * @param lexicons those of all languages: a text may name things in another one.
 */
export function indexOf(
  { articles, places }: Collection,
  own: Lexicon,
  lexicons: readonly Lexicon[],
): IndexFile {
  const wordings: Wording[] = [
    ...places.map(({ wording }) => wording),
    ...articles.map(({ title, summary }) => ({ own: [title], near: [summary], inside: [] })),
    ...Object.values(own.notCovered).map((asks) => ({ own: asks, near: [], inside: [] })),
  ];
  const { postings, counts } = postingsOf(
    keepTelling(wordings.map((wording) => phrasesOf(wording, lexicons))),
  );
  const concepts = conceptsOf(lexicons);
  const forms = stemsByTerm(own);
  const isConcept = new Set(concepts);
  const words = [...postings.keys()].filter((term) => !isConcept.has(term)).sort();
  return {
    phrases: packNumbers(counts),
    concepts: concepts.map((term) => packWords(forms.get(term)?.sort() ?? [])).join('\n'),
    words: packWords(words),
    postings: [...concepts.slice(1), ...words]
      .map((term) => packNumbers(stepsBetween(postings.get(term) ?? [])))
      .join(' '),
  };
}

/** What hits show and where they lead. */
export function placesOf({ articles, places }: Collection): PlacesFile {
  const numbers = new Map(articles.map(({ flow }, number) => [flow.id, number]));
  return {
    flows: articles.map(({ flow, title }) => [flow.id, title]),
    places: places.map(({ step, title, flows }) => [
      step,
      title,
      ...flows.map((flow) => numbers.get(flow)!),
    ]),
  };
}

/** Makes what search downloads of a language. */
export async function buildIndex(
  locale: string,
): Promise<{ index: IndexFile; places: PlacesFile }> {
  const [collection, own, ...lexicons] = await Promise.all([
    collect(locale),
    loadLexicon(locale),
    ...locales.map(loadLexicon),
  ] as const);
  return {
    index: indexOf(collection, own, lexicons),
    places: placesOf(collection),
  };
}
