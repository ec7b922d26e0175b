import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/build/search/build-index';
import { locales } from '../../src/content/locales';
import type { PlacesFile } from '../../src/search/index-file';
import { type Answer, openSearch } from '../../src/search/index';
import { byName } from '../../src/content/guide-file';

/** What the search of a guide is tried with: `flows/queries/examples.json`. */
interface Examples {
  /** Asks for more steps of one article than are shown. */
  broad: string;
  /** Step -> ways to ask for it: typed wrongly, in the wrong layout, in another language. */
  alike: Readonly<Record<string, readonly string[]>>;
  /** What no article answers. */
  notCovered: readonly string[];
}

const [examples] = Object.values(
  byName(
    import.meta.glob<Examples>('#guide/flows/queries/examples.json', {
      eager: true,
      import: 'default',
    }),
  ),
);

let built: { places: PlacesFile }[];
let search: (text: string) => Answer;
beforeAll(async () => {
  const indexes = await Promise.all(locales.map(buildIndex));
  built = indexes;
  search = openSearch(
    indexes[0]!.places,
    indexes.map(({ index }) => index),
  );
});

const first = (text: string) => {
  const answer = search(text);
  return answer.kind === 'hits' ? `${answer.hits[0]?.flow}/${answer.hits[0]?.step}` : answer.kind;
};

describe('search in the guide', () => {
  it('numbers the same steps in every language, whatever people ask in only one', () => {
    const where = ({ places, flows }: PlacesFile) => ({
      flows: flows.map(([id]) => id),
      places: places.map(([step, , ...numbers]) => [step, ...numbers]),
    });
    for (const { places } of built) expect(where(places)).toEqual(where(built[0]!.places));
  });

  it.runIf(examples)('shows two steps of one article at most, and none twice', () => {
    const answer = search(examples!.broad);
    const hits = answer.kind === 'hits' ? answer.hits : [];
    const timesOf = (flow: string) => hits.filter((hit) => hit.flow === flow).length;
    expect(Math.max(...hits.map(({ flow }) => timesOf(flow)))).toBe(2);
    expect(new Set(hits.map(({ flow, step }) => `${flow}/${step}`)).size).toBe(hits.length);
  });

  it.each(Object.entries(examples?.alike ?? {}))(
    'finds %s however it is asked for',
    (step, texts) => {
      for (const text of texts) expect(first(text), text).toBe(step);
    },
  );

  it('says so when it has no answer, and has nothing to say to nothing', () => {
    for (const text of ['qqqq zzzz xxxx', '🙂', '???', ...(examples?.notCovered ?? [])])
      expect(search(text).kind, text).toBe('notCovered');
    expect(search(' \n ').kind).toBe('nothing');
  });

  it('survives any text', () => {
    const long = ['a'.repeat(10_000), 'код '.repeat(2_500), '('.repeat(10_000), 'ш['.repeat(5_000)];
    const texts = [
      ...fc.sample(fc.string({ unit: 'binary', maxLength: 300 }), { numRuns: 1_000, seed: 5 }),
      ...fc.sample(fc.string({ unit: 'grapheme', maxLength: 300 }), { numRuns: 1_000, seed: 6 }),
      ...long,
      '<img src=x onerror=alert(1)>',
      '__proto__ constructor toString',
      '.*+?^${}()|[]\\',
      '\u202eдок\u202c \u0000\uffff\ud800',
    ];
    for (const text of texts) expect(search(text).kind).toBeDefined();
  });
});
