import { locales } from '../i18n/locales';
import { type Collection, collect, KINDS, type Wording } from './collect';
import { type IndexFile, packNumbers, type PlacesFile } from './index-file';
import { type Lexicon, loadLexicon, NOTHING, termsOf } from './lexicon';

/** The stems that mean each concept. */
function formsOf({ forms }: Lexicon): Map<string, string[]> {
  const byTerm = new Map<string, string[]>();
  for (const [form, term] of forms) byTerm.set(term, [...(byTerm.get(term) ?? []), form]);
  return byTerm;
}

/** Term -> numbers of the phrases with it, and how many phrases of each kind each document has. */
function postingsOf(documents: readonly Wording[], lexicons: readonly Lexicon[]) {
  const postings = new Map<string, number[]>();
  const counts: number[] = [];
  let number = 0;
  for (const wording of documents) {
    for (const kind of KINDS) {
      const phrases = new Map(
        wording[kind].map((text) => {
          const terms = [...new Set(termsOf(text, lexicons))].sort();
          return [terms.join(' '), terms];
        }),
      );
      phrases.delete('');
      counts.push(phrases.size);
      for (const terms of phrases.values()) {
        for (const term of terms) postings.set(term, [...(postings.get(term) ?? []), number]);
        number += 1;
      }
    }
  }
  return { postings, counts };
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
  const { postings, counts } = postingsOf(
    [
      ...places.map(({ wording }) => wording),
      ...articles.map(({ title, summary }) => ({ own: [title], near: [summary], inside: [] })),
      ...Object.values(own.notCovered).map((asks) => ({ own: asks, near: [], inside: [] })),
    ],
    lexicons,
  );
  const forms = formsOf(own);
  const terms = [...postings.keys()].sort();
  return {
    phrases: packNumbers(counts),
    terms: [NOTHING, ...terms]
      .map((term) => [term, ...(forms.get(term) ?? [])].join(','))
      .join('\n'),
    postings: terms.map((term) => packNumbers(stepsBetween(postings.get(term)!))).join(' '),
  };
}

/** What hits show and where they lead. */
export function placesOf({ articles, places }: Collection): PlacesFile {
  const flowIds = articles.map(({ flow }) => flow.id);
  return {
    flows: articles.map(({ flow, title }) => [flow.id, title]),
    places: places.map(({ step, title, flows }) => [
      step,
      title,
      ...flows.map((flow) => flowIds.indexOf(flow)),
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
