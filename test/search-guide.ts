import { indexesOf, shownOf } from '../src/build/search/build-index';
import { type Collection, NO_TEXTS, type StepDocument } from '../src/build/search/collect';
import { formsOf, type Lexicon } from '../src/build/search/lexicon';
import { openIndex, type SearchIndex } from '../src/search/open-index';

/** A guide as small as a test needs it. */
interface Guide {
  /** How people ask for each step, or more of it; it stands in the article `lamp` unless it says so. */
  steps: Record<string, readonly string[] | (Partial<StepDocument['fields']> & Partial<Placed>)>;
  /** The title of each article. */
  articles?: Record<string, string>;
  /** Words that mean the same: word, or several with spaces between, and concept. */
  same?: (readonly [words: string, concept: string])[];
  words?: Partial<Lexicon['words']>;
  twins?: Record<string, string>[];
}
type Placed = Pick<StepDocument, 'flows' | 'kind'>;

const lexiconOf = ({ same = [], words }: Guide): Lexicon => ({
  forms: formsOf(same),
  words: { notCovered: {}, ...words },
});

const isList = (step: Guide['steps'][string]): step is readonly string[] => Array.isArray(step);

const collectionOf = ({ steps, articles = { lamp: 'Lamp' } }: Guide): Collection => ({
  articles: Object.entries(articles).map(([id, title]) => ({ id, title })),
  documents: Object.entries(steps).map(([step, it]) => {
    const { flows = ['lamp'], kind = 0, ...fields } = isList(it) ? { asked: it } : it;
    const { body = [], ...others } = fields;
    return { step, title: step, says: body, flows, kind, fields: { ...NO_TEXTS, ...others, body } };
  }),
});

/** Opens the index of a small guide, in one language or several, for tests of search. */
export function openGuide(...languages: [Guide, ...Guide[]]): SearchIndex {
  const lexicons = languages.map(lexiconOf);
  const [first] = languages;
  return openIndex(
    shownOf(collectionOf(first), lexicons[0]!, first.twins ?? []),
    indexesOf(languages.map(collectionOf), lexicons).map(({ index }) => index),
  );
}
