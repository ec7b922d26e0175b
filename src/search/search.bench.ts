import { bench, describe } from 'vitest';
import queries from '../../flows/queries/tuning.json';
import { indexesOf, shownOf } from '../build/search/build-index';
import { collect, type Collection } from '../build/search/collect';
import { loadLexicon } from '../build/search/lexicon';
import { openSearch } from './index';

/** The real steps over and over, each time with a word of its own, up to a number of documents. */
const grown = ({ articles, documents }: Collection, size: number): Collection => ({
  articles,
  documents: Array.from({ length: size }, (_, at) => {
    const document = documents[at % documents.length]!;
    const asked = document.fields.asked.map((phrase) => `${phrase} x${at.toString(36)}`);
    return { ...document, fields: { ...document.fields, asked } };
  }),
});

/** Milliseconds of the best of five runs: in the others the processor may have been busy with something else. */
const bestTime = (run: () => void): number =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );

const lexicons = await Promise.all(['en', 'ru'].map(loadLexicon));
const collections = await Promise.all(['en', 'ru'].map(collect));
const texts = queries.flatMap(({ en, ru }) => [...en, ...ru]);

describe('one query, in both languages (goal: p95 2 ms at 300 documents, 10 ms at 30,000)', () => {
  for (const size of [300, 30_000]) {
    const all = collections.map((collection) => grown(collection, size));
    const start = performance.now();
    const files = indexesOf(all, lexicons).map(({ index }) => index);
    const built = performance.now() - start;
    const search = openSearch(shownOf(all[0]!, lexicons[0]!, []), files);
    const times = texts.map((text) => bestTime(() => search(text)));
    times.sort((one, another) => one - another);
    const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(3);
    console.log(
      `${size} documents: built in ${(built / 1000).toFixed(1)} s, median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
    );
    let next = 0;
    bench(`${size} documents`, () => {
      search(texts[next % texts.length]!);
      next += 1;
    });
  }
});
