import { BRANCH, FOUND, LANGUAGE, OTHER_LANGUAGE, WALKS } from '../guide';
import { pathOf, type Scenario, seeStep, wake } from '../stage';
import { seeAnswers, walk, walkBranch } from './walks';

const [{ flow, way }] = WALKS as [(typeof WALKS)[number]];

/** What still works where something is missing. */
export const without: readonly Scenario[] = [
  {
    title: 'After one visit the guide works without the server, in both languages',
    run: async ({ page, site }) => {
      await page.open(`${site.url}/${LANGUAGE.code}/`);
      await page.waitFor(
        'the worker has taken over',
        () => navigator.serviceWorker.controller?.state === 'activated',
      );
      await site.cut();
      await page.open(site.url + pathOf(LANGUAGE.code, flow, way.split(' ')[0]));
      await walk(page, flow, way);
      await page.open(site.url + pathOf(OTHER_LANGUAGE.code, FOUND.flow, FOUND.step));
      await seeStep(page, FOUND);
      await page.see('html', { lang: OTHER_LANGUAGE.code });
    },
  },
  {
    title: 'Where the browser keeps nothing, a walk still goes back and survives a reload',
    settings: { storage: false },
    run: async ({ page, site }) => {
      await walkBranch(page, site.url);
      await page.reload();
      await wake(page);
      await seeAnswers(page, 3);
      await page.click('[data-back]');
      await seeAnswers(page, 2);
      await page.open(`${site.url}/${LANGUAGE.code}/`);
      await page.see('[data-symptom]');
    },
  },
  {
    title: 'With JavaScript off an article is walked by links, in both languages',
    settings: { javaScript: false },
    run: async ({ page, site }) => {
      await page.open(site.url + pathOf(LANGUAGE.code, flow));
      await page.click('[data-start]');
      await walk(page, flow, way);
      await page.see('main[data-outcome]');
      await page.open(site.url + pathOf(LANGUAGE.code, BRANCH.flow, BRANCH.way.split(' ')[0]));
      await page.click(`[data-language="${OTHER_LANGUAGE.code}"]`);
      await page.see('html', { lang: OTHER_LANGUAGE.code });
      await seeStep(page, { flow: BRANCH.flow, step: BRANCH.way.split(' ')[0]! });
    },
  },
];
