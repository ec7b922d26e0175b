import { beforeAll, describe, expect, it } from 'vitest';
import { NOTHING } from './lexicon';
import { readQuery } from './read-query';
import type { SearchIndex } from './search-index';
import { openGuide } from '../../test/search-guide';

let index: SearchIndex;
beforeAll(() => {
  index = openGuide({
    steps: { swap: { own: ['socket screwdriver', 'лампа шнур', '4000'] } },
    same: [
      ['the', NOTHING],
      ['is', NOTHING],
      ['bulb', 'bulb'],
      ['light bulb', 'bulb'],
      ['лампочка', 'bulb'],
      ['2 way', 'switch'],
      ['dark', 'dark'],
      ['unlit', 'dark'],
    ],
  });
});
const guideTo = (...words: string[]) => openGuide({ steps: { swap: { own: words } } });

/** What each word of a query may mean: stems of the guide. */
function meant(text: string, { stems } = index): string[][] {
  const byTerm = new Map(Array.from(stems, ([stem, term]) => [term, stem]));
  return readQuery(text, { ...index, stems }).map(({ candidates }) =>
    candidates.map(({ term }) => byTerm.get(term)!),
  );
}
/** How much the likeliest meaning of a word is like it. */
const likeness = (word: string, guide: SearchIndex): number | undefined =>
  readQuery(word, guide)[0]!.candidates[0]?.likeness;

describe('a query', () => {
  it('says each thing once, and nothing by words that say nothing', () => {
    expect(meant('The bulb is dark, dark and unlit: bulb')).toEqual([['bulb'], ['dark'], []]);
    expect(readQuery('xyzxyz xyzxyz', index)).toHaveLength(1);
    expect(readQuery('the', index)).toEqual([]);
    expect(readQuery('', index)).toEqual([]);
  });

  it('may say one thing in two words, which say nothing apart', () => {
    expect(meant('light bulb socket')).toEqual([['bulb'], ['socket']]);
    expect(meant('socket light bulb')).toEqual([['socket'], ['bulb']]);
    expect(likeness('light bulb', index)).toBe(1);
    expect(likeness('light', index)).toBeLessThan(1);
    expect(readQuery('2way', index)).toEqual(readQuery('2 way', index));
    expect(readQuery('2way', index)).toHaveLength(1);
  });

  it('says nothing by a number that we do not know', () => {
    expect(meant('4000')).toEqual([['4000']]);
    expect(readQuery('tried 12', index)).toHaveLength(1);
    expect(readQuery('1 22 333', index)).toEqual([]);
  });

  it('is not read to the end when it is longer than anybody asks', () => {
    const many = 'abcdefghijklmnopqrst'.split('').map((letter) => letter.repeat(3));
    expect(readQuery(many.join(' '), index)).toHaveLength(12);
    expect(meant(`${' '.repeat(153)}bulb socket`)).toEqual([['bulb'], []]);
    expect(meant(`${'- '.repeat(90)}bulb`)).toEqual([]);
  });
});

describe('letters', () => {
  it('are read as typed, in the other layout or as Russian, whichever makes sense', () => {
    expect(meant('socket')).toEqual([['socket']]);
    expect(meant('ыщслуе')).toEqual([['socket']]);
    expect(meant('kfvgf')).toEqual([['ламп']]);
    expect(meant('lampa')).toEqual([['ламп']]);
    expect(meant('Lampochka')).toEqual([['bulb']]);
  });

  it('are read for each word of a query', () => {
    expect(meant('socket kfvgf')).toEqual([['socket'], ['ламп']]);
    expect(meant('lampa ыщслуе dark')).toEqual([['ламп'], ['socket'], ['dark']]);
  });

  it('of an unknown word are read as most of the others are', () => {
    // `шнурк` in the other layout.
    expect(meant('kfvgf iyehr')).toEqual([['ламп'], ['шнур']]);
    expect(meant('лампа шнурк')).toEqual([['ламп'], ['шнур']]);
    expect(meant('lampa shnurk')).toEqual([['ламп'], ['шнур']]);
    expect(meant('lampa shnur сокет')).toEqual([['ламп'], ['шнур'], []]);
  });

  it('make sense where all words of a piece are known, or the piece as a whole', () => {
    expect(meant('kfvgf socket/dark')).toEqual([['ламп'], ['socket'], ['dark']]);
    expect(readQuery('ыщслуе 2way', index)).toEqual(readQuery('socket 2 way', index));
    expect(meant('cj,frf', guideTo('cj', 'собака'))).toEqual([['собак']]);
  });

  it('say nothing where no reading has a word', () => {
    expect(readQuery('?! 🙂 --', index)).toEqual([]);
    expect(meant('socket ?! dark')).toEqual([['socket'], ['dark']]);
  });
});

describe('an unknown word', () => {
  it('may be the beginning of one, from three letters on, the more so the less is missing', () => {
    expect(meant('soc', guideTo('socket'))).toEqual([['socket']]);
    expect(meant('so', guideTo('socket'))).toEqual([[]]);
    const guide = guideTo('screwdriver');
    expect(likeness('screwd', guide)).toBeLessThan(1);
    expect(likeness('screwd', guide)).toBeGreaterThan(likeness('screw', guide)!);
    expect(meant('lam', guideTo('lamplights', 'lamps', 'lampli'))).toEqual([
      ['lamp', 'lampli', 'lamplight'],
    ]);
  });

  it('is as like a thing as the likeliest of the words for it', () => {
    const same = (words: string[]) =>
      openGuide({ steps: {}, same: words.map((word) => [word, 'lamp'] as const) });
    const short = likeness('lamp', same(['lampz']));
    expect(likeness('lamp', same(['lampabc', 'lampz']))).toBe(short);
    expect(likeness('lamp', same(['lampz', 'lampzab']))).toBe(short);
  });

  it('may have two letters in the wrong order, from four letters on', () => {
    expect(meant('osil', guideTo('soil'))).toEqual([['soil']]);
    expect(meant('soli', guideTo('soil'))).toEqual([['soil']]);
    expect(meant('sokcet', guideTo('socket'))).toEqual([['socket']]);
    expect(meant('bxo', guideTo('box'))).toEqual([[]]);
  });

  it('may have one letter wrong from four letters on, and two from eight on', () => {
    expect(meant('silk', guideTo('silt'))).toEqual([['silt']]);
    expect(meant('six', guideTo('sit'))).toEqual([[]]);
    expect(meant('sillk', guideTo('silt'))).toEqual([[]]);
    expect(meant('plastik', guideTo('flastis'))).toEqual([[]]);
    expect(meant('plastikk', guideTo('plasmikt'))).toEqual([['plasmikt']]);
    expect(meant('plastikk', guideTo('flasmikt'))).toEqual([[]]);
    const guide = guideTo('plasmikt', 'plasmikk');
    expect(meant('plastikk', guide)).toEqual([['plasmikk', 'plasmikt']]);
  });

  it('is not held against words with a wrong letter while it begins one', () => {
    expect(meant('sock', guideTo('rock', 'socket'))).toEqual([['socket']]);
  });

  it('may mean eight words at most, and none that is hardly like it', () => {
    const letters = 'bdfgklmnprtx'.split('');
    const guide = guideTo(...letters.map((letter) => `sock${letter}`));
    expect(meant('sock', guide)[0]).toHaveLength(8);
    expect(meant('soc', guideTo(`soc${'k'.repeat(18)}`))).toEqual([[]]);
  });
});
