/*
 * What a person sees of a step without scrolling, measured in a browser, for every step of every article.
 *
 *   npm run bench:layout
 *
 * A step on a phone, before any code: title, first action and first answer, or the bar that leads to it, are inside the
 * window. The agent's workspace: its options, title and warning are; in the sidebar of a helpdesk the first three
 * actions, too. Nowhere does anything scroll sideways, and every target is large enough. Needs `npm run build`. Ends with code 1 where a goal is missed.
 */
import { type Browser, chromium, type Page } from 'playwright';
import { serve } from '../server/serve.mjs';
import { CHROMIUM_FLAGS, ensureChromium } from '../src/build/chromium';
import { loadFlow } from '../src/content/load-flow';
import { completeLocales } from '../src/content/locales';
import { flowIds } from '../src/content/manifest';
import { actionIds, initialStep, optionIds, stepIds } from '../src/engine/flow';
import { enterAt } from '../src/engine/journey';
import { writeJourney } from '../src/engine/link';
import { stepPath } from '../src/player/address';

/** Smallest side of what is tapped, in pixels. */
const TARGET = 44;

/** A step of an article. */
interface Place {
  name: string;
  link: string;
  /** Whether it is short enough to be seen whole. */
  isShort: boolean;
}

/** What is wrong with a step on screen, in words; nothing where all is in view. */
type Findings = Record<string, boolean>;

/** A kind of page that is measured. */
interface Screen {
  name: string;
  /** Share of the steps that must be free of each finding. */
  goals: Readonly<Record<string, number>>;
  /** Opens it, and gives what shows one step after the other. */
  open: (browser: Browser, url: string) => Promise<(place: Place) => Promise<Findings>>;
}

async function allPlaces(): Promise<Place[]> {
  const flows = await Promise.all(flowIds.map(loadFlow));
  return flows.flatMap((flow) =>
    stepIds(flow).map((step) => ({
      name: `${flow.id} ${step}`,
      link: writeJourney([enterAt(flow.id, step === initialStep(flow) ? undefined : step)]),
      isShort: actionIds(flow, step).length <= 5 && optionIds(flow, step).length <= 4,
    })),
  );
}

/** In the page: what is wrong with the step of the call on screen. */
function lookAtCall(target: number): Findings {
  const isInside = (element: Element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight + 0.5 && right <= innerWidth + 0.5;
  };
  const all = (selector: string) => Array.from(document.querySelectorAll(selector));
  const script = document.querySelector('.script')!;
  const { bottom } = script.getBoundingClientRect();
  const isSeen = (element: Element) =>
    isInside(element) && element.getBoundingClientRect().bottom <= bottom + 0.5;
  const shown = all('.workspace :is(button, a, input, select, textarea, summary)').filter(
    (element) => element.checkVisibility({ visibilityProperty: true }),
  );
  const isSmall = (element: Element) => {
    // The label of a tick is its target; a link inside of a text is as high as its line.
    if (element.matches('[type="checkbox"], p a')) return false;
    const { width, height } = element.getBoundingClientRect();
    return width < target - 0.5 || height < target - 0.5;
  };
  return {
    'options inside': all('[data-option]').every(isInside),
    'title inside': all('.script-title').every(isSeen),
    'warning inside': all('.row--warning').every(isSeen),
    'first action inside': all('.script-actions li').slice(0, 1).every(isSeen),
    'first three actions inside': all('.script-actions li').slice(0, 3).every(isSeen),
    'script whole': script.scrollHeight <= script.clientHeight + 1,
    'page does not scroll':
      document.documentElement.scrollWidth <= innerWidth &&
      document.documentElement.scrollHeight <= innerHeight,
    'nothing cut': shown.every((element) => element.scrollWidth <= element.clientWidth + 1),
    'targets large': !shown.some(isSmall),
  };
}

/** In the page: what is wrong with the page of a step that was just opened. */
function lookAtStep(target: number): Findings {
  const bar = document.querySelector('.answer-bar');
  const floor = bar ? bar.getBoundingClientRect().top : innerHeight;
  const isAbove = (element: Element, end = floor) =>
    element.getBoundingClientRect().bottom <= end + 0.5;
  const first = (selector: string) => Array.from(document.querySelectorAll(selector)).slice(0, 1);
  const isOutcome = document.querySelector('main')!.dataset.kind === 'outcome';
  const isSmall = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width < target - 0.5 || height < target - 0.5;
  };
  return {
    'title inside': first('h1').every((title) => isAbove(title)),
    'first action inside': first('ol.actions > li > div').every((action) => isAbove(action)),
    'answer inside':
      isOutcome || first('.answer-bar, [data-option]').every((each) => isAbove(each, innerHeight)),
    'button of an outcome inside':
      !isOutcome || first('.step > .button').every((each) => isAbove(each)),
    'page does not scroll sideways': document.documentElement.scrollWidth <= innerWidth,
    // A link inside of a sentence is as high as its line.
    'targets large': !Array.from(document.querySelectorAll('a, button, summary')).some(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches('p a, li a:not(.options a, .languages a), .skip') &&
        isSmall(element),
    ),
  };
}

/** The page of a step as a phone shows it without code. */
function step(locale: string): Screen {
  return {
    name: `step on a phone of 390x844, ${locale}`,
    goals: {
      'title inside': 1,
      'answer inside': 1,
      'button of an outcome inside': 1,
      'page does not scroll sideways': 1,
      'targets large': 1,
    },
    open: async (browser, url) => {
      const page = await browser.newPage({
        viewport: { width: 390, height: 844 },
        javaScriptEnabled: false,
      });
      return async ({ name }) => {
        const [flow, id] = name.split(' ') as [string, string];
        await page.goto(url + stepPath(locale, flow, id));
        return page.evaluate(lookAtStep, TARGET);
      };
    },
  };
}

/** The workspace, for an agent and a caller of two languages. */
function workspace(width: number, height: number, agent: string, caller: string): Screen {
  const base = { 'page does not scroll': 1, 'nothing cut': 1, 'targets large': 1 };
  const inside = ['options', 'title', 'warning', ...(width < 768 ? ['first three actions'] : [])];
  return {
    name: `workspace ${width}x${height}, agent ${agent}, caller ${caller}`,
    goals: { ...base, ...Object.fromEntries(inside.map((part) => [`${part} inside`, 0.95])) },
    open: async (browser, url) => {
      const page = await browser.newPage({ viewport: { width, height } });
      page.on('dialog', (dialog) => void dialog.accept());
      await page.goto(`${url}/${agent}/agent/`, { waitUntil: 'networkidle' });
      let count = 0;
      return async ({ name, link }) => {
        count += 1;
        await showCall(page, { count, link, caller });
        const [flow, step] = name.split(' ');
        await page.locator(`.call-view[data-flow="${flow}"][data-step="${step}"]`).waitFor({
          state: 'attached',
        });
        await page.evaluate(() => document.fonts.ready);
        return page.evaluate(lookAtCall, TARGET);
      };
    },
  };
}

/** Puts a call on screen as another tab would: no reload, so that hundreds take a minute. */
async function showCall(
  page: Page,
  { count, link, caller }: { count: number; link: string; caller: string },
): Promise<void> {
  const at = Date.now();
  const call = {
    id: 1,
    key: 'measured',
    language: caller,
    appLanguage: caller,
    moments: [{ type: 'start', at: 0 }],
    link,
    reachedAt: at,
    spent: {},
    tried: [],
    marks: {},
    note: '',
    changes: { 'walk other': count },
  };
  await page.evaluate(
    ([key, calls]) => {
      localStorage.setItem(key!, calls!);
      dispatchEvent(new StorageEvent('storage'));
    },
    ['latchkey.calls', JSON.stringify({ version: 1, calls: [call], current: 1 })],
  );
  // From then on it is on screen, whatever becomes of it.
  if (count === 1) await page.locator('[data-call]').click();
}

/** Prints the share of steps for each finding, and the steps that miss a goal. */
function report({ name, goals }: Screen, found: readonly (readonly [Place, Findings])[]): boolean {
  console.log(`\n${name}: ${found.length} steps`);
  let isMissed = false;
  for (const finding of Object.keys(found[0]?.[1] ?? {})) {
    const bad = found.filter(([, findings]) => !findings[finding]);
    const share = 1 - bad.length / found.length;
    const goal = goals[finding];
    const isBad = goal !== undefined && share < goal;
    isMissed ||= isBad;
    const wanted = goal === undefined ? '' : ` (goal ${100 * goal} %)`;
    console.log(`${isBad ? '✗' : ' '} ${finding}: ${(100 * share).toFixed(1)} %${wanted}`);
    if (goal !== undefined && bad.length > 0)
      console.log(`    ${bad.map(([place]) => place.name).join(', ')}`);
  }
  const short = found.filter(([{ isShort }]) => isShort);
  const whole = short.filter(([, findings]) => findings['script whole']);
  if (found.some(([, findings]) => 'script whole' in findings))
    console.log(
      `  whole where it has at most 5 actions and 4 options: ${whole.length} of ${short.length}`,
    );
  return isMissed;
}

export async function main(): Promise<void> {
  const [one, other = one] = completeLocales as [string, string?];
  const screens = [
    step(one),
    step(other),
    workspace(1280, 800, one, other),
    workspace(1280, 800, other, one),
    workspace(1440, 900, one, other),
    workspace(1440, 900, other, one),
    // The sidebar of a helpdesk.
    workspace(420, 900, one, other),
    workspace(420, 900, other, one),
  ];
  const places = await allPlaces();
  const { url, close } = await serve();
  const executablePath = ensureChromium();
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath && { executablePath }),
  });
  try {
    for (const screen of screens) {
      const look = await screen.open(browser, url);
      const found: [Place, Findings][] = [];
      for (const place of places) found.push([place, await look(place)]);
      if (report(screen, found)) process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await close();
  }
}
