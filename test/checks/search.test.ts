import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndexes } from '../../src/build/search/build-index';
import { collect } from '../../src/build/search/collect';
import { byName } from '../../src/content/guide-file';
import { loadFlow } from '../../src/content/load-flow';
import { locales } from '../../src/content/locales';
import { loadSearchWords, loadTwins } from '../../src/content/search-words';
import { outcomeTag } from '../../src/engine/flow';
import type { ShownFile } from '../../src/search/index-file';
import { type Answer, type Hit, openSearch } from '../../src/search/index';

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

let built: { shown: ShownFile }[];
let search: (text: string) => Answer;
beforeAll(async () => {
  const all = await buildIndexes();
  built = all;
  search = openSearch(
    all[0]!.shown,
    all.map(({ index }) => index),
  );
});

const hitsOf = (answer: Answer): readonly Hit[] => ('hits' in answer ? answer.hits : []);
const first = (text: string) => {
  const [hit] = hitsOf(search(text));
  return hit && [hit, ...(hit.choices ?? [])].map(({ flow, step }) => `${flow}/${step}`);
};
const HOSTILE = [
  'a'.repeat(10_000),
  'код '.repeat(2_500),
  '('.repeat(10_000),
  'ш['.repeat(5_000),
  'e' + '\u0301'.repeat(100_000),
  '\ufdfa'.repeat(10_000),
  '👩‍👩‍👧'.repeat(2_000),
  '<img src=x onerror=alert(1)>',
  '__proto__ constructor toString',
  '.*+?^${}()|[]\\',
  '\u202eдок\u202c \u0000\uffff\ud800',
];

describe('search in the guide', () => {
  it('numbers the same steps in every language, whatever people ask in only one', () => {
    const where = ({ steps, flows }: ShownFile) => ({
      flows: flows.map(([id]) => id),
      steps: steps.map(([step, , , kind, ...numbers]) => [step, kind, ...numbers]),
    });
    for (const { shown } of built) expect(where(shown)).toEqual(where(built[0]!.shown));
  });

  it.each(Object.entries(examples?.alike ?? {}))(
    'finds %s however it is asked for',
    (step, texts) => {
      for (const text of texts) expect(first(text), text).toContain(step);
    },
  );

  it('says so when it does not cover something, and has nothing to say to nothing', () => {
    for (const text of examples?.notCovered ?? [])
      expect(search(text).kind, text).toBe('notCovered');
    for (const text of ['qqqq zzzz xxxx', '🙂', '???'])
      expect(search(text), text).toEqual({ kind: 'unsure', hits: [] });
    expect(search(' \n ').kind).toBe('nothing');
  });

  it('says of each topic that it answers so in every language', async () => {
    const words = await Promise.all(locales.map(loadSearchWords));
    const topics = words.flatMap((each) =>
      each ? [Object.keys(each.elsewhere ?? {}).sort()] : [],
    );
    for (const each of topics) expect(each).toEqual(topics[0]);
    for (const each of words)
      for (const topic of Object.keys(each?.elsewhere ?? {}))
        expect(Object.keys(each!.notCovered), topic).toContain(topic);
  });

  it('has twins only of what is there, each by a name that people know it by', async () => {
    const { documents } = await collect(locales[0]!);
    const steps = documents.flatMap(({ step, flows }) => flows.map((flow) => `${flow}/${step}`));
    const twins = await loadTwins();
    const isThere = (twin: string) =>
      steps.some((step) => step === twin || step.startsWith(`${twin}/`));
    expect(twins.flatMap((each) => Object.values(each)).filter((twin) => !isThere(twin))).toEqual(
      [],
    );
    for (const locale of locales) {
      const words = await loadSearchWords(locale);
      if (!words) continue;
      const concepts = new Set(twins.flatMap((each) => Object.keys(each)));
      for (const concept of concepts) {
        expect(words.same, `${locale}: ${concept}`).toHaveProperty(concept);
        expect(words.labels, `${locale}: ${concept}`).toHaveProperty(concept);
      }
    }
  });

  it('leads to no outcome, whose question nobody would have asked', async () => {
    const [{ shown }] = built as [{ shown: ShownFile }];
    for (const [step, , , , ...numbers] of shown.steps)
      for (const number of numbers) {
        const [id] = shown.flows[number]!;
        expect(outcomeTag(await loadFlow(id), step), `${id}/${step}`).toBeUndefined();
      }
  });

  it('shows six hits at most, none twice, and no line that stands on no page', async () => {
    const collections = await collect(locales[0]!);
    const phrases = new Set(collections.documents.flatMap(({ fields }) => fields.asked));
    const texts = new Set(
      collections.documents.flatMap(({ fields: { body, ask, options } }) =>
        [...body, ...ask, ...options].join('\n'),
      ),
    );
    const all = [...texts].join('\n');
    for (const phrase of fc.sample(fc.constantFrom(...phrases), { numRuns: 100, seed: 3 })) {
      const hits = hitsOf(search(phrase));
      expect(hits.length).toBeLessThanOrEqual(6);
      expect(new Set(hits.map(({ flow, step }) => `${flow}/${step}`)).size).toBe(hits.length);
      for (const { why } of hits) expect(all).toContain(why.map(({ text }) => text).join(''));
    }
  });

  it.runIf(examples)('shows two steps of one article at most, and none twice', () => {
    const hits = hitsOf(search(examples!.broad));
    const timesOf = (flow: string) => hits.filter((hit) => hit.flow === flow).length;
    expect(Math.max(...hits.map(({ flow }) => timesOf(flow)))).toBe(2);
    expect(new Set(hits.map(({ flow, step }) => `${flow}/${step}`)).size).toBe(hits.length);
  });

  it('survives any text', () => {
    const texts = [
      ...fc.sample(fc.string({ unit: 'binary', maxLength: 300 }), { numRuns: 1_000, seed: 5 }),
      ...fc.sample(fc.string({ unit: 'grapheme', maxLength: 300 }), { numRuns: 1_000, seed: 6 }),
      ...HOSTILE,
    ];
    for (const text of texts) expect(search(text).kind).toBeDefined();
  });
});
