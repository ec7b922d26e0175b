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
        const paper = theme === 'light' ? '#f5f7f8' : '#0f1518';
        expect(contrast(accent, paper)).toBeGreaterThanOrEqual(7);
        expect(contrast(accent, soft)).toBeGreaterThanOrEqual(7);
        expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(7);
      }),
      { numRuns: 3_000, seed: 5 },
    );
  });

  it('that can be read stays as it is', () => {
    expect(accentColors('#0b4f68', 'light').accent).toBe('#0b4f68');
    expect(accentColors('#036', 'light').accent).toBe('#003366');
    expect(contrast('#fff', '#000')).toBeCloseTo(21);
  });

  it('is measured against the paper that the style has', () => {
    const css = readFileSync('src/ui/styles/tokens.css', 'utf8');
    expect(css).toContain('--ground: light-dark(#f5f7f8, #0f1518)');
    expect(css).toContain('--ink-2: light-dark(#40515a, #b5c3ca)');
  });
});
