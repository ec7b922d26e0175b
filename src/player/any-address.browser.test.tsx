import fc from 'fast-check';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter, useLocation } from 'react-router';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { cleanup, render } from 'vitest-browser-react';
import { seeded } from '../../test/seeded';
import { replayLeg } from '../engine/journey';
import { linkWithAnswer, linkUpTo, writeJourney } from '../engine/link';
import { type Answer, availableOptions } from '../engine/replay';
import { camelCase } from '../engine/step-path';
import { addressWith, stepPath } from './address';
import { type LoadedStep, loadedStep, loadStep } from './load-step';
import { readSavedSession } from './saved-session';
import { SessionStep } from './session-step';

const FLOW = 'desk-lamp';
const START = stepPath('en', FLOW, 'whatHappens');
const own = location.href;

let first: LoadedStep;
beforeAll(async () => {
  first = (await loadStep('en', FLOW, 'whatHappens'))!;
  await Promise.all(Object.keys(first.flow.states).map((id) => loadStep('en', FLOW, id)));
});
afterEach(() => history.pushState(null, '', own));

/** The step of the address, as the site shows it. */
function Page() {
  const { pathname } = useLocation();
  const [, locale = '', flow = '', step = ''] = pathname.split('/');
  return <SessionStep page={loadedStep(locale, flow, camelCase(step)) ?? first} />;
}

const here = () => location.pathname + location.hash;

/** Opens the first page on an empty device, and waits until its options take answers. */
async function opened() {
  // The page of a run that failed is still there.
  await cleanup();
  localStorage.clear();
  sessionStorage.clear();
  history.pushState(null, '', START);
  const { container } = await render(
    <I18nextProvider i18n={first.texts}>
      <BrowserRouter useTransitions={false}>
        <Page />
      </BrowserRouter>
    </I18nextProvider>,
  );
  const links = (selector: string) =>
    Array.from(container.querySelectorAll<HTMLAnchorElement>(selector));
  await expect.poll(() => links('[data-option]')[0]?.hash).toMatch(/^#1\//);
  return {
    links,
    step: () => container.querySelector('main')!.dataset.step,
    notices: () => container.querySelectorAll('.notice').length,
  };
}

/** A walk as it must be, whatever the page makes of it. */
class Walk {
  #trail: Answer[] = [];
  /** The link of it that the device keeps. */
  kept: string | undefined;

  get link() {
    return writeJourney([{ flow: FLOW, trail: this.#trail }]);
  }

  get step() {
    const { step, lost } = replayLeg(first.flow, { flow: FLOW, trail: this.#trail });
    expect(lost).toEqual([]);
    return step;
  }

  get count() {
    return this.#trail.length;
  }

  /** Links of the options, by which the next step goes on. */
  get options() {
    return availableOptions(first.flow, this.step).map(({ option }) =>
      linkWithAnswer(this.link, { step: this.step, option }),
    );
  }

  /** Links of the ways back; one to the beginning carries no answers. */
  get back() {
    const { length } = this.#trail;
    return length === 0 ? [] : [length === 1 ? '' : linkUpTo(this.link, 0, length - 1)];
  }

  get address() {
    return addressWith(stepPath('en', FLOW, this.step), this.count === 0 ? '' : this.link);
  }

  answer(place: number) {
    const { option } = availableOptions(first.flow, this.step)[place]!;
    this.#trail.push({ step: this.step, option });
    this.kept = this.link;
  }

  goBack() {
    this.#trail.pop();
    if (this.kept && this.count > 0) this.kept = this.link;
  }
}

const noise = {
  popstate: () => dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown })),
  pageshow: () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  pagehide: () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
  visibilitychange: () => document.dispatchEvent(new Event('visibilitychange')),
  storage: () => dispatchEvent(new StorageEvent('storage', { key: 'latchkey.journey' })),
  cleared: () => dispatchEvent(new StorageEvent('storage', { key: null })),
  hashchange: () => dispatchEvent(new HashChangeEvent('hashchange')),
  focus: () => dispatchEvent(new Event('focus')),
  /** Another tab forgets the walk; this one hears of it by whatever comes next. */
  forget: () => localStorage.clear(),
};

const EVENTS_OF_WALK = 100;
const place = fc.nat({ max: 5 });
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('answer' as const), place }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('back' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('paint' as const) }) },
  {
    weight: 15,
    arbitrary: fc.record({
      type: fc.constantFrom(...(Object.keys(noise) as (keyof typeof noise)[])),
    }),
  },
);

it('no answer is lost and no step shown that is none of the walk, whatever the page is told and when', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: EVENTS_OF_WALK, maxLength: EVENTS_OF_WALK }),
      async (events) => {
        const { links, step } = await opened();
        const walk = new Walk();
        const linksOf = (selector: string) => links(selector).map(({ hash }) => hash.slice(1));
        for (const each of events) {
          if (each.type === 'answer') {
            const options = links('[data-option]');
            const at = each.place % (options.length || 1);
            if (options.length > 0) walk.answer(at);
            options[at]?.click();
          } else if (each.type === 'back') {
            const [back] = links('[data-back]');
            if (back) walk.goBack();
            back?.click();
          } else if (each.type === 'paint') {
            await expect.poll(here, { interval: 1 }).toBe(walk.address);
          } else {
            if (each.type === 'forget') walk.kept = undefined;
            noise[each.type]();
          }
          // React draws what a person did at the end of its task.
          await Promise.resolve();
          expect(step(), each.type).toBe(walk.step);
          expect(linksOf('[data-option]'), each.type).toEqual(walk.options);
          expect(linksOf('[data-back]'), each.type).toEqual(walk.back);
          const saved = readSavedSession(Date.now());
          expect(typeof saved === 'object' ? saved.link : saved, each.type).toBe(walk.kept);
        }
        await expect.poll(here).toBe(walk.address);
        await expect.poll(() => links('.answers dd').length).toBe(walk.count);
      },
    ),
    seeded(1511, EVENTS_OF_WALK),
  );
});

/** How many answers the fragment of an address carries. */
const answersIn = (hash: string) => (/^#1\/[^/]+\/(\w*)$/.exec(hash)?.[1] ?? '').length / 3;

type Move =
  /** `isLed`: to an anchor, before the next step is painted. */
  | { type: 'answer'; place: number; isLed: boolean }
  | { type: 'back' | 'pop' | 'forward' | 'anchor' };

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('answer' as const), place, isLed: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constantFrom('back', 'pop', 'forward', 'anchor') }),
  },
);

it('the address and the step are one on the way back and forward of the browser', async () => {
  // Each of them takes the browser its time.
  const [seed, numRuns] = [1510, 100];
  console.log(`seed ${seed}, ${numRuns} runs`);
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
      const { links, step, notices } = await opened();
      /** All addresses of the tab since the first, and the place in them. */
      const entries = [location.href];
      let at = 0;
      for (const each of moves) {
        if (each.type === 'answer' || each.type === 'back') {
          const all = links(each.type === 'answer' ? '[data-option]' : '[data-back]');
          const link = all[each.type === 'answer' ? each.place % all.length : 0];
          if (!link) continue;
          const { href } = link;
          link.click();
          if (each.type === 'answer' && each.isLed) location.hash = 'top';
          await expect.poll(() => location.href).toBe(href);
          at += 1;
          entries.splice(at, entries.length, href);
        } else if (each.type === 'anchor') {
          location.hash = 'top';
          await expect.poll(() => location.href).toBe(entries[at]);
        } else {
          const by = each.type === 'pop' ? -1 : 1;
          if (entries[at + by] === undefined) continue;
          at += by;
          history.go(by);
          await expect.poll(() => location.href).toBe(entries[at]);
        }
        await expect
          .poll(() => [step(), links('.answers dd').length, notices()])
          .toEqual([camelCase(location.pathname.split('/')[3]!), answersIn(location.hash), 0]);
        expect(location.href).toBe(entries[at]);
      }
    }),
    { seed, numRuns },
  );
});
