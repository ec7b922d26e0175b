import { beforeAll, describe, expect, it } from 'vitest';
import { find } from './find';
import type { SearchIndex } from './search-index';
import { openGuide } from '../../test/search-guide';

/** As `article/step`. */
function hits(text: string, index: SearchIndex): string[] {
  const answer = find(text, index);
  return answer.kind === 'hits' ? answer.hits.map(({ flow, step }) => `${flow}/${step}`) : [];
}
const names = (count: number) => Array.from({ length: count }, (_, at) => `lamp${at}`);
const titles = (flows: readonly string[]) => Object.fromEntries(flows.map((flow) => [flow, '']));

describe('an answer', () => {
  it('is nothing to nothing', () => {
    const index = openGuide({ steps: { swap: { own: ['bulb'] } } });
    expect(find('', index)).toEqual({ kind: 'nothing' });
    expect(find(' \n ', index)).toEqual({ kind: 'nothing' });
  });

  it('shows steps with their article', () => {
    const index = openGuide({
      steps: { swap: { own: ['bulb'] } },
      articles: { lamp: 'A lamp is dark' },
    });
    expect(find('bulb', index)).toEqual({
      kind: 'hits',
      hits: [{ flow: 'lamp', article: 'A lamp is dark', step: 'swap', title: 'swap' }],
    });
  });

  it('shows six steps at most', () => {
    const flows = names(8);
    const steps = Object.fromEntries(flows.map((flow) => [flow, { own: ['bulb'], flows: [flow] }]));
    expect(hits('bulb', openGuide({ steps, articles: titles(flows) }))).toHaveLength(6);
  });

  it('shows a step that articles share for two of them', () => {
    const flows = names(3);
    const index = openGuide({ steps: { swap: { own: ['bulb'], flows } }, articles: titles(flows) });
    expect(hits('bulb', index)).toEqual(['lamp0/swap', 'lamp1/swap']);
  });

  it('shows a second step of an article only where it answers nearly as much', () => {
    const second = (words: string) =>
      hits(
        'bulb cord red',
        openGuide({ steps: { best: { own: ['bulb cord red'] }, second: { own: [words] } } }),
      );
    expect(second('bulb cord red warm')).toEqual(['lamp/best', 'lamp/second']);
    expect(second('bulb cord')).toEqual(['lamp/best']);
  });

  it('shows no step that answers much less than the best', () => {
    const other = (words: string) =>
      hits(
        'bulb cord red',
        openGuide({
          steps: {
            best: { own: ['bulb cord red'] },
            other: { own: [words], flows: ['desk'] },
          },
          articles: titles(['lamp', 'desk']),
        }),
      );
    expect(other('bulb cord')).toEqual(['lamp/best', 'desk/other']);
    expect(other('bulb')).toEqual(['lamp/best']);
  });
});

describe('a query that the articles do not cover', () => {
  const flows = names(5);
  let index: SearchIndex;
  beforeAll(() => {
    index = openGuide({
      steps: {
        ...Object.fromEntries(flows.map((flow) => [flow, { own: ['bulb'], flows: [flow] }])),
        warm: { own: ['price warm'], flows: ['lamp0'] },
      },
      articles: titles(flows),
      notCovered: { shop: ['price'], lease: ['bulb red'] },
    });
  });
  const kindOf = (text: string) => find(text, index).kind;

  it('is one that steps know too little of', () => {
    expect(kindOf('bulb')).toBe('hits');
    expect(kindOf('xyzxyz')).toBe('notCovered');
    expect(kindOf('bulb xyzxyz')).toBe('hits');
    expect(kindOf('bulb xyzxyz zyxzyx qwvqwv')).toBe('notCovered');
  });

  it('is one that a topic which is not covered answers nearly as much as the best step', () => {
    expect(kindOf('price')).toBe('notCovered');
    expect(kindOf('price warm')).toBe('hits');
    expect(kindOf('bulb red')).toBe('notCovered');
    const alike = openGuide({
      steps: { swap: { own: ['bulb cord warm'] } },
      notCovered: { shop: ['bulb cord warm red'] },
    });
    expect(find('bulb cord warm', alike).kind).toBe('notCovered');
  });

  it('still has three steps that may have been meant', () => {
    const answer = find('bulb red', index);
    expect(answer.kind === 'notCovered' && answer.nearest).toHaveLength(3);
    expect(find('xyzxyz', index)).toEqual({ kind: 'notCovered', nearest: [] });
  });
});
