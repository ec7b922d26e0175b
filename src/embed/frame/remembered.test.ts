import { describe, expect, it } from 'vitest';
import type { ToWidget } from './host';
import { rememberOn } from './remembered';

const options = { flow: 'desk-lamp', remember: 'true' } as ToWidget;
const DAY = 24 * 60 * 60 * 1000;
const PLACE = '/en/desk-lamp/turn-up/#1/desk-lamp/Ab3';

function device() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}

describe('the place of a widget', () => {
  it('is kept for 30 days, whichever way the clock goes', () => {
    const storage = device();
    const at = (days: number) => rememberOn(storage, 'https://host.example', () => days * DAY);
    at(100).write(options, PLACE);
    expect(at(129).read(options)).toBe(PLACE);
    expect(at(131).read(options)).toBe('');
    expect(at(60).read(options)).toBe('');
  });

  it('without a time is of unknown age, and not gone on from', () => {
    const storage = device();
    storage.setItem('latchkey.widget https://host.example desk-lamp', PLACE);
    expect(rememberOn(storage, 'https://host.example').read(options)).toBe('');
  });

  it('is removed where the walk is over or nothing is to be kept', () => {
    const storage = device();
    const remembered = rememberOn(storage, 'https://host.example');
    for (const [asked, place] of [
      [options, ''],
      [{ ...options, remember: 'false' }, PLACE],
    ] as const) {
      remembered.write(options, PLACE);
      expect(storage.kept.size).toBe(1);
      remembered.write(asked, place);
      expect(storage.kept.size).toBe(0);
    }
  });
});
