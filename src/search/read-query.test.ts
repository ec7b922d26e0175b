import { beforeAll, describe, expect, it } from 'vitest';
import { openGuide } from '../../test/search-guide';
import type { SearchIndex } from './open-index';
import { readQuery } from './read-query';
import { NOTHING } from './terms';

let index: SearchIndex;
beforeAll(() => {
  index = openGuide({
    steps: { swap: ['socket screwdriver', 'лампа шнур', '4000 volts'] },
    same: [
      ['the', NOTHING],
      ['is', NOTHING],
      ['not', 'neg'],
      ['bulb', 'bulb'],
      ['light bulb', 'bulb'],
      ['лампочка', 'bulb'],
      ['2 way', 'switch'],
      ['dark', 'dark'],
      ['unlit', 'dark'],
    ],
  });
});
const guideTo = (...words: string[]) => openGuide({ steps: { swap: words } });

/** What a query may mean. */
const meant = (text: string, guide = index) => readQuery(text, guide).terms.map(({ term }) => term);
const likeness = (word: string, guide: SearchIndex): number | undefined =>
  readQuery(word, guide).terms[0]?.likeness;
const isKnown = (word: string, guide: SearchIndex) => readQuery(word, guide).knownCount > 0;

describe('a query', () => {
  it('says each thing once, and nothing by words that say nothing', () => {
    expect(meant('The bulb is dark, dark and unlit: bulb')).toEqual(['bulb', 'dark']);
    expect(meant('the')).toEqual([]);
    expect(readQuery('', index)).toEqual({ terms: [], wordCount: 0, knownCount: 0 });
  });

  it('may say one thing in two words, which say nothing apart', () => {
    expect(meant('light bulb socket')).toEqual(['bulb', 'socket']);
    expect(meant('2way')).toEqual(['switch']);
  });

  it('marks what it negates', () => {
    expect(meant('not dark')).toEqual(['neg', '!dark', 'dark']);
  });

  it('says nothing by a number that we do not know', () => {
    expect(meant('4000')).toEqual(['4000']);
    expect(readQuery('1 22 333', index).wordCount).toBe(0);
  });

  it('is read far into a long story, but not to the end of any text', () => {
    expect(meant(`${'so they said '.repeat(150)}bulb`)).toEqual(['bulb']);
    expect(meant(`${' '.repeat(2_500)}bulb`)).toEqual([]);
  });
});

describe('letters', () => {
  it('are read as typed, in the other layout or as Russian, whichever makes sense', () => {
    expect(meant('socket')).toEqual(['socket']);
    expect(meant('ыщслуе')).toEqual(['socket']);
    expect(meant('kfvgf')).toEqual(['ламп']);
    expect(meant('Lampochka')).toEqual(['bulb']);
    expect(meant('socket kfvgf')).toEqual(['socket', 'ламп']);
  });

  it('of an unknown word are read as most of the others are', () => {
    // `шнурк` in the other layout.
    expect(meant('kfvgf iyehr')).toEqual(['ламп', 'шнур']);
    expect(meant('lampa shnurk')).toEqual(['ламп', 'шнур']);
  });

  it('say nothing where no reading has a word', () => {
    expect(meant('?! 🙂 --')).toEqual([]);
    expect(meant('socket ?! dark')).toEqual(['socket', 'dark']);
  });
});

describe('an unknown word', () => {
  it('may be the beginning of one, from three letters on, the more so the less is missing', () => {
    expect(meant('soc', guideTo('socket'))).toEqual(['socket']);
    expect(isKnown('soc', guideTo('socket'))).toBe(true);
    expect(meant('so', guideTo('socket'))).toEqual([]);
    const guide = guideTo('screwdriver');
    expect(likeness('screwd', guide)).toBeLessThan(1);
    expect(likeness('screwd', guide)).toBeGreaterThan(likeness('screw', guide)!);
  });

  it('may have two letters in the wrong order, from three letters on', () => {
    expect(meant('bxo', guideTo('box'))).toEqual(['box']);
    expect(meant('sokcet', guideTo('socket'))).toEqual(['socket']);
  });

  it('may have one letter wrong from four letters on, and two from eight on', () => {
    expect(meant('silk', guideTo('silt'))).toEqual(['silt']);
    expect(meant('six', guideTo('sit'))).toEqual([]);
    expect(meant('plastikk', guideTo('plasmikt'))).toEqual(['plasmikt']);
  });

  it('is never bent to one with another first letter or length, nor taken for known', () => {
    expect(meant('hacked', guideTo('back'))).toEqual([]);
    expect(meant('rock', guideTo('sock'))).toEqual([]);
    expect(isKnown('silk', guideTo('silt'))).toBe(false);
  });

  it('is not guessed in a long text, which says the matter in other words, too', () => {
    const story = 'and then they said that they would come '.repeat(2);
    expect(meant(`${story} sock`, guideTo('socket'))).toEqual([]);
  });
});
