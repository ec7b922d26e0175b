import fc from 'fast-check';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter, useLocation } from 'react-router';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { camelCase } from '../engine/step-path';
import { type LoadedStep, loadedStep, loadStep } from './load-step';
import { SessionStep } from './session-step';

const RUNS = 100;
const START = '/en/desk-lamp/what-happens/';
const own = location.href;

/** The step of the address, as the site shows it; `first` while another is on its way. */
function Page({ first }: { first: LoadedStep }) {
  const { pathname } = useLocation();
  const [, locale = '', flow = '', step = ''] = pathname.split('/');
  return <SessionStep page={loadedStep(locale, flow, camelCase(step)) ?? first} />;
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => history.pushState(null, '', own));

/** How many answers the fragment of an address carries. */
const answersIn = (hash: string) => (/^#1\/[^/]+\/(\w*)$/.exec(hash)?.[1] ?? '').length / 3;

/** What the address says of the step in view. */
const addressed = () => ({
  step: camelCase(location.pathname.split('/')[3]!),
  answers: answersIn(location.hash),
  notices: 0,
});

const noise = {
  popstate: () => dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown })),
  pageshow: () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  pagehide: () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
  visibilitychange: () => document.dispatchEvent(new Event('visibilitychange')),
  storage: () =>
    dispatchEvent(new StorageEvent('storage', { key: 'latchkey.journey', newValue: null })),
  cleared: () => dispatchEvent(new StorageEvent('storage', { key: null })),
  hashchange: () => dispatchEvent(new HashChangeEvent('hashchange')),
  focus: () => dispatchEvent(new Event('focus')),
};

type Move =
  | { type: 'answer'; place: number }
  | { type: 'back' | 'pop' | 'forward' }
  | { type: 'anchor'; name: string }
  | { type: 'noise'; name: keyof typeof noise };

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.nat({ max: 5 }).map((place) => ({ type: 'answer' as const, place })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Move>({ type: 'back' }, { type: 'pop' }, { type: 'forward' }),
  },
  fc.constantFrom('main', 'top', 'utm_source=x').map((name) => ({ type: 'anchor' as const, name })),
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...(Object.keys(noise) as (keyof typeof noise)[]))
      .map((name) => ({ type: 'noise' as const, name })),
  },
);

it('the address and the step are one, whatever the browser tells the page meanwhile', async () => {
  const seed = 1510;
  console.log(`seed ${seed}, ${RUNS} runs`);
  const first = (await loadStep('en', 'desk-lamp', 'whatHappens'))!;
  await Promise.all(Object.keys(first.flow.states).map((id) => loadStep('en', 'desk-lamp', id)));

  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
      localStorage.clear();
      sessionStorage.clear();
      history.pushState(null, '', START);
      const screen = await render(
        <I18nextProvider i18n={first.texts}>
          <BrowserRouter useTransitions={false}>
            <Page first={first} />
          </BrowserRouter>
        </I18nextProvider>,
      );
      const { container } = screen;
      const shown = () => ({
        step: container.querySelector('main')!.dataset.step,
        answers: container.querySelectorAll('.answers dd').length,
        notices: container.querySelectorAll('.notice').length,
      });
      const settled = () => expect.poll(shown).toEqual(addressed());
      await expect
        .poll(() => container.querySelector('[data-option]')?.getAttribute('href'))
        .toMatch(/#1\//);
      /** All addresses of the tab since the first, and the place in them. */
      const entries = [location.href];
      let place = 0;
      const pushed = () => {
        place += 1;
        entries.splice(place, entries.length, location.href);
      };
      for (const each of moves) {
        const before = location.href;
        if (each.type === 'answer') {
          const options = container.querySelectorAll<HTMLElement>('[data-option]');
          if (options.length === 0) continue;
          const option = options[each.place % options.length]!;
          const wanted = (option as HTMLAnchorElement).href;
          option.click();
          await expect.poll(() => location.href).toBe(wanted);
          pushed();
        } else if (each.type === 'back') {
          const link = container.querySelector<HTMLAnchorElement>('[data-back]');
          if (!link) continue;
          link.click();
          await expect.poll(() => location.href).toBe(link.href);
          pushed();
        } else if (each.type === 'anchor') {
          location.hash = each.name;
          await expect.poll(() => location.href).toBe(before);
          pushed();
        } else if (each.type === 'noise') {
          noise[each.name]();
        } else {
          const by = each.type === 'pop' ? -1 : 1;
          if (entries[place + by] === undefined) continue;
          place += by;
          const isThere = new Promise((resolve) =>
            addEventListener('popstate', resolve, { once: true }),
          );
          history.go(by);
          await isThere;
          await expect.poll(() => location.href).toBe(entries[place]);
        }
        await settled();
        expect(location.href).toBe(entries[place]);
      }
      await screen.unmount();
    }),
    { numRuns: RUNS, seed },
  );
});
