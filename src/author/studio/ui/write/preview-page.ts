import { basename } from '../../../../content/base';
import type { Trail } from '../../../../engine/replay';
import { writeJourney } from '../../../../engine/link';
import { kebabCase } from '../../../../engine/step-path';
import type { Article } from '../../contract';

/** What a page is shown as, and how wide it is there in CSS pixels. */
export const FRAMES = {
  phone: { name: 'Phone', width: 360, height: 720 },
  desktop: { name: 'Desktop', width: 1100, height: 1200 },
  widget: { name: 'Widget', width: 360, height: 640 },
  agent: { name: 'Agent', width: 480, height: 860 },
} as const;

export type FrameName = keyof typeof FRAMES;

/** What a frame shows. */
export interface Shown {
  locale: string;
  article: string;
  /** Left out for the page of the article itself. */
  step?: string;
  /** What was answered before, where it is played. */
  answers?: Trail;
}

/** Path and fragment of a page, below the address of the site. */
function placeOf({ locale, article, step, answers = [] }: Shown): string {
  const link = answers.length > 0 ? `#${writeJourney([{ flow: article, trail: answers }])}` : '';
  return `/${locale}/${article}/${step === undefined ? '' : `${kebabCase(step)}/`}${link}`;
}

/** Tells messages of the widget from others. */
export const WIDGET_ID = 'studio';

/** What the page of a host tells its widget first. */
const messageTo = (shown: Shown) => ({
  latchkey: 1,
  id: WIDGET_ID,
  origin: location.origin,
  flow: '',
  step: '',
  lang: shown.locale,
  mode: 'inline',
  theme: 'auto',
  accent: '',
  remember: 'false',
  languages: 'true',
  radius: '',
  font: '',
  background: '',
  scheme: 'light dark',
  place: placeOf(shown),
});

/** Address of a page by itself. */
export const pageAddress = (shown: Shown): string => basename + placeOf(shown);

/** Address of what a frame shows. The workspace of agents has its call from elsewhere: see `beginCall`. */
export function frameAddress(frame: FrameName, shown: Shown): string {
  const home = `${basename}/${shown.locale}/`;
  if (frame === 'agent') return `${home}agent/`;
  if (frame !== 'widget') return pageAddress(shown);
  return `${home}widget/#${encodeURIComponent(JSON.stringify(messageTo(shown)))}`;
}

/** Where the texts of a step stand on the reader's page, by the last words of their keys. */
const ON_PAGE = (item: string, place: number): Readonly<Record<string, string>> => ({
  title: 'main h1',
  warning: '.warning p',
  body: '.step > p:not(.hint)',
  hint: '.hint',
  ask: '.ask',
  actions: `.actions > li:nth-child(${place}) > div`,
  options: `[data-option="${item}"] span`,
});

/** The same in the workspace of agents. */
const IN_WORKSPACE: typeof ON_PAGE = (item, place) => ({
  title: '.script-title',
  warning: '.row--warning .row-say',
  body: '.row--body .row-say',
  hint: '.row--hint .row-say',
  ask: '.row--ask .row-say',
  actions: `.script-actions > li:nth-child(${place}) .row-say`,
  options: `[data-option="${item}"] .row-say`,
  agentNote: '.for-you > p:not(.never)',
});

/** What stands there in place of the rest where a step has words of its own for the agent. */
const SAID = ['ask', 'options', 'agentNote'];

/** Where a text stands on a page, if that shows its step. */
export function partsOnPage(page: Document, article: Article, key: string): HTMLElement[] {
  const [id, group = '', item = ''] = key.split('.');
  const step = article.steps.find((each) => each.id === id);
  const shown = page.querySelector<HTMLElement>('main[data-step], .call-view');
  if (!step || shown?.dataset.step !== id) return [];
  const isWorkspace = !shown?.matches('main');
  const hasSay = [article.texts, article.sharedTexts]
    .flatMap((texts) => Object.values(texts))
    .some((texts) => `${id}.say` in texts);
  if (isWorkspace && hasSay && !SAID.includes(group)) return [];
  const places = isWorkspace ? IN_WORKSPACE : ON_PAGE;
  const selector = places(item, step.actions.indexOf(item) + 1)[group];
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
