import { FOUND, LANGUAGE, OTHER_LANGUAGE } from '../guide';
import { type Scenario, seeStep } from '../stage';
import { until } from '../until';

export const search: readonly Scenario[] = [LANGUAGE, OTHER_LANGUAGE].map(({ code, query }) => ({
  title: `Words lead to a step by the keyboard alone (${code})`,
  run: async ({ page, site }) => {
    await page.open(`${site.url}/${code}/`);
    await until('Tab leads to the field', async () => {
      await page.keys({ press: 'Tab' });
      return page.evaluate(() => document.activeElement?.role === 'combobox');
    });
    await page.keys(query);
    await page.see('[role="option"]');
    await page.keys({ press: 'ArrowDown' });
    await page.see('[role="option"][aria-selected="true"]');
    await page.keys({ press: 'Enter' });
    await seeStep(page, FOUND);
    await page.see('html', { lang: code });
  },
}));
