import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadNamespace } from '../src/content/locales';

/** Browsers remove what they keep: Safari all that scripts wrote, after seven days without a visit. */
describe('what people are promised', () => {
  it.each([
    ['en', /\bup to 30 days\b/],
    ['ru', /(?<!\p{L})до 30 дней/u],
  ])('is no more than browsers keep, in %s', async (locale, most) => {
    const { keep } = (await loadNamespace(locale, 'common')) as { keep: { kept: string } };
    expect(keep.kept).toMatch(most);
  });

  it('of use without a network is what holds in Safari, too', () => {
    const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
    expect(readme).toMatch(
      /works without a network, for as long as the browser keeps it \(Safari: seven days/,
    );
    expect(readme).toContain('kept on the device for up to 30 days');
  });
});
