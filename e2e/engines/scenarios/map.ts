import { LANGUAGE, MAPPED } from '../guide';
import { type Scenario, seeStep, wake } from '../stage';
import { until } from '../until';

export const map: readonly Scenario[] = [
  {
    title: 'The map of an article zooms and moves by keys, and its boxes lead to steps',
    run: async ({ page, site }) => {
      await page.open(`${site.url}/${LANGUAGE.code}/map/${MAPPED.flow}/`);
      await wake(page, '.map-tools button');
      await page.evaluate(() => document.querySelector<HTMLElement>('.map')?.focus());
      await until('the map is higher than its window', async () => {
        await page.keys('+');
        return page.evaluate(() => {
          const { scrollHeight, clientHeight } = document.querySelector('.map')!;
          return scrollHeight > clientHeight;
        });
      });
      const chosen = () =>
        page.evaluate(() => document.querySelector('.map-step h2')?.textContent ?? '');
      const first = await chosen();
      await page.keys({ press: 'ArrowRight' });
      await until('a line leads to the next box', async () => (await chosen()) !== first);
      await page.keys('0');
      await page.waitFor('the whole map is shown', () => {
        const { scrollWidth, clientWidth } = document.querySelector('.map')!;
        return scrollWidth <= clientWidth;
      });
      await page.keys({ press: 'ArrowLeft' });
      await until('the line leads back', async () => (await chosen()) === first);
      await page.click('.map-step .button');
      await seeStep(page, MAPPED);
    },
  },
];
