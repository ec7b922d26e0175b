import { accentColors, contrast, CONTRAST, INK_2, PAPER } from '../../ui/accent';
import { adopt } from '../../ui/adopt';
import frameCss from './frame.css?inline';
import type { ToWidget } from './host';
import { warn } from './warn';

type Theme = keyof typeof PAPER;

const COLOR = /^#([\da-f]{3}){1,2}$/i;

/**
 * The theme that a widget has: its own, or that of the host's page. A page that says nothing is light,
 * whatever the system prefers; one that has both follows the system. On a ground of its own, the theme is the one that
 * can be read there.
 */
export function themeOf({
  theme,
  scheme,
  background,
}: Pick<ToWidget, 'theme' | 'scheme' | 'background'>): string {
  if (theme !== 'auto') return theme;
  if (COLOR.test(background))
    return contrast(background, PAPER.light) > contrast(background, PAPER.dark) ? 'dark' : 'light';
  const words = scheme.split(' ');
  if (!words.includes('dark')) return 'light';
  return words.includes('light') ? 'auto' : 'dark';
}

/** The ground of the frame; empty for our own. Inline, that of the host's page shows through. */
export function groundOf({ background, mode }: ToWidget, theme: string): string {
  const isReadable =
    COLOR.test(background) && contrast(background, INK_2[theme as Theme]) >= CONTRAST;
  if (background === 'transparent' || isReadable) return background;
  if (background)
    warn(`background="${background}" is too grey to read on. Allowed: very light or very dark`);
  return mode === 'inline' ? 'transparent' : '';
}

// Once: the parts that come later bring styles of their own, which have to outlast a change of the look.
adopt(frameCss);

/** Gives the page the look of the host. Styles set by script are within the site's policy. */
export function applyLook(options: ToWidget): void {
  const { accent, font, mode, radius } = options;
  const { style, dataset } = document.documentElement;
  const theme = themeOf(options);
  const ground = groundOf(options, theme);
  const color = COLOR.test(ground) ? ground : '';
  dataset.theme = theme;
  dataset.frame = mode === 'inline' ? mode : 'dialog';
  // What is written on a filled disc has the colour of the ground, which must be one.
  style.setProperty('--ground', color);
  style.background = color ? '' : ground;

  const colorsIn = (each: Theme) => accent && accentColors(accent, each, color || PAPER[each]);
  const [light, dark] = [colorsIn('light'), colorsIn('dark')];
  const pair = (name: 'accent' | 'onAccent' | 'soft') =>
    light && dark ? `light-dark(${light[name]}, ${dark[name]})` : '';
  style.setProperty('--act', pair('accent'));
  style.setProperty('--on-act', pair('onAccent'));
  style.setProperty('--act-tint', pair('soft'));

  for (const [name, share] of [
    ['', 1],
    ['-s', 0.5],
    ['-l', 1.5],
  ] as const)
    style.setProperty(`--radius${name}`, radius && `${Number(radius) * share}px`);

  style.fontFamily = font;
}
