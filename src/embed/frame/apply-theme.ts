import { accentColors } from '../../ui/accent';
import type { ToWidget } from './host';

/**
 * The theme that a widget has: its own, or that of the host's page. A page that says nothing is light,
 * whatever the system prefers; one that has both follows the system.
 */
export function themeOf({ theme, scheme }: Pick<ToWidget, 'theme' | 'scheme'>): string {
  if (theme !== 'auto') return theme;
  const words = scheme.split(' ');
  if (!words.includes('dark')) return 'light';
  return words.includes('light') ? 'auto' : 'dark';
}

/** Gives the page theme and accent of the host. Styles set by script are within the site's policy. */
export function applyTheme(options: ToWidget): void {
  const { style, dataset } = document.documentElement;
  dataset.theme = themeOf(options);
  // Inline the frame never scrolls, and in a dialog a gutter would show the host's colour.
  style.scrollbarGutter = 'auto';
  const light = options.accent && accentColors(options.accent, 'light');
  const dark = options.accent && accentColors(options.accent, 'dark');
  const pair = (name: 'accent' | 'onAccent' | 'soft') =>
    light && dark ? `light-dark(${light[name]}, ${dark[name]})` : '';
  style.setProperty('--act', pair('accent'));
  style.setProperty('--on-act', pair('onAccent'));
  style.setProperty('--act-tint', pair('soft'));
}
