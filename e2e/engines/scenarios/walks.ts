import { BRANCH, LANGUAGE, OTHER_LANGUAGE, type Place, WALKS } from '../guide';
import type { Page } from '../page';
import { pathOf, type Scenario, seeStep, wake } from '../stage';
import { until } from '../until';

/** Goes a way: `step option step option ... outcome`, and on in another article behind `> article`. */
export async function walk(page: Page, flow: string, way: string): Promise<void> {
  const [first, ...legs] = way.split(' > ');
  const names = first!.split(' ');
  for (let at = 0; at + 1 < names.length; at += 2) {
    await seeStep(page, { flow, step: names[at]! });
    await page.click(`main nav [data-option="${names[at + 1]}"]`);
  }
  await seeStep(page, { flow, step: names.at(-1)! });
  if (legs.length === 0) return;
  await page.click('[data-continue]');
  const [nextFlow, ...rest] = legs.join(' > ').split(' ');
  await walk(page, nextFlow!, rest.join(' '));
}

/** Resolves once so many answers stand behind the step. */
export const seeAnswers = (page: Page, count: number): Promise<void> =>
  page.waitFor(
    `${count} answers are shown`,
    (wanted) => document.querySelectorAll('[data-change]').length === wanted,
    count,
  );

const branch = BRANCH.way.split(' ');
const last = { flow: BRANCH.flow, step: branch.at(-1)! };
const beforeLast = { flow: BRANCH.flow, step: branch.at(-3)! };

/** Resolves once the address is that of the step, which is written when the step has been drawn. */
const seeAddress = (page: Page, { flow, step }: Place): Promise<unknown> =>
  until(`the address is that of ${step}`, async () =>
    (await page.address()).includes(`${pathOf(LANGUAGE.code, flow, step)}#1/`),
  );

/** Walks the branch, hydrated from its first step on. */
export async function walkBranch(page: Page, site: string): Promise<void> {
  await page.open(site + pathOf(LANGUAGE.code, BRANCH.flow, BRANCH.way.split(' ')[0]));
  await wake(page);
  await walk(page, BRANCH.flow, BRANCH.way);
  await seeAddress(page, last);
}

export const walks: readonly Scenario[] = [
  ...WALKS.map(
    ({ flow, way }, index) =>
      ({
        title: `An article is walked from its start to the end of way ${index + 1} (${flow})`,
        run: async ({ page, site }) => {
          await page.open(site.url + pathOf(LANGUAGE.code, flow));
          await page.click('[data-start]');
          await walk(page, flow, way);
        },
      }) satisfies Scenario,
  ),
  {
    title: 'Back leads to the step before, by its link and by the browser',
    run: async ({ page, site }) => {
      await walkBranch(page, site.url);
      await page.click('[data-back]');
      await seeStep(page, beforeLast);
      await seeAddress(page, beforeLast);
      await page.click(`main nav [data-option="${branch.at(-2)}"]`);
      await seeStep(page, last);
      await seeAddress(page, last);
      await page.back();
      await seeStep(page, beforeLast);
      await seeAnswers(page, 2);
    },
  },
  {
    title: 'An answer is changed, and the walk goes on from there',
    run: async ({ page, site }) => {
      await walkBranch(page, site.url);
      await page.click('.answers summary');
      await page.click('[data-change]');
      await seeStep(page, { flow: BRANCH.flow, step: branch[0]! });
      await page.click(`main nav [data-option="${BRANCH.change.option}"]`);
      await seeStep(page, { flow: BRANCH.flow, step: BRANCH.change.step });
      await seeAnswers(page, 1);
    },
  },
  {
    title: 'The title of the next step has the focus after an answer',
    run: async ({ page, site }) => {
      await walkBranch(page, site.url);
      await page.waitFor(
        'the title has the focus',
        () => document.activeElement?.localName === 'h1',
      );
    },
  },
  {
    title: 'The language changes in the middle of a walk, and the answers stay',
    run: async ({ page, site }) => {
      await walkBranch(page, site.url);
      await page.click(`[data-language="${OTHER_LANGUAGE.code}"]`);
      await page.see('html', { lang: OTHER_LANGUAGE.code });
      await seeStep(page, last);
      await seeAnswers(page, 3);
    },
  },
  {
    title: 'A walk is offered again at home, and its address alone brings it back',
    run: async ({ page, site }) => {
      await walkBranch(page, site.url);
      const address = await page.address();
      await page.open(`${site.url}/${LANGUAGE.code}/`);
      await page.click('[data-offer]');
      await seeStep(page, last);
      await seeAnswers(page, 3);
      await page.open('about:blank');
      await page.open(address);
      await wake(page);
      await seeAnswers(page, 3);
    },
  },
];
