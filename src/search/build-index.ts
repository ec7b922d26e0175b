import { type Collection, collect, KINDS, type Wording } from './collect';
import { type IndexFile, packNumbers } from './index-file';
import { type Lexicon, loadLexicon, NOTHING, termsOf } from './lexicon';

/** The stems that mean each term of a language, for terms that are not simply a stem. */
function formsOf({ forms }: Lexicon): Map<string, string[]> {
  const byTerm = new Map<string, string[]>();
  for (const [form, term] of forms) byTerm.set(term, [...(byTerm.get(term) ?? []), form]);
  return byTerm;
}

/** Term -> numbers of the phrases with it, and how many phrases of each kind each document has. */
function postingsOf(documents: readonly Wording[], lexicon: Lexicon) {
  const postings = new Map<string, number[]>();
  const counts: number[] = [];
  let number = 0;
  for (const wording of documents) {
    for (const kind of KINDS) {
      const phrases = new Map(
        wording[kind].map((text) => {
          const terms = [...new Set(termsOf(text, lexicon))].sort();
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

/** The index of what was gathered in a language. */
export function indexOf({ articles, places }: Collection, lexicon: Lexicon): IndexFile {
  const { postings, counts } = postingsOf(
    [
      ...places.map(({ wording }) => wording),
      ...articles.map(({ title, summary }) => ({ own: [title], near: [summary], inside: [] })),
      ...Object.values(lexicon.notCovered).map((asks) => ({ own: asks, near: [], inside: [] })),
    ],
    lexicon,
  );
  const forms = formsOf(lexicon);
  const terms = [...postings.keys()].sort();
  const flowIds = articles.map(({ flow }) => flow.id);
  return {
    flows: articles.map(({ flow, title }) => [flow.id, title]),
    places: places.map(({ step, title, flows }) => [
      step,
      title,
      ...flows.map((flow) => flowIds.indexOf(flow)),
    ]),
    phrases: packNumbers(counts),
    terms: [NOTHING, ...terms]
      .map((term) => [term, ...(forms.get(term) ?? [])].join(','))
      .join('\n'),
    postings: terms.map((term) => packNumbers(stepsBetween(postings.get(term)!))).join(' '),
  };
}

/** Makes the index of a language. */
export const buildIndex = async (locale: string): Promise<IndexFile> =>
  indexOf(await collect(locale), await loadLexicon(locale));
