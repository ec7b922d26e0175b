import { contrastIn } from '../contrast';
import { LANGUAGE, TIMED } from '../guide';
import type { Page } from '../page';
import { pathOf, type Scenario, wake } from '../stage';
import { until } from '../until';
import { takeCall } from './workspace';

const READABLE = 4.5;

/** Resolves once what stands in a field is readable on light ground and on dark. */
async function seeReadable(page: Page, selector: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset.theme = wanted;
      (document.activeElement as HTMLElement | null)?.blur();
    }, theme);
    let contrast = 0;
    await until(
      () => `${selector} has a contrast of ${READABLE} in ${theme} (it has ${contrast})`,
      async () => {
        const { left, top, width, height } = await page.boxOf(selector);
        // Without the border, and without the arrow or the picture at the end.
        const box = { left: left + 5, top: top + 5, width: width * 0.6, height: height - 10 };
        contrast = contrastIn(await page.picture(), box);
        return contrast >= READABLE;
      },
    );
  }
}

export const colours: readonly Scenario[] = [
  {
    title: 'What stands in fields is readable, on light ground and on dark',
    run: async (stage) => {
      const { page, site } = stage;
      await page.open(`${site.url}/${LANGUAGE.code}/`);
      await seeReadable(page, '.search input');
      await page.open(site.url + pathOf(LANGUAGE.code, TIMED.flow, TIMED.step));
      await wake(page);
      await page.click('.time summary');
      await page.see('.time input');
      await seeReadable(page, '.time input');
      await takeCall(stage);
      await seeReadable(page, '.workspace .search input');
    },
  },
];
