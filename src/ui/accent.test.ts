import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accentColors, contrast } from './accent';

const color = fc.oneof(
  fc.stringMatching(/^#[\da-fA-F]{6}$/),
  fc.stringMatching(/^#[\da-fA-F]{3}$/),
);

describe('an accent', () => {
  it('of any colour can be read, on paper, on its tint and under words', () => {
    fc.assert(
      fc.property(color, fc.constantFrom('light', 'dark'), (given, theme) => {
        const { accent, onAccent, soft } = accentColors(given, theme);
        const paper = theme === 'light' ? '#fbfaf7' : '#14191a';
        expect(contrast(accent, paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(accent, soft)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 3_000, seed: 5 },
    );
  });

  it('that can be read stays as it is', () => {
    expect(accentColors('#1a5c57', 'light').accent).toBe('#1a5c57');
    expect(accentColors('#036', 'light').accent).toBe('#003366');
    expect(contrast('#fff', '#000')).toBeCloseTo(21);
  });

  it('is measured against the paper that the style has', () => {
    const css = readFileSync('src/ui/styles/index.css', 'utf8');
    expect(css).toContain('--paper: light-dark(#fbfaf7, #14191a)');
  });
});
