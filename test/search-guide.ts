import type { Flow } from '../src/engine/flow';
import { flow as setup } from '../src/engine/setup';
import { indexOf, placesOf } from '../src/build/search/build-index';
import type { Collection, Wording } from '../src/build/search/collect';
import { formsOf, type Lexicon } from '../src/search/lexicon';
import { openIndex, type SearchIndex } from '../src/search/search-index';

/** A guide as small as a test needs it. */
interface Guide {
  /** The phrases of each step, and the articles that have it: `lamp` unless it says so. */
  steps: Record<string, Partial<Wording> & { flows?: string[] }>;
  /** The title of each article. */
  articles?: Record<string, string>;
  notCovered?: Lexicon['notCovered'];
  /** Words that mean the same: word, or two with a space between, and concept. */
  same?: (readonly [word: string, concept: string])[];
}

const lexiconOf = ({ same = [], notCovered = {} }: Guide): Lexicon => ({
  forms: formsOf(same),
  notCovered,
});

function collectionOf({ steps, articles = { lamp: '' } }: Guide): Collection {
  return {
    articles: Object.entries(articles).map(([id, title]) => ({
      flow: setup.createMachine({ id }) as Flow,
      title,
      summary: '',
    })),
    places: Object.entries(steps).map(([step, { flows = ['lamp'], ...phrases }]) => ({
      step,
      title: step,
      flows,
      wording: { own: [], near: [], inside: [], ...phrases },
    })),
  };
}

/** Opens the index of a small guide, in one language or several, for tests of search. */
export function openGuide(...languages: [Guide, ...Guide[]]): SearchIndex {
  const lexicons = languages.map(lexiconOf);
  return openIndex(
    placesOf(collectionOf(languages[0])),
    languages.map((guide, at) => indexOf(collectionOf(guide), lexicons[at]!, lexicons)),
  );
}
