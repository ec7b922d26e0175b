import { beforeAll, describe, expect, it } from 'vitest';
import { rank } from './rank';
import { readQuery } from './read-query';
import type { SearchIndex } from './search-index';
import { openGuide } from '../../test/search-guide';

const found = (text: string, index: SearchIndex) =>
  rank(readQuery(text, index), index).found.map(({ place, flow, score }) => ({
    step: index.places[place]!.step,
    flow: index.flows[flow]!.id,
    score,
  }));
const stepsFound = (text: string, index: SearchIndex) => found(text, index).map(({ step }) => step);
/** Share of a query that each step answers. */
const shares = (text: string, index: SearchIndex): Record<string, number> =>
  Object.fromEntries(found(text, index).map(({ step, score }) => [step, score]));

/** Every step in an article of its own, so that none stands in the way of another. */
const alone = (steps: Record<string, Parameters<typeof openGuide>[0]['steps'][string]>) =>
  openGuide({
    steps: Object.fromEntries(
      Object.entries(steps).map(([step, words]) => [step, { flows: [step], ...words }]),
    ),
    articles: Object.fromEntries(Object.keys(steps).map((step) => [step, ''])),
  });

describe('a step', () => {
  it('answers all of a query that is one of its own phrases', () => {
    const index = alone({ swap: { own: ['dark bulb', 'red cord'] }, other: { own: ['warm'] } });
    expect(shares('dark bulb', index)['swap']).toBeCloseTo(1);
    expect(stepsFound('dark bulb', index)).toEqual(['swap']);
  });

  it('answers more by its own phrase than by one near it, and more by that than by words inside', () => {
    const index = alone({
      near: { near: ['dark bulb'] },
      own: { own: ['dark bulb'] },
    });
    expect(stepsFound('dark bulb', index)).toEqual(['own', 'near']);
    const { own, near } = shares('dark bulb', index);
    expect(near! / own!).toBeCloseTo(0.85);
    const inside = alone({ inside: { inside: ['dark bulb'] }, other: { own: ['red'] } });
    expect(shares('dark bulb', inside)['inside']! / own!).toBeCloseTo(0.4);
  });

  it('answers more by a rare word than by a common one', () => {
    const index = alone({
      common: { own: ['bulb'] },
      rare: { own: ['cord'] },
      another: { own: ['bulb red'] },
      third: { own: ['bulb warm'] },
    });
    const { common, rare } = shares('bulb cord', index);
    expect(rare).toBeGreaterThan(common!);
    expect(rare! + common!).toBeCloseTo(1);
  });

  it('answers less of a query with a word that nothing is like, as if that were a rare one', () => {
    const index = alone({ swap: { own: ['bulb'] }, other: { own: ['cord'] } });
    const share = shares('bulb xxxxx', index)['swap']!;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.9);
    expect(shares('bulb xxxxx zzzzz', index)['swap']).toBeLessThan(share);
  });

  it('answers less by a word that is only like the one typed', () => {
    const index = alone({ swap: { own: ['socket'] }, other: { own: ['cord'] } });
    expect(shares('socket', index)['swap']).toBeCloseTo(1);
    expect(shares('sokcet', index)['swap']).toBeLessThan(0.86);
    expect(shares('sokcet', index)['swap']).toBeGreaterThan(0.7);
  });

  it('answers more by a phrase that says little else', () => {
    const index = alone({
      wordy: { own: ['bulb cord warm red'] },
      brief: { own: ['bulb warm'] },
      exact: { own: ['bulb'] },
    });
    expect(stepsFound('bulb', index)).toEqual(['exact', 'brief', 'wordy']);
    expect(shares('bulb', index)['exact']).toBeCloseTo(1);
  });

  it('answers more by one phrase with all words than by words here and there', () => {
    const index = alone({
      scattered: { own: ['dark', 'bulb'] },
      together: { own: ['dark bulb'] },
    });
    expect(stepsFound('dark bulb', index)).toEqual(['together', 'scattered']);
  });

  it('is not worth showing where it answers far less than the best', () => {
    const index = alone({ all: { own: ['dark bulb'] }, half: { own: ['dark'] } });
    expect(stepsFound('dark bulb', index)).toEqual(['all']);
    expect(stepsFound('dark', index)).toContain('half');
  });

  it('does not answer more by saying a word in two phrases', () => {
    const index = alone({
      twice: { own: ['bulb', 'bulb warm'], near: ['bulb red'] },
      once: { own: ['bulb'] },
    });
    const { twice, once } = shares('bulb cord', index);
    expect(twice).toBeCloseTo(once!);
  });

  it('does not answer more by two words that one of the query may mean', () => {
    const index = alone({ both: { own: ['socket sockeye'] }, other: { own: ['cord'] } });
    expect(shares('socke', index)['both']).toBeLessThan(0.9);
  });

  it('names the article first in which it is met first, where it answers equally in several', () => {
    const index = openGuide({
      steps: { swap: { own: ['dark bulb'], flows: ['wall', 'desk'] } },
      articles: { desk: '', wall: '' },
    });
    expect(found('dark bulb', index).map(({ flow }) => flow)).toEqual(['wall', 'desk']);
  });
});

describe('an article', () => {
  it('adds what its title says and the step does not', () => {
    const index = openGuide({
      steps: { swap: { own: ['bulb'], flows: ['floor', 'desk'] } },
      articles: { floor: 'floor lamp', desk: 'desk lamp' },
    });
    const [desk, floor] = found('bulb desk', index);
    expect(desk).toMatchObject({ step: 'swap', flow: 'desk' });
    // What the step says alone; the rest of the query would be all that its title says.
    const rest = 1 - floor!.score;
    expect((desk!.score - floor!.score) / rest).toBeCloseTo(0.45);
  });

  it('adds nothing by a word that the step has said', () => {
    const index = openGuide({
      steps: {
        here: { own: ['bulb'], flows: ['bulbs'] },
        there: { own: ['bulb'], flows: ['other'] },
      },
      articles: { bulbs: 'bulb', other: '' },
    });
    const { here, there } = shares('bulb', index);
    expect(here).toBeCloseTo(there!);
  });

  it('is not found by its title alone', () => {
    const index = openGuide({ steps: { swap: { own: ['bulb'] } }, articles: { lamp: 'desk' } });
    expect(found('desk', index)).toEqual([]);
  });

  it('is found with its best two steps, in the order of what they answer', () => {
    const steps = {
      worst: { own: ['bulb cord warm red'] },
      good: { own: ['bulb cord'] },
      best: { own: ['bulb'] },
      bad: { own: ['bulb cord warm'] },
    };
    const index = openGuide({ steps });
    expect(stepsFound('bulb', index)).toEqual(['best', 'good']);
    const backwards = Object.fromEntries(Object.entries(steps).toReversed());
    expect(stepsFound('bulb', openGuide({ steps: backwards }))).toEqual(['best', 'good']);
    const { best, worst, good } = steps;
    expect(stepsFound('bulb', openGuide({ steps: { best, worst, good } }))).toEqual([
      'best',
      'good',
    ]);
  });

  it('is found with its first two steps where all answer alike', () => {
    const own = ['bulb'];
    const index = openGuide({ steps: { first: { own }, second: { own }, third: { own } } });
    expect(stepsFound('bulb', index)).toEqual(['first', 'second']);
  });
});

describe('a topic that is not covered', () => {
  let index: SearchIndex;
  beforeAll(() => {
    index = openGuide({
      steps: { swap: { own: ['bulb'] } },
      articles: { lamp: 'price' },
      notCovered: { shop: ['price', 'cord'], repair: ['price screw'] },
    });
  });
  const notCovered = (text: string) => rank(readQuery(text, index), index).notCovered;

  it('answers what its phrases say, and the one that answers most counts', () => {
    expect(notCovered('price')).toBeCloseTo(1);
    expect(notCovered('screw price')).toBeCloseTo(1);
    expect(notCovered('cord screw')).toBeLessThan(0.6);
  });

  it('answers nothing that only steps and articles say', () => {
    expect(notCovered('bulb')).toBe(0);
    expect(notCovered('')).toBe(0);
  });
});
