/*
 * How fast the workspace of an agent answers, in Chromium at 1x and at 4x CPU throttle: from a key to the
 * next step on screen, and from a click to another of eight parked calls of 50 answers each. The lower
 * bound is the same HTML put in place by one line of plain DOM. Needs a built site: `npm run build`.
 */
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, ensureChromium } from '../src/build/chromium.ts';
import { serve } from '../server/serve.mjs';
import { agentsWork } from './long-calls.ts';
import { median } from './web/median.mjs';

/** Most that a median may take, in milliseconds, by CPU throttle. */
const GOALS = { 1: { call: 50 }, 4: { step: 48 } };
const CALLS = 8;
const ANSWERS = 50;
/** Most answers of one walk, each of which is undone again; it is walked several times. */
const WALK = 6;
const WALKS = 3;
const LOWER_BOUND_KEYS = 12;
/** Time to read, in which the page may get ready for the next answer, in milliseconds. */
const PAUSE = 250;

/** In the page: remembers how long each key or click took until what it changes was painted. */
function watchPaints() {
  window.times = [];
  window.screenId = () =>
    ['[data-call][aria-pressed="true"]', '.call-view']
      .map((selector) => JSON.stringify({ ...document.querySelector(selector)?.dataset }))
      .join(' ');
  const { times, screenId } = window;
  const watch = ({ timeStamp }) => {
    const before = screenId();
    const look = () => {
      if (screenId() === before || !document.querySelector('.call-view'))
        requestAnimationFrame(afterPaint);
      else times.push(performance.now() - timeStamp);
    };
    const afterPaint = () => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', look, { once: true });
      port1.start();
      port2.postMessage('');
    };
    requestAnimationFrame(afterPaint);
  };
  for (const type of ['keydown', 'click']) addEventListener(type, watch, { capture: true });
}

/** In the page: keeps a copy of what is on screen. */
function keepScreen() {
  const screen = document.querySelector('.workspace').cloneNode(true);
  window.screens = [...(window.screens ?? []), screen];
}

/** In the page: puts the copies in turn in place of each other, on each key; React no longer has a part. */
function swapPlainly() {
  let turn = 0;
  document.querySelector('.workspace').replaceWith(window.screens.at(-1).cloneNode(true));
  addEventListener('keydown', () => {
    const screen = window.screens[turn % 2].cloneNode(true);
    turn += 1;
    document.querySelector('.workspace').replaceWith(screen);
    screen.querySelector('.call-view h2').focus();
  });
}

/** Acts one after the other, each once what the one before changed was on screen for a while. */
async function timesOf(page, acts) {
  await page.evaluate(() => {
    window.times.length = 0;
  });
  for (const [index, act] of acts.entries()) {
    await act();
    await page.waitForFunction((count) => window.times.length > count, index);
    await page.waitForTimeout(PAUSE);
  }
  return page.evaluate(() => window.times);
}

const press = (page, keys) => keys.map((key) => () => page.keyboard.press(key));

/** Gives the last answer of each step, up to an outcome, and takes all back. */
async function walk(page) {
  const times = [];
  for (let answers = 0; answers < WALK; answers += 1) {
    const options = await page.locator('[data-option]').count();
    if (options === 0) break;
    times.push(...(await timesOf(page, press(page, [`${options}`]))));
  }
  const undos = press(page, Array(times.length).fill('u'));
  return [...times, ...(await timesOf(page, undos))];
}

/** Starts a call as an agent does who takes the first one: by the search. */
async function searchFor(page, words) {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.locator('[role="listbox"] a').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.call-view').waitFor();
}

/** From a key to the next step; and the lower bound, in the same page. */
async function measureSteps(page, words) {
  await searchFor(page, words);
  await page.evaluate(watchPaints);
  const step = [];
  for (let count = 0; count < WALKS; count += 1) step.push(...(await walk(page)));
  await page.evaluate(keepScreen);
  await timesOf(page, press(page, ['1']));
  await page.evaluate(keepScreen);
  await page.evaluate(swapPlainly);
  const lowerBound = await timesOf(page, press(page, Array(LOWER_BOUND_KEYS).fill('x')));
  return { step, lowerBound };
}

/** From a click to another parked call. */
async function measureCalls(page, calls) {
  await page.evaluate((saved) => localStorage.setItem('latchkey.calls', saved), calls);
  await page.reload();
  await page.locator('.call-view').waitFor();
  await page.evaluate(watchPaints);
  const takeAll = Array.from({ length: CALLS }, (_, index) => () => {
    const id = ((index + 1) % CALLS) + 1;
    return page.locator(`[data-call="${id}"]`).click();
  });
  // The first round downloads what the calls need.
  await timesOf(page, takeAll);
  return timesOf(page, takeAll);
}

async function measure(browser, url, { locale, search, calls }, rate) {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(`${url}/${locale}/agent/`, { waitUntil: 'networkidle' });
  const steps = await measureSteps(page, search);
  const call = await measureCalls(page, calls);
  await context.close();
  return { ...steps, call };
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const ms = (number) => number.toFixed(0);

const work = await agentsWork(CALLS, ANSWERS);
const { url, close } = await serve();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
let isMissed = false;
try {
  console.log(row(['CPU', 'what', 'median ms', 'worst ms', 'times plain DOM', 'goal']));
  console.log(row(Array(6).fill('---')));
  for (const rate of Object.keys(GOALS).map(Number)) {
    const times = await measure(browser, url, work, rate);
    for (const what of ['lowerBound', 'step', 'call']) {
      const middle = median(times[what]);
      const goal = GOALS[rate][what];
      isMissed ||= goal !== undefined && !(middle <= goal);
      console.log(
        row([
          `${rate}x`,
          `${what} (${times[what].length})`,
          ms(middle),
          ms(Math.max(...times[what])),
          (middle / median(times.lowerBound)).toFixed(2),
          goal ?? '',
        ]),
      );
    }
  }
} finally {
  await browser.close();
  await close();
}
process.exitCode = isMissed ? 1 : 0;
