import { describe, expect, it } from 'vitest';
import { accentStyle, iconSvg, webManifest } from './site-files';

/** Another site than ours. */
const other = {
  siteName: 'Way In',
  mark: 'M1 2h3',
  accent: { light: '#7a1f5c', dark: '#f0a8d8' },
};

describe('another site', () => {
  it('has its colours in the style, and words on them that can be read', () => {
    const style = accentStyle(other);
    expect(style).toContain('--act: light-dark(#7a1f5c, #f0a8d8);');
    expect(style).toContain('--on-act: light-dark(#ffffff, #04212d);');
    expect(style).toMatch(/--act-tint: light-dark\(#[\da-f]{6}, #[\da-f]{6}\);/);
  });

  it('has its mark in the icon, in the middle at any scale', () => {
    expect(iconSvg(other)).toContain('rx="8" fill="#7a1f5c"');
    expect(iconSvg(other)).toContain('translate(4 4) scale(1)');
    expect(iconSvg(other)).toContain('stroke="#ffffff"');
    expect(iconSvg(other, 0, 0.5)).toContain('translate(10 10) scale(0.5)');
    expect(iconSvg(other)).toContain('d="M1 2h3"');
  });

  it('is installed under its name', () => {
    const texts = { tagline: 'Get back in.', description: '{{site.name}} helps.' };
    expect(JSON.parse(webManifest(other, texts, 'en', 'ltr'))).toMatchObject({
      name: 'Way In: Get back in.',
      short_name: 'Way In',
      description: 'Way In helps.',
      lang: 'en',
      theme_color: '#7a1f5c',
    });
  });

  it('is installed from where it stands, and answers for nothing else', () => {
    const texts = { tagline: '', description: '' };
    const manifest = (base: string) =>
      JSON.parse(webManifest(other, texts, 'en', 'ltr', base)) as {
        start_url: string;
        icons: { src: string }[];
      };
    for (const base of ['/', '/help/', '/en/help/']) {
      const { start_url: start, icons } = manifest(base);
      expect(manifest(base)).toMatchObject({ id: base, scope: base });
      for (const address of [start, ...icons.map(({ src }) => src)])
        expect(address).toMatch(new RegExp(`^${base}(?!/)`));
    }
  });
});
