import { basename } from '../../../../content/base';
import { kebabCase } from '../../../../engine/step-path';
import type { Article } from '../../contract';

/** What a page is shown as, and how wide it is there in CSS pixels. */
export const FRAMES = {
  phone: { name: 'Phone', width: 360, height: 720 },
  desktop: { name: 'Desktop', width: 1100, height: 1200 },
  widget: { name: 'Widget', width: 360, height: 640 },
} as const;

export type FrameName = keyof typeof FRAMES;

/** Address of the page of a step. */
export const pageAddress = (frame: FrameName, locale: string, article: string, step?: string) =>
  `${basename}/${locale}/${frame === 'widget' ? 'widget/' : ''}${article}/${step === undefined ? '' : `${kebabCase(step)}/`}`;

/** Where a text stands on the reader's page. */
export function partsOnPage(page: Document, article: Article, key: string): HTMLElement[] {
  const [id, group, item = ''] = key.split('.');
  const step = article.steps.find((each) => each.id === id);
  const selectors: Readonly<Record<string, string>> = {
    title: 'main h1',
    warning: '.warning p',
    body: '.step > p:not(.hint)',
    hint: '.hint',
    ask: '.ask',
    actions: `.actions > li:nth-child(${(step?.actions.indexOf(item) ?? -1) + 1}) > div`,
    options: `[data-option="${item}"] span`,
  };
  const selector = selectors[group ?? ''];
  return selector === undefined ? [] : [...page.querySelectorAll<HTMLElement>(selector)];
}

/** Takes away what no device of its kind shows: the bar for scrolling beside the page. */
export function dress(page: Document, isDark: boolean): void {
  const { dataset, style } = page.documentElement;
  dataset.theme = isDark ? 'dark' : 'light';
  style.scrollbarWidth = 'none';
  style.scrollbarGutter = 'auto';
}

/** Sets the part that is being written apart, and brings it into view. */
export function outline(page: Document, parts: readonly HTMLElement[], isCalm: boolean): void {
  for (const part of page.querySelectorAll<HTMLElement>('[data-written]')) {
    part.style.outline = '';
    delete part.dataset.written;
  }
  for (const part of parts) {
    part.style.outline = '2px dashed currentColor';
    part.style.outlineOffset = '4px';
    part.dataset.written = '';
  }
  const [first] = parts;
  // A page that is on its way out has no window any more.
  const view = page.defaultView;
  if (!first || !view) return;
  const { top, bottom } = first.getBoundingClientRect();
  if (top < 0 || bottom > view.innerHeight)
    first.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
}
