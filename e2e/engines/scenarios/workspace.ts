import { LANGUAGE } from '../guide';
import type { Page } from '../page';
import type { PhysicalKey } from '../screen';
import type { Scenario, Stage } from '../stage';
import { until } from '../until';

const stepOf = (page: Page) => page.attribute('.call-view', 'data-step');

/** From the page to the first question, by keys. */
async function takeCall({ page, site }: Pick<Stage, 'page' | 'site'>): Promise<void> {
  await page.open(`${site.url}/${LANGUAGE.code}/agent/`);
  await page.see('[role="combobox"]');
  // The key is listened to from a moment after the page is there.
  await until('the slash leads to the search', async () => {
    await page.keys('/');
    return page.evaluate(() => document.activeElement?.role === 'combobox');
  });
  await page.keys(LANGUAGE.query);
  await page.see('[role="option"]');
  await page.keys({ press: 'ArrowDown' });
  await page.see('[role="option"][aria-selected="true"]');
  await page.keys({ press: 'Enter' });
  await page.see('.call-view');
}

/** Resolves once the keys have done what they are for. */
async function useKeys(page: Page, press: (key: PhysicalKey) => void): Promise<void> {
  const first = await stepOf(page);
  press('1');
  await until('1 answers', async () => (await stepOf(page)) !== first);
  press('u');
  await until('u takes the answer back', async () => (await stepOf(page)) === first);
  const language = () => page.attribute('.script--main > div', 'lang');
  const before = await language();
  press('l');
  await until('l changes the language', async () => (await language()) !== before);
  press('h');
  await page.see('[data-do="resume"]');
  press('h');
  await page.see('[data-do="hold"]');
  press('n');
  await page.waitFor('n leads to the note', () => document.activeElement?.localName === 'textarea');
  press('Escape');
  await page.waitFor('Escape leaves it', () => document.activeElement?.localName !== 'textarea');
}

export const workspace: readonly Scenario[] = [
  ['us', 'a US'],
  ['ru', 'a Russian'],
].map(([layout, name]) => ({
  title: `An agent handles a call by the keys of ${name} layout`,
  run: async ({ page, site, screen }) => {
    await takeCall({ page, site });
    screen.setLayout(layout!);
    await useKeys(page, (key) => screen.press(key));
  },
}));
