import { expect, it, vi } from 'vitest';
import type { Problem } from '../problem';
import { isRead, keptCheck, type Moments, type Reads } from './kept-checks';

const reads: Reads = {
  article: 'door',
  articles: new Set(['door', 'lamp', 'kettle']),
  handsOverTo: new Set(['lamp']),
};

it.each([
  ['flows/door.ts', true],
  ['locales/en/door.json', true],
  ['flows/walks/door.json', true],
  ['locales/en/shared.json', true],
  ['locales/en/captions.json', true],
  ['flows/shared/ask-repair.ts', true],
  ['flows/time-rules.ts', true],
  ['flows/numbers.json', true],
  ['flows/figures/shared.json', true],
  ['site.config.ts', true],
  // The article it goes on in, whose steps it names.
  ['flows/lamp.ts', true],
  ['locales/en/lamp.json', false],
  ['flows/kettle.ts', false],
  ['flows/facts/kettle.json', false],
  // It was an article, or is none yet.
  ['flows/radio.ts', true],
  ['locales/approved.json', false],
])('knows whether the check of an article reads %s', (file, isIt) => {
  expect(isRead(file, reads)).toBe(isIt);
});

it('checks an article anew only where something has changed that its check reads', async () => {
  const files = new Map<string, number>();
  const check = vi.fn<() => Promise<Problem[]>>();
  const now = (): Moments => ({ latest: files.size, files });
  const isChecked = async (file: string, stale = '[]', at = now) => {
    files.set(file, files.size + 1);
    check.mockReset().mockResolvedValue([{ text: file }]);
    const found = await keptCheck(reads, stale, at(), check);
    expect(found.length).toBe(1);
    return check.mock.calls.length > 0;
  };
  expect(await isChecked('first')).toBe(true);
  expect(await isChecked('locales/en/kettle.json')).toBe(false);
  expect(await isChecked('locales/approved.json')).toBe(false);
  expect(await isChecked('locales/approved.json', '["door"]')).toBe(true);
  expect(await isChecked('locales/en/door.json', '["door"]')).toBe(true);
  // What changes while an article is checked is checked again.
  const before = now();
  expect(await isChecked('locales/ru/door.json', '["door"]', () => before)).toBe(true);
  expect(await isChecked('locales/en/kettle.json', '["door"]')).toBe(true);
  expect(await isChecked('locales/ru/kettle.json', '["door"]')).toBe(false);
});
