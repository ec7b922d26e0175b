import { locales } from '../../content/locales';
import { loadTwins, type Twins } from '../../content/search-words';
import { type IndexFile, packTerms, type ShownFile } from '../../search/index-file';
import { openEngine } from '../../search/open-index';
import { MOST_PLACES, rank } from '../../search/rank';
import { type Forms, isMark, termsOf } from '../../search/terms';
import { wordsOf } from '../../search/words';
import { type Collection, collect, type Field } from './collect';
import { linesOf } from './lines';
import { type Lexicon, loadLexicon } from './lexicon';

/** How often a word counts, by what it is to its step. */
const WEIGHTS = [
  ['title', 5],
  ['leading', 2],
  ['ask', 1],
  ['options', 1],
  ['body', 1],
] as const satisfies [Field, number][];
/** What only agents read, in an index of their own. */
const NOTES = 3;
/** Words of a searchPhrase: those of a short one are the matter, a story has many beside it. */
const ASKED = { short: 5, sentence: 4, story: 2 };
/** What counts less in a step finds too much, and what counts less in all of them together is chance, but in a small guide. */
const LEAST = 5;
const LEAST_NEGATED = 8;
const LEAST_OF_ALL = 8;
const FEW_PHRASES = 500;
/**
 * Phrases that do not find their step clearly teach: their words count so much more of their weight in it, and so much less
 * in the best other one. What is learnt swings from lesson to lesson, so the mean of the last ones counts. More lessons
 * would learn the phrases by heart, and the language no better; a guide of thousands of steps has no time for any.
 */
const LESSONS = 6;
const LAST_LESSONS = 4;
const LESSON = 0.4;
const CLEARLY = 1.1;
/** So many steps that a phrase found first are asked again: others hardly become the best. */
const NEAREST = 10;
const MOST_TAUGHT = 30_000;
/** How many phrases of a step one of a topic is like: it has few. */
const TOPIC = 2;

/** How a query or a searchPhrase is put. */
export function kindOf(text: string): keyof typeof ASKED {
  const { length } = wordsOf(text);
  return length <= 4 ? 'short' : length < 20 ? 'sentence' : 'story';
}

/** How much each term counts in a document. */
type Weights = Map<string, number>;
type WeightedWords = (readonly [term: string, weight: number])[];

/** A searchPhrase of a document, by its number: what it is about, and how much that counts. */
interface Phrase {
  number: number;
  terms: readonly string[];
  weight: number;
  /** It and what was found first, once asked. */
  near?: ReadonlySet<number>;
}

const count = (weights: Weights, terms: readonly string[], weight: number): void => {
  for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
};

const kept = (weights: Weights): WeightedWords =>
  [...weights].filter(([term, weight]) => weight >= (isMark(term) ? LEAST_NEGATED : LEAST));

/** Documents without the words that hardly stand in any, and without those that more others have more of than are looked at. */
function withoutChance(documents: readonly WeightedWords[]): WeightedWords[] {
  const weights = new Map<string, number[]>();
  for (const [term, weight] of documents.flat()) {
    const known = weights.get(term);
    if (known) known.push(weight);
    else weights.set(term, [weight]);
  }
  const least = new Map<string, number>();
  for (const [term, all] of weights) {
    const total = all.reduce((sum, weight) => sum + weight, 0);
    if (total < LEAST_OF_ALL) least.set(term, Number.POSITIVE_INFINITY);
    else if (all.length > MOST_PLACES)
      least.set(term, all.sort((one, another) => another - one)[MOST_PLACES]! + 1);
  }
  return documents.map((each) => each.filter(([term, weight]) => weight >= (least.get(term) ?? 0)));
}

/** All terms, those of most documents first: their numbers are small. */
function termsByUse(documents: readonly WeightedWords[]): string[] {
  const uses = new Map<string, number>();
  for (const [term] of documents.flat()) uses.set(term, (uses.get(term) ?? 0) + 1);
  return [...uses.keys()].sort(
    (one, another) => uses.get(another)! - uses.get(one)! || (one < another ? -1 : 1),
  );
}

/** What a language has to find steps by. */
interface Gathered {
  lexicon: Lexicon;
  forms: readonly Forms[];
  documents: Weights[];
  phrases: Phrase[];
}

function gather(
  { documents }: Collection,
  topics: readonly string[],
  lexicons: readonly Lexicon[],
  language: number,
): Gathered {
  const lexicon = lexicons[language]!;
  const forms = [lexicon, ...lexicons].map((each) => each.forms);
  const phrases: Phrase[] = [];
  const ask = (weights: Weights, number: number, asked: readonly string[], times = 1): Weights => {
    for (const text of asked) {
      const terms = termsOf(text, forms);
      const weight = times * ASKED[kindOf(text)];
      count(weights, terms, weight);
      phrases.push({ number, terms, weight });
    }
    return weights;
  };
  const steps = documents.map(({ fields }, number) => {
    const weights: Weights = new Map();
    for (const [field, weight] of WEIGHTS)
      for (const text of fields[field]) count(weights, termsOf(text, forms), weight);
    return ask(weights, number, fields.asked);
  });
  const others = topics.map((topic, at) =>
    ask(new Map(), steps.length + at, lexicon.words.notCovered[topic] ?? [], TOPIC),
  );
  return { lexicon, forms, documents: [...steps, ...others], phrases };
}

/** The index of a language. */
function fileOf(
  { lexicon: { forms, words }, documents, phrases }: Gathered,
  topics: readonly string[],
): IndexFile {
  const all =
    phrases.length < FEW_PHRASES
      ? documents.map((weights) => [...weights].filter(([, weight]) => weight > 0))
      : withoutChance(documents.map(kept));
  const terms = termsByUse(all);
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const stems: Record<string, string[]> = {};
  for (const [form, term] of forms) (stems[term] ??= []).push(form);
  return {
    forms: Object.entries(stems)
      .map(([term, each]) => [term, ...each.sort()].join(','))
      .join(';'),
    terms: terms.join(' '),
    documents: all
      .map((each) => packTerms(each.map(([term, weight]) => [numbers.get(term)!, weight])))
      .join(' '),
    topics: topics.map((topic) => words.elsewhere?.[topic] ?? ''),
  };
}

/** Makes terms of searchPhrases count more in their own document, and less in one that they find instead or nearly. */
function teach(languages: readonly Gathered[], topics: readonly string[]): void {
  const engines = languages.map((each) => openEngine(fileOf(each, topics)));
  for (const { documents, phrases } of languages)
    for (const phrase of phrases) {
      const { number, terms, weight } = phrase;
      const query = [...new Set(terms)].map((term) => ({ term, likeness: 1 }));
      const found = rank({ terms: query }, { engines }, phrase.near);
      phrase.near ??= new Set([number, ...found.slice(0, NEAREST).map((each) => each.number)]);
      const own = found.find((each) => each.number === number)?.score ?? 0;
      const other = found.find((each) => each.number !== number);
      // Nothing tells equals apart.
      if (!other || own === other.score || own >= CLEARLY * other.score) continue;
      count(documents[number]!, terms, weight * LESSON);
      count(documents[other.number]!, terms, -weight * LESSON);
    }
}

/** Gives all lessons. */
function school(languages: readonly Gathered[], topics: readonly string[]): Gathered[] {
  const means = languages.map(({ documents }) => documents.map((): Weights => new Map()));
  for (let left = LESSONS - 1; left >= 0; left -= 1) {
    teach(languages, topics);
    if (left >= LAST_LESSONS) continue;
    for (const [at, { documents }] of languages.entries())
      for (const [number, weights] of documents.entries())
        for (const [term, weight] of weights)
          count(means[at]![number]!, [term], weight / LAST_LESSONS);
  }
  return languages.map((each, at) => ({ ...each, documents: means[at]! }));
}

/** Counts what only agents read, too. */
function withNotes(gathered: Gathered, { documents }: Collection): Gathered {
  for (const [number, { fields }] of documents.entries())
    for (const text of fields.notes)
      count(gathered.documents[number]!, termsOf(text, gathered.forms), NOTES);
  return gathered;
}

/**
 * The indexes of what was gathered in each language: of customers, and of agents.
 *
 * @param lexicons the words of the same languages: a text may name things in another one.
 */
export function indexesOf(
  collections: readonly Collection[],
  lexicons: readonly Lexicon[],
): { index: IndexFile; agents: IndexFile }[] {
  // In every language the same ones, by the same numbers.
  const topics = [
    ...new Set(lexicons.flatMap(({ words }) => Object.keys(words.notCovered))),
  ].sort();
  const gathered = collections.map((collection, at) => gather(collection, topics, lexicons, at));
  const size = gathered.reduce((sum, { phrases }) => sum + phrases.length, 0);
  const languages = size < MOST_TAUGHT ? school(gathered, topics) : gathered;
  return languages.map((each, at) => ({
    index: fileOf(each, topics),
    agents: fileOf(withNotes(each, collections[at]!), topics),
  }));
}

/** What hits show and where they lead. */
export function shownOf(
  { articles, documents }: Collection,
  own: Lexicon,
  twins: readonly Twins[],
): ShownFile {
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  return {
    flows: articles.map(({ id, title }) => [id, title]),
    steps: documents.map((document) => [
      document.step,
      document.title,
      linesOf(document, own.forms),
      document.kind,
      ...document.flows.map((flow) => numbers.get(flow)!),
    ]),
    twins,
    labels: own.words.labels ?? {},
  };
}

/** Makes what search downloads: by language the index of customers, that of agents, and what hits show. */
export async function buildIndexes(): Promise<
  { index: IndexFile; agents: IndexFile; shown: ShownFile }[]
> {
  const twins = await loadTwins();
  const lexicons = await Promise.all(locales.map(loadLexicon));
  const collections = await Promise.all(locales.map(collect));
  return indexesOf(collections, lexicons).map((indexes, at) => ({
    ...indexes,
    shown: shownOf(collections[at]!, lexicons[at]!, twins),
  }));
}
