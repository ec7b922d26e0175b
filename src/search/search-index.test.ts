import { expect, it } from 'vitest';
import { NOTHING } from './lexicon';
import { openGuide } from '../../test/search-guide';

const found = (index: ReturnType<typeof openGuide>, stem: string): number[] =>
  [...index.postings[index.stems.get(stem)!]!].map((phrase) => index.phrases.document[phrase]!);

it('an index has a document for each step, each article and each topic that is not covered', () => {
  const index = openGuide({
    steps: { swap: { own: ['bulb'] }, plug: { own: ['cord', 'red cord'], inside: ['socket'] } },
    articles: { lamp: 'dark' },
    notCovered: { shop: ['the price'] },
    same: [['the', NOTHING]],
  });
  expect(index.documentCount).toBe(4);
  expect(['bulb', 'cord', 'socket', 'dark', 'price'].map((stem) => found(index, stem))).toEqual([
    [0],
    [1, 1],
    [1],
    [2],
    [3],
  ]);
  expect(found(index, 'the')).toEqual([]);
});

it('an index of two languages finds a concept and a word that both have in both', () => {
  const index = openGuide(
    {
      steps: { swap: { own: ['bulb red'] }, plug: { own: ['cord'] } },
      same: [
        ['bulb', 'bulb'],
        ['cord', 'cord'],
      ],
    },
    {
      steps: { swap: { own: ['шнур'] }, plug: { own: ['лампа red', 'cord'] } },
      same: [
        ['лампа', 'bulb'],
        ['шнур', 'cord'],
      ],
    },
  );
  expect(index.documentCount).toBe(3);
  expect(found(index, 'bulb')).toEqual([0, 1]);
  expect(found(index, 'ламп')).toEqual([0, 1]);
  expect(found(index, 'red')).toEqual([0, 1]);
});

it('a word that two languages spell alike means what it does in the first', () => {
  const index = openGuide(
    { steps: { swap: { own: ['chat'] } }, same: [['chat', 'talk']] },
    {
      steps: { swap: { own: ['chat'] } },
      same: [
        ['chat', 'animal'],
        ['parler', 'talk'],
      ],
    },
  );
  expect(index.stems.get('chat')).toBe(index.stems.get('parler'));
});
