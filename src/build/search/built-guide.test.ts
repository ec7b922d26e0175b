import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from './build-index';
import type { PlacesFile } from '../../search/index-file';
import { type Answer, openSearch } from '../../search/index';

let search: (text: string) => Answer;
beforeAll(async () => {
  const [english, russian] = await Promise.all([buildIndex('en'), buildIndex('ru')]);
  search = openSearch(english.places, [english.index, russian.index]);
}, 60_000);

const first = (text: string) => {
  const answer = search(text);
  return answer.kind === 'hits' ? `${answer.hits[0]?.flow}/${answer.hits[0]?.step}` : answer.kind;
};

describe('search in a guide', () => {
  it('numbers the same steps in every language, whatever people ask in only one', async () => {
    const [english, russian] = await Promise.all([buildIndex('en'), buildIndex('ru')]);
    const where = ({ places, flows }: PlacesFile) => ({
      flows: flows.map(([id]) => id),
      places: places.map(([step, , ...numbers]) => [step, ...numbers]),
    });
    expect(where(russian.places)).toEqual(where(english.places));
  });

  it('shows two steps of one article at most, and none twice', () => {
    const answer = search('lamp');
    const hits = answer.kind === 'hits' ? answer.hits : [];
    const timesOf = (flow: string) => hits.filter((hit) => hit.flow === flow).length;
    expect(Math.max(...hits.map(({ flow }) => timesOf(flow)))).toBe(2);
    expect(new Set(hits.map(({ flow, step }) => `${flow}/${step}`)).size).toBe(hits.length);
  });

  it('finds the same by typos, by the wrong layout and in the other language', () => {
    for (const text of [
      'scale in my kettle',
      'scael in my ketle',
      'ысфду шт ьн луееду',
      'накипь в чайнике',
      'yfrbgm d xfqybrt',
      'nakip v chaynike',
      'накипь kettle',
    ]) {
      expect(first(text), text).toBe('kettle/descale');
    }
  });

  it('says so when it has no answer, and has nothing to say to nothing', () => {
    for (const text of ['wash my car', 'помыть машину', 'qqqq zzzz xxxx', '🙂', '???']) {
      expect(search(text).kind, text).toBe('notCovered');
    }
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
