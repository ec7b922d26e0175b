import { afterEach, beforeEach, expect, vi } from 'vitest';
import '../../src/ui/styles/index.css';
import '../../src/ui/styles/pages.css';

/** What a component complained of in the console: each word of it fails the test. */
const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  document.documentElement.lang = 'en';
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void complaints.push(words));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(complaints, 'The console stays silent.').toEqual([]);
});
