import { describe, expect, it } from 'vitest';
import { openGuide } from '../../test/search-guide';
import { answer } from './answer';
import type { SearchIndex } from './open-index';

/** As `article/step`. */
function hits(text: string, index: SearchIndex): string[] {
  const found = answer(text, index);
  return 'hits' in found ? found.hits.map(({ flow, step }) => `${flow}/${step}`) : [];
}
const names = (count: number) => Array.from({ length: count }, (_, at) => `lamp${at}`);
const titles = (flows: readonly string[]) => Object.fromEntries(flows.map((flow) => [flow, flow]));

describe('an answer', () => {
  it('is nothing to nothing', () => {
    const index = openGuide({ steps: { swap: ['bulb'] } });
    expect(answer('', index)).toEqual({ kind: 'nothing' });
    expect(answer(' \n ', index)).toEqual({ kind: 'nothing' });
  });

  it('shows steps with their article, and why, in the words of the guide', () => {
    const index = openGuide({
      steps: { swap: { asked: ['broken bulb'], title: ['swap'], body: ['Buy another bulb.'] } },
      articles: { lamp: 'A dark bulb' },
      same: [['bulb', 'bulb']],
    });
    expect(answer('bulbs', index)).toEqual({
      kind: 'hits',
      hits: [
        {
          flow: 'lamp',
          article: [
            { text: 'A dark ', isMatch: false },
            { text: 'bulb', isMatch: true },
          ],
          step: 'swap',
          kind: 'question',
          title: 'swap',
          titleParts: [{ text: 'swap', isMatch: false }],
          why: [
            { text: 'Buy another ', isMatch: false },
            { text: 'bulb', isMatch: true },
            { text: '.', isMatch: false },
          ],
        },
      ],
    });
  });

  it('shows no line that tells little of what was asked, or what its title says', () => {
    const asked = ['dark bulb socket cord shade wire'];
    const why = (title: string) => {
      const body = ['Is the bulb in its socket?'];
      const found = answer(asked[0]!, openGuide({ steps: { [title]: { asked, body } } }));
      return 'hits' in found
        ? found.hits.map((hit) => hit.why.map(({ text }) => text).join(''))
        : [];
    };
    expect(why('swap')).toEqual(['Is the bulb in its socket?']);
    expect(why('bulb')).toEqual(['']);
  });

  it('shows no line that says what was denied', () => {
    const why = (text: string, line: string) => {
      const index = openGuide({
        steps: { ask: { asked: ['the light does not come'], body: [line] } },
        same: [
          ['not', 'neg'],
          ['come', 'come'],
          ['light', 'light'],
        ],
      });
      const found = answer(text, index);
      return 'hits' in found && found.hits.map((hit) => hit.why.length > 0);
    };
    expect(why('light does not come', 'Light has come.')).toEqual([false]);
    expect(why('light does not come', 'Light has not come.')).toEqual([true]);
    expect(why('light has come', 'Light has come.')).toEqual([true]);
  });

  it('shows six steps at most', () => {
    const flows = names(8);
    const steps = Object.fromEntries(
      flows.map((flow) => [flow, { asked: ['bulb'], flows: [flow] }]),
    );
    expect(hits('bulb', openGuide({ steps, articles: titles(flows) }))).toHaveLength(6);
  });

  it('shows a step that articles share in the one that the query names, else where it is met first', () => {
    const index = openGuide({
      steps: {
        swap: { asked: ['bulb'], flows: ['desk', 'floor'] },
        lift: { asked: ['floor'], flows: ['floor'] },
      },
      articles: { desk: 'Desk lamp', floor: 'Floor lamp' },
    });
    expect(hits('bulb', index)).toEqual(['desk/swap']);
    expect(hits('bulb floor', index)).toContain('floor/swap');
  });

  it('shows a second step of an article only where it answers nearly as well', () => {
    const steps = { best: ['bulb cord red', 'bulb red cord', 'red bulb'], other: ['bulb'] };
    expect(hits('bulb cord red', openGuide({ steps }))).toEqual(['lamp/best']);
    expect(hits('bulb', openGuide({ steps: { best: ['bulb'], other: ['bulb'] } }))).toHaveLength(2);
  });

  it('may be asked for in another language, or in two at once', () => {
    const index = openGuide(
      { steps: { swap: ['bulb'], plug: ['cord'] }, same: [['bulb', 'bulb']] },
      { steps: { swap: ['лампочка'], plug: ['шнур'] }, same: [['лампочка', 'bulb']] },
    );
    expect(hits('лампочка', index)).toEqual(['lamp/swap']);
    expect(hits('шнур', index)).toEqual(['lamp/plug']);
    expect(hits('шнур cord', index)).toEqual(['lamp/plug']);
  });
});

describe('twins', () => {
  const index = openGuide({
    steps: {
      openGas: { asked: ['open the valve'], flows: ['gas'] },
      openOil: { asked: ['open the valve'], flows: ['oil'] },
      clean: { asked: ['clean the filter'], flows: ['gas', 'oil'] },
      light: { asked: ['light the flame'], flows: ['gas'] },
    },
    articles: titles(['gas', 'oil']),
    same: [
      ['gas', 'gas'],
      ['oil', 'oil'],
    ],
    words: { labels: { gas: 'Gas', oil: 'Oil' } },
    twins: [
      { gas: 'gas/openGas', oil: 'oil/openOil' },
      { gas: 'gas', oil: 'oil' },
    ],
  });
  const choices = (text: string) => {
    const found = answer(text, index);
    return 'hits' in found ? found.hits.map((hit) => hit.choices?.map(({ label }) => label)) : [];
  };

  it('are one hit that asks which of them it is', () => {
    expect(choices('valve')).toEqual([['Gas', 'Oil']]);
    expect(choices('filter')).toEqual([['Gas', 'Oil']]);
  });

  it('are not asked for where the query says which, or there is only one', () => {
    expect(choices('valve gas')).not.toContainEqual(['Gas', 'Oil']);
    expect(choices('flame')).toEqual([undefined]);
  });
});

describe('a query that the guide may not cover', () => {
  const index = openGuide({
    steps: { swap: ['bulb is dark', 'bulb broken'], warm: ['the price of a warm bulb'] },
    same: [['bulb', 'bulb']],
    words: {
      notCovered: { shop: ['price', 'buy it'], tenant: ['lease', 'rent'] },
      elsewhere: { tenant: 'Ask your landlord.' },
    },
  });

  it('is refused where a topic that is not covered clearly wins', () => {
    expect(answer('price', index).kind).toBe('notCovered');
    expect(answer('warm bulb', index).kind).toBe('hits');
  });

  it('is not refused where the rest of it speaks of what the guide covers', () => {
    expect(answer('buy it', index).kind).toBe('notCovered');
    expect(answer('buy it, dark', index).kind).not.toBe('notCovered');
    expect(answer('lease, rent, dark, broken', index).kind).not.toBe('notCovered');
  });

  it('has no sure answer where it has no word that the guide is about', () => {
    expect(answer('broken', index)).toMatchObject({ kind: 'unsure', hits: [{ step: 'swap' }] });
    expect(answer('broken bulb', index).kind).toBe('hits');
  });

  it('says who can help where the guide knows', () => {
    expect(answer('lease', index)).toMatchObject({ message: 'Ask your landlord.', nearest: [] });
    expect(answer('price', index)).not.toHaveProperty('message');
  });

  it('is never refused for words that nobody knows, but answered without being sure', () => {
    expect(answer('xyzxyz', index)).toEqual({ kind: 'unsure', hits: [] });
    expect(answer('bulb xyzxyz zyxzyx', index).kind).toBe('unsure');
    expect(answer('bulb xyzxyz', index).kind).toBe('hits');
  });
});
