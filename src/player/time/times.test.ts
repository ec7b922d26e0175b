import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ticket } from '../../../test/rules';
import { periodsFrom } from '../../engine/time-rules';
import { clockText } from './clock-text';
import { readInstant, writeInstant } from './instants';
import { Timeline } from '../../ui/timeline';
import { instantText, shortDay } from './words';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a countdown is shown in minutes and seconds', () => {
  expect([0, 9, 60, 125, 600].map(clockText)).toEqual(['0:00', '0:09', '1:00', '2:05', '10:00']);
});

describe('a moment', () => {
  const moment = new Date(2026, 10, 24, 17, 5);

  it('is written with its time only where the rule counts from a minute', () => {
    vi.stubGlobal('navigator', { languages: ['en-GB'] });
    expect(instantText('en', 'day', moment)).toBe('24 November');
    expect(instantText('en', 'minute', moment)).toBe('24 November, 17:05');
    expect(shortDay('en', moment)).toBe('24 Nov');
  });

  it('is written as the reader does in the language of the page', () => {
    vi.stubGlobal('navigator', { languages: ['de-AT', 'en-GB', 'en-US', 'ru'] });
    expect(instantText('en', 'day', moment)).toBe('24 November');
    expect(instantText('ru', 'day', moment)).toBe('24 ноября');
    vi.stubGlobal('navigator', { languages: ['de-AT'] });
    expect(instantText('en', 'day', moment)).toBe('November 24');
  });
});

describe('what was entered', () => {
  it('is known by its name until the tab is closed', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    });
    expect(writeInstant('keypadLock', '2026-11-24T10:05')).toBe(true);
    expect(writeInstant('guarantee', '2026-11-20')).toBe(true);
    expect(readInstant('keypadLock')).toBe('2026-11-24T10:05');
    expect(readInstant('guarantee')).toBe('2026-11-20');
    expect(readInstant('boiling')).toBe('');
    expect([...kept.keys()]).toEqual(['latchkey.time.keypadLock', 'latchkey.time.guarantee']);
  });
});

describe('the line of a time rule', () => {
  const start = new Date(2026, 10, 2);
  const periods = periodsFrom(ticket, start);
  const draw = (now: Date) => {
    const drawn = renderToStaticMarkup(
      createElement(Timeline, { periods, now, label: (date) => `on ${date.getDate()}` }),
    );
    const numbers = (pattern: RegExp) => [...drawn.matchAll(pattern)].map(([, found]) => +found!);
    return {
      drawn,
      starts: numbers(/<rect x="([\d.]+)"/g),
      widths: numbers(/width="([\d.]+)"/g),
      now: numbers(/d="M(-?[\d.]+) /g)[0]!,
      width: numbers(/viewBox="-8 0 (\d+) 54"/g)[0]! - 16,
    };
  };

  it('has each period as long as it lasts, and a tail of a sixth for what has no end', () => {
    const { starts, widths, width } = draw(start);
    const day = (width * 5) / 6 / 12;
    [0, 2 * day, 12 * day].forEach((x, at) => expect(starts[at]).toBeCloseTo(x));
    [2 * day, 10 * day, 2.4 * day].forEach((x, at) => expect(widths[at]).toBeCloseTo(x));
  });

  it('names the days on which something changes', () => {
    expect(draw(start).drawn.match(/on \d+/g)).toEqual(['on 4', 'on 14']);
    expect(draw(start).drawn.match(/class="span[^"]*"/g)).toEqual([
      'class="span span--0"',
      'class="span span--1"',
      'class="span"',
    ]);
  });

  it('has "now" at its place, and never beyond an end', () => {
    const { now, starts, width } = draw(new Date(2026, 10, 4));
    expect(now).toBeCloseTo(starts[1]!);
    expect(draw(new Date(2026, 9, 1)).now).toBe(0);
    expect(draw(new Date(2027, 9, 1)).now).toBe(width);
  });
});
