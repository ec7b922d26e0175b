import { describe, expect, it } from 'vitest';
import { openGuide } from '../../test/search-guide';
import { mark } from './mark';

const index = openGuide({
  steps: { swap: ['socket'] },
  same: [
    ['light bulb', 'bulb'],
    ['lamp', 'bulb'],
    ['sign in', 'enter'],
  ],
});
/** With what is marked in brackets. */
const marked = (text: string, ...terms: string[]) =>
  mark(text, new Set(terms), index)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');

describe('what a query has of a text', () => {
  it('is marked by stem and by synonym, in whatever letters', () => {
    expect(marked('Two Sockets, one lamp.', 'socket', 'bulb')).toBe('Two [Sockets], one [lamp].');
    expect(marked('A light bulb is light', 'bulb')).toBe('A [light bulb] is light');
    expect(marked('Start a sign-in now', 'enter')).toBe('Start a [sign-in] now');
  });

  it('leaves the rest as it is', () => {
    expect(marked('Nothing here', 'bulb')).toBe('Nothing here');
    expect(mark('', new Set(['bulb']), index)).toEqual([]);
    expect(mark('<b>lamp</b>', new Set(['bulb']), index)).toEqual([
      { text: '<b>', isMatch: false },
      { text: 'lamp', isMatch: true },
      { text: '</b>', isMatch: false },
    ]);
  });
});
