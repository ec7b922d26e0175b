import { createHash } from 'node:crypto';
import { accentColors, PAPER } from '../../ui/accent.ts';
import type { Site } from './check-site.ts';

/** The tokens of `styles/index.css` that follow from the accent. */
export function accentStyle({ accent }: Pick<Site, 'accent'>): string {
  const light = accentColors(accent.light, 'light');
  const dark = accentColors(accent.dark, 'dark');
  const token = (name: string, key: keyof typeof light) =>
    `--${name}: light-dark(${light[key]}, ${dark[key]});`;
  return `@layer tokens { :root { ${token('act', 'accent')} ${token('on-act', 'onAccent')} ${token('act-tint', 'soft')} } }`;
}

/**
 * The icon of the site.
 *
 * @param corner radius of its corners on a square of 32, 0 for a full square.
 * @param scale of the mark: less than 1 where a phone may cut the edges off.
 */
export function iconSvg({ mark, accent }: Pick<Site, 'mark' | 'accent'>, corner = 8, scale = 1) {
  const { onAccent } = accentColors(accent.light, 'light');
  const start = 16 - 12 * scale;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="${accent.light}"/><path transform="translate(${start} ${start}) scale(${scale})" fill="none" stroke="${onAccent}" stroke-width="3" stroke-linecap="round" d="${mark}"/></svg>`;
}

/**
 * Name of the icon's file, which changes with its content: a browser asks for the icon again with each new
 * address, so with each answer, and takes it from its own cache only where it may keep it.
 */
export const iconFile = (site: Pick<Site, 'mark' | 'accent'>): string =>
  `assets/icon-${createHash('sha256').update(iconSvg(site)).digest('base64url').slice(0, 8)}.svg`;

/** How the site is installed. */
export const webManifest = (
  site: Pick<Site, 'siteName' | 'accent' | 'mark'>,
  texts: { tagline: string; description: string },
  lang: string,
  dir: string,
  base = '/',
): string =>
  JSON.stringify({
    id: base,
    name: `${site.siteName}: ${texts.tagline}`,
    short_name: site.siteName,
    description: texts.description.replaceAll('{{site.name}}', site.siteName),
    lang,
    dir,
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: PAPER.light,
    theme_color: site.accent.light,
    icons: [
      { src: base + iconFile(site), sizes: 'any', type: 'image/svg+xml' },
      ...[
        { file: '192', size: 192 },
        { file: '512', size: 512 },
        { file: 'maskable-512', size: 512, purpose: 'maskable' },
      ].map(({ file, size, ...rest }) => ({
        src: `${base}icons/${file}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        ...rest,
      })),
    ],
  });
