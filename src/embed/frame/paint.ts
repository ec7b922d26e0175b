import { accentColors } from '../../ui/accent';
import type { ToWidget } from './host';

/** The theme that a widget has: its own, or that of a host's page which settles on one. */
export function themeOf({ theme, scheme }: Pick<ToWidget, 'theme' | 'scheme'>): string {
  if (theme !== 'auto') return theme;
  const settled = ['light', 'dark'].filter((each) => scheme.split(' ').includes(each));
  return settled.length === 1 ? settled[0]! : 'auto';
}

/** Gives the page theme and accent of the host. Styles set by script are within the site's policy. */
export function paint(options: ToWidget): void {
  const { style, dataset } = document.documentElement;
  dataset.theme = themeOf(options);
  // Inline the frame never scrolls, and in a dialog a gutter would show the host's colour.
  style.scrollbarGutter = 'auto';
  const light = options.accent && accentColors(options.accent, 'light');
  const dark = options.accent && accentColors(options.accent, 'dark');
  const pair = (name: 'accent' | 'onAccent' | 'soft') =>
    light && dark ? `light-dark(${light[name]}, ${dark[name]})` : '';
  style.setProperty('--accent', pair('accent'));
  style.setProperty('--on-accent', pair('onAccent'));
  style.setProperty('--soft', pair('soft'));
}
